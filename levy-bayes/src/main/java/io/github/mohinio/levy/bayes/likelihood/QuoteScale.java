package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;

/**
 * What the noise is measured in: the standard deviation of quote i is the noise times a scale \(
 * a_i \), in currency, that the surface fixes once. Immutable.
 */
public sealed interface QuoteScale {

  /** Noise of prices, in currency: \( a_i = 1/\sqrt{w_i} \) with the weight on the surface. */
  static QuoteScale price() {
    return new Price();
  }

  /** Noise of volatilities; a vega below a hundredth of the largest counts as that. */
  static QuoteScale volatility() {
    return volatility(0.01);
  }

  /**
   * Noise of volatilities, per square root of a year: \( a_i \) is the Black vega at the quote's
   * own volatility, so that price errors count as volatility errors to first order. Weights are not
   * used.
   *
   * @param floor part of the largest vega below which a vega, or that of a quote without a
   *     volatility, counts as that; in (0, 1]
   */
  static QuoteScale volatility(double floor) {
    return new Volatility(floor);
  }

  /** Noise in half spreads, a pure number: \( a_i \) is half the spread. Weights are not used. */
  static QuoteScale halfSpread() {
    return new HalfSpread();
  }

  /**
   * The scales of the quotes of a surface; a fresh array.
   *
   * @throws IllegalArgumentException if the surface lacks what they are made of
   */
  double[] of(OptionSurface surface);

  /** Prior of unknown noise on a surface where nothing better is known. */
  Prior defaultNoise(OptionSurface surface);

  /** See {@link QuoteScale#price}. */
  record Price() implements QuoteScale {

    /** Scale of the default noise, in units of the first forward. */
    private static final double NOISE = 0.005;

    @Override
    public double[] of(OptionSurface surface) {
      double[] scales = surface.weights();
      for (int i = 0; i < scales.length; i++) {
        scales[i] = 1 / Math.sqrt(scales[i]);
      }
      return scales;
    }

    /** Half-normal with a scale of 0.5 % of the forward of the surface's first slice. */
    @Override
    public Prior defaultNoise(OptionSurface surface) {
      return Prior.halfNormal(NOISE * surface.slice(0).forward());
    }
  }

  /**
   * See {@link QuoteScale#volatility(double)}.
   *
   * @param floor part of the largest vega
   */
  record Volatility(double floor) implements QuoteScale {

    /** Scale of the default noise: two volatility points. */
    private static final double NOISE = 0.02;

    /** Checks the range. */
    public Volatility {
      Require.greaterThan("floor", floor, 0);
      Require.atMost("floor", floor, 1);
    }

    @Override
    public double[] of(OptionSurface surface) {
      double[] vegas = new double[surface.size()];
      double largest = 0;
      for (int i = 0; i < vegas.length; i++) {
        OptionSlice slice = surface.slice(i);
        vegas[i] =
            BlackFormula.vega(
                slice.forward(),
                surface.strike(i),
                slice.maturity(),
                slice.discountFactor(),
                surface.impliedVolatility(i));
        if (vegas[i] > largest) { // NaN where the quote has no volatility
          largest = vegas[i];
        }
      }
      if (largest == 0) {
        throw new IllegalArgumentException(
            "volatilities = none: must be at least one on the surface for noise in volatility");
      }
      for (int i = 0; i < vegas.length; i++) {
        vegas[i] = vegas[i] > floor * largest ? vegas[i] : floor * largest;
      }
      return vegas;
    }

    /** Half-normal with a scale of 0.02. */
    @Override
    public Prior defaultNoise(OptionSurface surface) {
      return Prior.halfNormal(NOISE);
    }
  }

  /** See {@link QuoteScale#halfSpread}. */
  record HalfSpread() implements QuoteScale {

    @Override
    public double[] of(OptionSurface surface) {
      double[] scales = surface.halfSpreads();
      for (int i = 0; i < scales.length; i++) {
        Require.positive("half spread of option " + i, scales[i]);
      }
      return scales;
    }

    /** Half-normal with a scale of 1: errors are of the order of the half spread. */
    @Override
    public Prior defaultNoise(OptionSurface surface) {
      return Prior.halfNormal(1);
    }
  }
}
