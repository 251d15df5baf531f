package io.github.mohinio.levy.bayes.prior;

import java.util.random.RandomGenerator;

/**
 * Distribution of one parameter before the prices are seen.
 *
 * <p>Implementations are immutable and thread-safe. NaN has the density 0.
 */
public interface Prior {

  /**
   * Logarithm of the density, with its normalising constant; {@code -Infinity} outside the support.
   */
  double logDensity(double value);

  /** Derivative of {@link #logDensity} at a value; 0 outside the support. */
  double logDensityDerivative(double value);

  /** Probability of at most a value; NaN for NaN. */
  double cumulative(double value);

  /**
   * The value that is not exceeded with a probability.
   *
   * @param level probability, in [0, 1]; at 0 and 1 the ends of the support
   */
  double quantile(double level);

  /** Draws a value. */
  default double draw(RandomGenerator random) {
    double level = random.nextDouble();
    while (level == 0) {
      level = random.nextDouble();
    }
    return quantile(level);
  }

  /** Mean. */
  double mean();

  /** Standard deviation. */
  double standardDeviation();

  /** Lower end of the support; {@code -Infinity} if there is none. */
  double lower();

  /** Upper end of the support; {@code Infinity} if there is none. */
  double upper();

  /**
   * Normal.
   *
   * @param mean finite
   * @param standardDeviation finite and positive
   */
  static Prior normal(double mean, double standardDeviation) {
    return new NormalPrior(mean, standardDeviation);
  }

  /**
   * Lognormal.
   *
   * @param meanOfLog mean of the logarithm, which is the logarithm of the median; finite
   * @param standardDeviationOfLog standard deviation of the logarithm; finite and positive
   */
  static Prior logNormal(double meanOfLog, double standardDeviationOfLog) {
    return new LogNormalPrior(meanOfLog, standardDeviationOfLog);
  }

  /**
   * Gamma, of mean {@code shape / rate}.
   *
   * @param shape finite and positive
   * @param rate finite and positive
   */
  static Prior gamma(double shape, double rate) {
    return new GammaPrior(shape, rate);
  }

  /**
   * Modulus of a normal of mean 0.
   *
   * @param scale standard deviation of that normal; finite and positive
   */
  static Prior halfNormal(double scale) {
    return new HalfNormalPrior(scale);
  }

  /**
   * Uniform on an interval.
   *
   * @param lower finite
   * @param upper finite and above {@code lower}
   */
  static Prior uniform(double lower, double upper) {
    return new UniformPrior(lower, upper);
  }

  /**
   * A prior cut to an interval and normalised again.
   *
   * @param prior prior to cut
   * @param lower lower end; {@code -Infinity} for none
   * @param upper upper end, above {@code lower}; {@code Infinity} for none
   * @throws IllegalArgumentException if less than a millionth of the prior is in the interval
   */
  static Prior truncated(Prior prior, double lower, double upper) {
    return TruncatedPrior.of(prior, lower, upper);
  }

  /**
   * Beta on (0, 1), of mean {@code a / (a + b)}.
   *
   * @param a finite and positive
   * @param b finite and positive
   */
  static Prior beta(double a, double b) {
    return new BetaPrior(a, b, 0, 1);
  }

  /**
   * Beta, stretched to an interval.
   *
   * @param a finite and positive
   * @param b finite and positive
   * @param lower finite
   * @param upper finite and above {@code lower}
   */
  static Prior beta(double a, double b, double lower, double upper) {
    return new BetaPrior(a, b, lower, upper);
  }
}
