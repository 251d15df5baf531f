package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.Objects;

/**
 * A set of models of one family: a box in some coordinates of its parameters, without what is no
 * model and without models whose volatility is outside a range. Data sets are drawn from a region,
 * and a network answers inside the region it was trained on. Immutable and thread-safe.
 *
 * @param family the family
 * @param scale coordinates of the box
 * @param box the box
 * @param lowestVolatility least standard deviation of the log-return over one year
 * @param highestVolatility greatest standard deviation; infinite for no limit
 */
public record ParameterRegion(
    ModelFamily family,
    Scale scale,
    ParameterBox box,
    double lowestVolatility,
    double highestVolatility) {

  /** Relative step of numerical derivatives. */
  private static final double STEP = 1e-6;

  /** Kinds of coordinates. */
  public enum Scale {
    /** The parameters themselves. */
    PARAMETERS,
    /** The parameters, positive ones by their logarithm. */
    LOGARITHMS,
    /** The coordinates of the family's search, {@link ModelFamily#coordinates()}. */
    SEARCH;

    private SearchCoordinates of(ModelFamily family) {
      return switch (this) {
        case PARAMETERS -> family.values();
        case LOGARITHMS -> family.logarithms();
        case SEARCH -> family.coordinates();
      };
    }
  }

  /** Checks dimensions and ranges. */
  public ParameterRegion {
    Objects.requireNonNull(family, "family");
    Require.sameLength(
        "box", box.dimension(), "coordinates of " + family.name(), scale.of(family).dimension());
    Require.nonNegative("lowestVolatility", lowestVolatility);
    if (!(highestVolatility > lowestVolatility)) {
      throw new IllegalArgumentException(
          "highestVolatility = %s: must be > lowestVolatility = %s"
              .formatted(highestVolatility, lowestVolatility));
    }
  }

  /** The training box of a family, with all its models. */
  public static ParameterRegion training(ModelFamily family) {
    return new ParameterRegion(
        family, Scale.PARAMETERS, family.trainingBox(), 0, Double.POSITIVE_INFINITY);
  }

  /**
   * The region that real markets are in: wide enough for any fit to index options that is not on a
   * bound of the search, at volatilities from 4 to 150 %.
   *
   * @throws IllegalArgumentException if none is known for the family
   */
  public static ParameterRegion market(ModelFamily family) {
    return MarketRegions.of(family);
  }

  /**
   * The same box with another range of volatilities, such as that of a {@link VolatilityRegime}.
   */
  public ParameterRegion withVolatility(double lowest, double highest) {
    return new ParameterRegion(family, scale, box, lowest, highest);
  }

  /** Number of coordinates. */
  public int dimension() {
    return box.dimension();
  }

  /** Names of the coordinates. */
  public List<String> coordinateNames() {
    return scale.of(family).names();
  }

  /** Coordinates of parameters. */
  public double[] coordinates(double[] parameters) {
    return scale.of(family).of(parameters);
  }

  /** Parameters at coordinates. */
  public double[] parameters(double[] coordinates) {
    SearchCoordinates inner = scale.of(family);
    double[] parameters = new double[family.parameters().size()];
    inner.parameters(coordinates, parameters, new double[parameters.length][inner.dimension()]);
    return parameters;
  }

  /**
   * Standard errors of the coordinates, to first order.
   *
   * @param covariance of the parameters; where it is not known, NaN, neither is the error
   * @return standard errors; NaN where they are not known
   */
  public double[] standardErrors(double[] parameters, double[][] covariance) {
    SearchCoordinates inner = scale.of(family);
    int d = inner.dimension();
    double[] errors = new double[d];
    double[] moved = parameters.clone();
    double[][] slopes = new double[d][parameters.length];
    for (int p = 0; p < parameters.length; p++) {
      double step = STEP * Math.max(Math.abs(parameters[p]), STEP);
      moved[p] = parameters[p] + step;
      double[] above = inner.of(moved);
      moved[p] = parameters[p] - step;
      double[] below = inner.of(moved);
      moved[p] = parameters[p];
      for (int c = 0; c < d; c++) {
        slopes[c][p] = (above[c] - below[c]) / (2 * step);
      }
    }
    for (int c = 0; c < d; c++) {
      double variance = 0;
      for (int p = 0; p < parameters.length; p++) {
        for (int q = 0; q < parameters.length; q++) {
          double weight = slopes[c][p] * slopes[c][q];
          variance += weight == 0 ? 0 : weight * covariance[p][q];
        }
      }
      errors[c] = Math.sqrt(variance);
    }
    return errors;
  }

  /** Whether there is a model with these parameters, and it is in the region. */
  public boolean contains(double[] parameters) {
    return family.isModel(parameters)
        && box.contains(coordinates(parameters))
        && hasVolatility(parameters);
  }

  /** Whether the model's volatility is in the range. */
  private boolean hasVolatility(double[] parameters) {
    if (lowestVolatility == 0 && highestVolatility == Double.POSITIVE_INFINITY) {
      return true;
    }
    double volatility = family.model(parameters).cumulants(1).standardDeviation();
    return volatility >= lowestVolatility && volatility <= highestVolatility;
  }
}
