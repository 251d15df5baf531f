package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.Arrays;

/** Turns model prices into the residuals of an objective. Immutable and thread-safe. */
final class Residuals {

  /** Part of the largest vega below which a vega counts as that. */
  private static final double LEAST_VEGA = 0.01;

  private final OptionSurface surface;
  private final boolean inVolatility;
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
    inVolatility = objective.unit() == ResidualUnit.VOLATILITY;
    huber = objective.huber();
    scale = rootWeights(surface, objective.weighting());
    market = surface.prices();
    if (objective.unit() == ResidualUnit.SPREAD) {
      requireSpreads(surface, "residuals");
      for (int i = 0; i < scale.length; i++) {
        scale[i] /= surface.halfSpread(i);
      }
    }
    if (inVolatility) {
      for (int i = 0; i < market.length; i++) {
        market[i] = surface.impliedVolatility(i);
        if (!(market[i] > 0)) {
          throw new IllegalArgumentException(
              "price of option "
                  + i
                  + " = "
                  + surface.price(i)
                  + ": must have an implied volatility, in which the residuals are");
        }
      }
    }
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
      double slope = inVolatility ? 1 / vega(surface, i, market[i]) : 1;
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
    if (inVolatility) {
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
