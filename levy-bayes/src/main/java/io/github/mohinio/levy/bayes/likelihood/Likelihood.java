package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/**
 * Distribution of quoted prices about those of the model, independent from quote to quote. How
 * large the noise is, or what is believed of it, is a {@link Noise} beside it. Immutable.
 */
public sealed interface Likelihood {

  /** Normal noise of prices, the same for all quotes but for their weights. */
  static Likelihood gaussian() {
    return gaussian(QuoteScale.price());
  }

  /** Normal noise. */
  static Likelihood gaussian(QuoteScale scale) {
    return new Gaussian(scale);
  }

  /** Student t noise of prices: see {@link #studentT(double, QuoteScale)}. */
  static Likelihood studentT(double degreesOfFreedom) {
    return studentT(degreesOfFreedom, QuoteScale.price());
  }

  /**
   * Student t noise, under which single bad quotes lose their pull.
   *
   * @param degreesOfFreedom finite and positive; 4 is usual
   * @param scale the noise times this is the scale of the t distribution, not its standard
   *     deviation
   */
  static Likelihood studentT(double degreesOfFreedom, QuoteScale scale) {
    return new StudentT(degreesOfFreedom, scale);
  }

  /** Bid and ask with normal noise of prices: see {@link #interval(QuoteScale)}. */
  static Likelihood interval() {
    return interval(QuoteScale.price());
  }

  /**
   * Bid and ask, which say that the model's price with normal noise is between them: \( L_i =
   * \Phi((a_i - P_i)/s_i) - \Phi((b_i - P_i)/s_i) \). The smaller the noise, the flatter between
   * bid and ask and the steeper beside them.
   */
  static Likelihood interval(QuoteScale scale) {
    return new Interval(scale);
  }

  /** What the noise is measured in. */
  QuoteScale scale();

  /**
   * The likelihood of the quotes of a surface.
   *
   * @throws IllegalArgumentException if the surface lacks the spreads or volatilities it takes
   */
  QuoteLikelihood on(OptionSurface surface);

  /**
   * See {@link Likelihood#gaussian(QuoteScale)}.
   *
   * @param scale what the noise is measured in
   */
  record Gaussian(QuoteScale scale) implements Likelihood {
    /** Checks for null. */
    public Gaussian {
      Objects.requireNonNull(scale, "scale");
    }

    @Override
    public QuoteLikelihood on(OptionSurface surface) {
      return new GaussianQuotes(new ScaledQuotes(surface, scale));
    }
  }

  /**
   * See {@link Likelihood#studentT(double, QuoteScale)}.
   *
   * @param degreesOfFreedom finite and positive
   * @param scale what the noise is measured in
   */
  record StudentT(double degreesOfFreedom, QuoteScale scale) implements Likelihood {
    /** Checks the range. */
    public StudentT {
      Require.positive("degreesOfFreedom", degreesOfFreedom);
      Objects.requireNonNull(scale, "scale");
    }

    @Override
    public QuoteLikelihood on(OptionSurface surface) {
      return new StudentQuotes(degreesOfFreedom, new ScaledQuotes(surface, scale));
    }
  }

  /**
   * See {@link Likelihood#interval(QuoteScale)}.
   *
   * @param scale what the noise is measured in
   */
  record Interval(QuoteScale scale) implements Likelihood {
    /** Checks for null. */
    public Interval {
      Objects.requireNonNull(scale, "scale");
    }

    @Override
    public QuoteLikelihood on(OptionSurface surface) {
      return new IntervalQuotes(surface, new ScaledQuotes(surface, scale));
    }
  }
}
