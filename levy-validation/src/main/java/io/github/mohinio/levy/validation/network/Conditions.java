package io.github.mohinio.levy.validation.network;

import java.util.Locale;

/** Names of the conditions of a {@link NetworkStudy}. */
public final class Conditions {

  /** Exact prices. */
  public static final String CLEAN = "clean";

  /** 50 quotes of random strikes and expiries. */
  public static final String FIFTY = "50 random quotes";

  /** Fresh surfaces of the region with exact prices. */
  public static final String IN_RANGE = "in range, clean";

  /** Fresh surfaces of the region with noise of 1 to 10 %. */
  public static final String IN_RANGE_NOISY = "in range, noise 1 to 10 %";

  /** Prices half way between those of two Black-Scholes models. */
  public static final String TWO_VOLATILITIES = "two volatilities";

  /** Surfaces of all kinds from outside the region. */
  public static final String OUT_OF_RANGE = "out of range";

  private Conditions() {}

  /** Lognormal noise of a level. */
  public static String noise(double level) {
    return "noise " + percent(level);
  }

  /** A share of the quotes missing. */
  public static String missing(double share) {
    return percent(share) + " missing";
  }

  /** So many steps of the refinement, each a pricing after the first. */
  public static String steps(int steps) {
    return "clean, " + steps + " steps";
  }

  /** Surfaces with a coordinate outside the box. */
  public static String outside(String coordinate) {
    return coordinate + " outside";
  }

  /** Surfaces of another model. */
  public static String model(String name) {
    return "model " + name;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
