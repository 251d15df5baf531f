package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.pricing.special.MillsRatio;
import org.apache.commons.math3.special.Erf;

/**
 * Logarithm of the probability of an interval under the standard normal distribution, and the
 * densities at its ends over that probability; without cancellation, however short the interval and
 * however far out. A workspace, not thread-safe.
 */
final class NormalInterval {

  private static final double SQRT_2 = Math.sqrt(2);

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** Interval lengths up to this are integrated, if the density falls by less than e^4 in them. */
  private static final double SHORT = 1;

  private static final double STEEP = 4;

  /** Positive half of the nodes and weights of the Gauss-Legendre rule of 16 points. */
  private static final double[] NODES = {
    0.0950125098376374402, 0.2816035507792589132, 0.4580167776572273863, 0.6178762444026437484,
    0.7554044083550030339, 0.8656312023878317439, 0.9445750230732325761, 0.9894009349916499326
  };

  private static final double[] WEIGHTS = {
    0.1894506104550684963, 0.1826034150449235889, 0.1691565193950025382, 0.1495959888165767321,
    0.1246289712555338720, 0.0951585116824927848, 0.0622535239386478929, 0.0271524594117540949
  };

  private double logProbability;
  private double fall;
  private double moment;

  /**
   * Computes.
   *
   * @param lower finite
   * @param upper finite, above {@code lower}
   */
  void set(double lower, double upper) {
    if (lower + upper < 0) { // the mirror image, so that the lower end is the likelier one
      compute(-upper, -lower);
      fall = -fall;
    } else {
      compute(lower, upper);
    }
  }

  private void compute(double a, double b) {
    double h = b - a;
    double exponent = 0.5 * h * (a + b);
    boolean isShort = h <= SHORT && exponent <= STEEP;
    if (a <= 0 && !isShort) {
      double probability = 1 - 0.5 * (Erf.erfc(b / SQRT_2) + Erf.erfc(-a / SQRT_2));
      double lower = Math.exp(-0.5 * a * a - HALF_LOG_TWO_PI) / probability;
      double upper = Math.exp(-0.5 * b * b - HALF_LOG_TWO_PI) / probability;
      logProbability = Math.log(probability);
      fall = lower - upper;
      moment = b * upper - a * lower;
      return;
    }
    double ratio = Math.exp(-exponent); // of the densities at the ends
    double overDensity = isShort ? integral(a, h) : MillsRatio.of(a) - ratio * MillsRatio.of(b);
    logProbability = Math.log(overDensity) - 0.5 * a * a - HALF_LOG_TWO_PI;
    fall = -Math.expm1(-exponent) / overDensity;
    moment = h * ratio / overDensity - a * fall;
  }

  /** Probability over the density at the lower end. */
  private static double integral(double a, double h) {
    double sum = 0;
    for (int k = 0; k < NODES.length; k++) {
      double near = 0.5 * h * (1 - NODES[k]);
      double far = 0.5 * h * (1 + NODES[k]);
      sum += WEIGHTS[k] * (Math.exp(-near * (a + 0.5 * near)) + Math.exp(-far * (a + 0.5 * far)));
    }
    return 0.5 * h * sum;
  }

  /** Logarithm of the probability. */
  double logProbability() {
    return logProbability;
  }

  /** Density at the lower end less that at the upper end, over the probability. */
  double fall() {
    return fall;
  }

  /** Upper end times its density less lower end times its, over the probability. */
  double moment() {
    return moment;
  }
}
