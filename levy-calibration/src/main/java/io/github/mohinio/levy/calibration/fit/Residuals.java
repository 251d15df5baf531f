package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Arrays;

/** Turns model prices into the residuals of an objective. Immutable and thread-safe. */
final class Residuals {

  /** Part of the largest vega below which a vega counts as that. */
  private static final double LEAST_VEGA = 0.01;

  /** Part of the market's value below which a model's value counts as that. */
  private static final double LEAST_VALUE = 1e-12;

  private final OptionSurface surface;
  private final ResidualUnit unit;
  private final double huber;
  private final double[] scale;
  private final double[] market;

  /**
   * Prepares residuals.
   *
   * @throws IllegalArgumentException if the objective needs spreads or volatilities that the
   *     surface does not have
   */
  Residuals(OptionSurface surface, Objective objective) {
    this.surface = surface;
    unit = objective.unit();
    huber = objective.huber();
    scale = rootWeights(surface, objective.weighting());
    market = surface.prices();
    if (unit == ResidualUnit.SPREAD) {
      requireSpreads(surface, "residuals");
      for (int i = 0; i < scale.length; i++) {
        scale[i] /= surface.halfSpread(i);
      }
    }
    if (unit == ResidualUnit.VOLATILITY) {
      for (int i = 0; i < market.length; i++) {
        market[i] = surface.impliedVolatility(i);
        requirePositive(i, market[i], "an implied volatility");
      }
    } else if (unit == ResidualUnit.LOG_VALUE) {
      for (int i = 0; i < market.length; i++) {
        market[i] -= intrinsic(i);
        requirePositive(i, market[i], "a value above its intrinsic one");
      }
    }
  }

  private void requirePositive(int i, double value, String what) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "price of option %d = %s: must have %s, in which the residuals are"
              .formatted(i, surface.price(i), what));
    }
  }

  /** Discounted intrinsic value at the forward. */
  private double intrinsic(int i) {
    OptionSlice slice = surface.slice(i);
    double difference = slice.forward() - surface.strike(i);
    return slice.discountFactor()
        * Math.max(0, surface.type(i) == OptionType.CALL ? difference : -difference);
  }

  private static double[] rootWeights(OptionSurface surface, Weighting weighting) {
    double[] roots = new double[surface.size()];
    switch (weighting) {
      case EQUAL -> Arrays.fill(roots, 1);
      case SURFACE -> {
        double[] weights = surface.weights();
        Arrays.setAll(roots, i -> Math.sqrt(weights[i]));
      }
      case SPREAD -> {
        requireSpreads(surface, "weights");
        Arrays.setAll(roots, i -> 1 / surface.halfSpread(i));
        normalise(roots);
      }
      default -> {
        double[] vegas = new double[roots.length];
        Arrays.setAll(vegas, i -> vega(surface, i, surface.impliedVolatility(i)));
        double least = LEAST_VEGA * Arrays.stream(vegas).filter(v -> v > 0).max().orElse(1);
        Arrays.setAll(roots, i -> 1 / (vegas[i] > least ? vegas[i] : least));
        normalise(roots);
      }
    }
    return roots;
  }

  private static void requireSpreads(OptionSurface surface, String what) {
    if (!surface.hasSpreads()) {
      throw new IllegalArgumentException(
          what + " = SPREAD: every option must have a positive half spread");
    }
  }

  private static void normalise(double[] roots) {
    double mean = Arrays.stream(roots).map(r -> r * r).average().orElse(1);
    double factor = 1 / Math.sqrt(mean);
    Arrays.setAll(roots, i -> roots[i] * factor);
  }

  private static double vega(OptionSurface surface, int i, double volatility) {
    OptionSlice slice = surface.slice(i);
    return BlackFormula.vega(
        slice.forward(), surface.strike(i), slice.maturity(), slice.discountFactor(), volatility);
  }

  int size() {
    return market.length;
  }

  /** Root mean squared residual of a relative error of prices, for a test of exactness. */
  double ofRelativeError(double error) {
    double sum = 0;
    for (int i = 0; i < market.length; i++) {
      double slope =
          switch (unit) {
            case VOLATILITY -> 1 / vega(surface, i, market[i]);
            case LOG_VALUE -> 1 / market[i];
            default -> 1;
          };
      double residual = scale[i] * error * surface.slice(i).forward() * slope;
      sum += residual * residual;
    }
    return Math.sqrt(sum / market.length);
  }

  /**
   * Residual of one option.
   *
   * @param slope receives in its first place the derivative to the price
   */
  double residual(int i, double price, double[] slope) {
    double error = price - market[i];
    slope[0] = scale[i];
    if (unit == ResidualUnit.LOG_VALUE) {
      double value = price - intrinsic(i);
      double least = LEAST_VALUE * market[i];
      error = Math.log(Math.max(value, least) / market[i]);
      slope[0] *= value > least ? 1 / value : 0;
    } else if (unit == ResidualUnit.VOLATILITY) {
      double volatility = surface.impliedVolatility(i, price);
      if (volatility > 0) {
        error = volatility - market[i];
        slope[0] /= vega(surface, i, volatility);
      } else {
        // at the intrinsic value the volatility is 0 and moves with no parameter
        error = -market[i];
        slope[0] = 0;
      }
    }
    double residual = scale[i] * error;
    double size = Math.abs(residual);
    if (size > huber) {
      double root = Math.sqrt(2 * huber * size - huber * huber);
      slope[0] *= huber / root;
      return Math.copySign(root, residual);
    }
    return residual;
  }
}
