package io.github.mohinio.levy.bayes.prior;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * See {@link Prior#truncated}.
 *
 * @param prior the prior that is cut
 * @param lower lower end, inside its support
 * @param upper upper end, inside its support
 * @param below probability below the interval
 * @param mass probability inside
 * @param mean mean after the cut
 * @param standardDeviation standard deviation after the cut
 */
record TruncatedPrior(
    Prior prior,
    double lower,
    double upper,
    double below,
    double mass,
    double mean,
    double standardDeviation)
    implements Prior {

  /** Less of the prior than this, and its rounding would show. */
  private static final double LEAST_MASS = 1e-6;

  /** Levels between which the density is smooth enough for one rule. */
  private static final double[] PANELS = {
    1e-6, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-4, 1 - 1e-6
  };

  /** Panels beyond those, each twice as wide as the last, if the support has no end there. */
  private static final int TAIL_PANELS = 16;

  /** Width of the first of them, in distances from the centre to the last level. */
  private static final double TAIL_WIDTH = 0.25;

  private static final int POINTS = 30;

  static TruncatedPrior of(Prior prior, double lower, double upper) {
    double from = Math.max(lower, prior.lower());
    double to = Math.min(upper, prior.upper());
    double below = prior.cumulative(from);
    double mass = prior.cumulative(to) - below;
    if (!(mass >= LEAST_MASS)) {
      throw new IllegalArgumentException(
          "interval = ["
              + lower
              + ", "
              + upper
              + "]: must hold at least "
              + LEAST_MASS
              + " of "
              + prior);
    }
    double[] ends = panels(prior, from, to, below, mass);
    double whole = integral(ends, x -> Math.exp(prior.logDensity(x)));
    double mean = integral(ends, x -> x * Math.exp(prior.logDensity(x))) / whole;
    double variance =
        integral(ends, x -> (x - mean) * (x - mean) * Math.exp(prior.logDensity(x))) / whole;
    return new TruncatedPrior(prior, from, to, below, mass, mean, Math.sqrt(variance));
  }

  /** Ends of panels on which the density is smooth, ascending. */
  private static double[] panels(
      Prior prior, double lower, double upper, double below, double mass) {
    double[] inner =
        Arrays.stream(PANELS)
            .map(level -> prior.quantile(below + level * mass))
            .map(value -> Math.max(lower, Math.min(upper, value)))
            .toArray();
    double first = inner[0];
    double last = inner[inner.length - 1];
    double centre = inner[inner.length / 2];
    DoubleStream left =
        lower > Double.NEGATIVE_INFINITY
            ? DoubleStream.of(lower)
            : tail(first, first - centre).sorted();
    DoubleStream right =
        upper < Double.POSITIVE_INFINITY ? DoubleStream.of(upper) : tail(last, last - centre);
    return DoubleStream.concat(left, DoubleStream.concat(Arrays.stream(inner), right)).toArray();
  }

  private static DoubleStream tail(double start, double distance) {
    return IntStream.rangeClosed(1, TAIL_PANELS)
        .mapToDouble(i -> start + TAIL_WIDTH * distance * ((1L << i) - 1));
  }

  private static double integral(double[] ends, DoubleUnaryOperator function) {
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    double sum = 0;
    for (int i = 1; i < ends.length; i++) {
      if (ends[i] > ends[i - 1]) {
        GaussIntegrator rule = rules.legendre(POINTS, ends[i - 1], ends[i]);
        sum += rule.integrate(function::applyAsDouble);
      }
    }
    return sum;
  }

  @Override
  public double logDensity(double value) {
    return value >= lower && value <= upper
        ? prior.logDensity(value) - Math.log(mass)
        : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensityDerivative(double value) {
    return value >= lower && value <= upper ? prior.logDensityDerivative(value) : 0;
  }

  @Override
  public double cumulative(double value) {
    return Math.max(0, Math.min(1, (prior.cumulative(value) - below) / mass));
  }

  @Override
  public double quantile(double level) {
    if (level == 0 || level == 1) {
      return level == 0 ? lower : upper;
    }
    double value = prior.quantile(Math.min(1, below + Levels.check(level) * mass));
    return Math.max(lower, Math.min(upper, value));
  }
}
