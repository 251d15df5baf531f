package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.calibration.family.ParameterRegion.Scale;
import java.util.Map;

/** Where the fits to real surfaces are, with room to spare. */
final class MarketRegions {

  private static final double LOWEST_VOLATILITY = 0.04;
  private static final double HIGHEST_VOLATILITY = 1.5;

  private static final Map<String, Sides> SIDES =
      Map.of(
          "variance_gamma",
          new Sides(
              Scale.LOGARITHMS,
              logarithm(0.03, 1), // sigma
              logarithm(0.02, 5), // nu
              value(-1, 1)), // theta
          "cgmy",
          new Sides(
              Scale.SEARCH,
              logarithm(0.04, 1.5), // sd
              logarithm(0.03, 60), // g
              logarithm(1.2, 120), // m
              value(0, 1.9)), // y
          "nig",
          new Sides(
              Scale.SEARCH,
              logarithm(0.04, 1.5), // sd
              logarithm(0.1, 100), // g
              logarithm(1.2, 200)), // m
          "merton",
          new Sides(
              Scale.LOGARITHMS,
              logarithm(0.03, 1), // sigma
              logarithm(0.03, 10), // lambda
              value(-0.8, 0.3), // muJ
              value(0.02, 0.8)), // sigmaJ
          "kou",
          new Sides(
              Scale.LOGARITHMS,
              logarithm(0.03, 1), // sigma
              logarithm(0.05, 20), // lambda
              value(0, 1), // p
              logarithm(2, 80), // eta1
              logarithm(1, 80))); // eta2

  private MarketRegions() {}

  /** The ends of one side of a box, in its coordinate. */
  private record Side(double lower, double upper) {}

  private static Side value(double lower, double upper) {
    return new Side(lower, upper);
  }

  private static Side logarithm(double lower, double upper) {
    return new Side(Math.log(lower), Math.log(upper));
  }

  private record Sides(Scale scale, Side... sides) {

    ParameterRegion of(ModelFamily family) {
      double[] lower = new double[sides.length];
      double[] upper = new double[sides.length];
      for (int i = 0; i < sides.length; i++) {
        lower[i] = sides[i].lower();
        upper[i] = sides[i].upper();
      }
      return new ParameterRegion(
          family, scale, new ParameterBox(lower, upper), LOWEST_VOLATILITY, HIGHEST_VOLATILITY);
    }
  }

  static ParameterRegion of(ModelFamily family) {
    Sides sides = SIDES.get(family.name());
    if (sides == null) {
      throw new IllegalArgumentException(
          "model = "
              + family.name()
              + ": there is a market region for "
              + SIDES.keySet().stream().sorted().toList());
    }
    return sides.of(family);
  }
}
