package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.calibration.family.ParameterRegion.Scale;
import java.util.Map;

/** Where the fits to real surfaces are, with room to spare. */
final class MarketRegions {

  private static final double LOWEST_VOLATILITY = 0.04;
  private static final double HIGHEST_VOLATILITY = 1.5;

  /** A box by the ends of its sides; {@code logarithmic[i]} if they are given before the log. */
  private record Sides(Scale scale, boolean[] logarithmic, double... ends) {

    ParameterRegion of(ModelFamily family) {
      double[] lower = new double[logarithmic.length];
      double[] upper = new double[logarithmic.length];
      for (int i = 0; i < lower.length; i++) {
        lower[i] = logarithmic[i] ? Math.log(ends[2 * i]) : ends[2 * i];
        upper[i] = logarithmic[i] ? Math.log(ends[2 * i + 1]) : ends[2 * i + 1];
      }
      return new ParameterRegion(
          family, scale, new ParameterBox(lower, upper), LOWEST_VOLATILITY, HIGHEST_VOLATILITY);
    }
  }

  private static final Map<String, Sides> SIDES =
      Map.of(
          "variance_gamma",
          new Sides(
              Scale.LOGARITHMS,
              new boolean[] {true, true, false},
              /* sigma */ 0.03,
              1, /* nu */
              0.02,
              5, /* theta */
              -1,
              1),
          "cgmy",
          new Sides(
              Scale.SEARCH,
              new boolean[] {true, true, true, false},
              /* sd */ 0.04,
              1.5, /* g */
              0.03,
              60, /* m */
              1.2,
              120, /* y */
              0,
              1.9),
          "nig",
          new Sides(
              Scale.SEARCH,
              new boolean[] {true, true, true},
              /* sd */ 0.04,
              1.5, /* g */
              0.1,
              100, /* m */
              1.2,
              200),
          "merton",
          new Sides(
              Scale.LOGARITHMS,
              new boolean[] {true, true, false, false},
              /* sigma */ 0.03,
              1, /* lambda */
              0.03,
              10, /* muJ */
              -0.8,
              0.3, /* sigmaJ */
              0.02,
              0.8),
          "kou",
          new Sides(
              Scale.LOGARITHMS,
              new boolean[] {true, true, false, true, true},
              /* sigma */ 0.03,
              1, /* lambda */
              0.05,
              20, /* p */
              0,
              1, /* eta1 */
              2,
              80, /* eta2 */
              1,
              80));

  private MarketRegions() {}

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
