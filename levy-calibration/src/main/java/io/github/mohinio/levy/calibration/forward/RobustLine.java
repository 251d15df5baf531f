package io.github.mohinio.levy.calibration.forward;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The line \( y = D (F - K) \) by iterated weights; belongs to one thread. */
final class RobustLine {

  private static final double TUKEY = 4.685;

  /** Median absolute deviation to standard deviation of a normal distribution. */
  private static final double MAD_TO_SIGMA = 1.4826;

  /** In half spreads, when pairs lie on a line almost exactly. */
  private static final double LEAST_SCALE = 0.05;

  /** Of the strike, where no spread is known. */
  private static final double ROUNDING = 1e-10;

  /**
   * Slopes are of any two pairs, their number the square of that of pairs: of more, every so many.
   */
  private static final int MOST_FOR_SLOPES = 500;

  private static final int MAX_ITERATIONS = 100;
  private static final double CONVERGED = 1e-12;

  private final double[] strikes;
  private final double[] differences;
  private final double[] precisions;
  private final boolean spreadsKnown;
  private final double given;
  private final double[] weights;
  private double discount;
  private double forward;
  private double scale;

  /** Prepares; {@code given} is the discount factor, NaN if it is to be fitted. */
  RobustLine(List<ParityPair> pairs, double given) {
    strikes = pairs.stream().mapToDouble(ParityPair::strike).toArray();
    differences = pairs.stream().mapToDouble(ParityPair::difference).toArray();
    double[] halfSpreads = pairs.stream().mapToDouble(ParityPair::halfSpread).toArray();
    spreadsKnown =
        Arrays.stream(halfSpreads).noneMatch(Double::isNaN)
            && Arrays.stream(halfSpreads).anyMatch(h -> h > 0);
    precisions = spreadsKnown ? precisions(halfSpreads) : ones(halfSpreads.length);
    this.given = given;
    weights = new double[strikes.length];
  }

  /** Inverse half spreads; one below a hundredth of the median counts as that. */
  private static double[] precisions(double[] halfSpreads) {
    double[] sorted = Arrays.stream(halfSpreads).filter(h -> h > 0).sorted().toArray();
    double least = 0.01 * sorted[sorted.length / 2];
    return Arrays.stream(halfSpreads).map(h -> 1 / Math.max(h, least)).toArray();
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  Optional<ParityFit> fit() {
    start();
    scale = scale();
    for (int i = 0; i < MAX_ITERATIONS && step(); i++) {
      // until the line stays
    }
    boolean usable = forward > 0 && discount > 0 && Double.isFinite(forward * discount);
    return usable ? Optional.of(result()) : Optional.empty();
  }

  /** The median slope between any two strikes, and the median forward with it. */
  private void start() {
    discount = Double.isNaN(given) ? medianSlope() : given;
    double[] forwards = new double[strikes.length];
    for (int i = 0; i < forwards.length; i++) {
      forwards[i] = strikes[i] + differences[i] / discount;
    }
    forward = median(forwards);
  }

  private double medianSlope() {
    int stride = 1 + strikes.length / MOST_FOR_SLOPES;
    int n = (strikes.length + stride - 1) / stride;
    double[] slopes = new double[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < strikes.length; i += stride) {
      for (int j = 0; j < i; j += stride) {
        double slope = (differences[j] - differences[i]) / (strikes[i] - strikes[j]);
        if (Double.isFinite(slope)) {
          slopes[count++] = slope;
        }
      }
    }
    return median(Arrays.copyOf(slopes, count));
  }

  /** Weighs and solves once; says whether the line moved. */
  private boolean step() {
    double before = forward;
    double slope = discount;
    for (int i = 0; i < weights.length; i++) {
      double v = residual(i) * precisions[i] / (scale * TUKEY);
      weights[i] = Math.abs(v) < 1 ? (1 - v * v) * (1 - v * v) : 0;
    }
    solve();
    return !(Math.abs(forward - before) <= CONVERGED * Math.abs(before)
        && Math.abs(discount - slope) <= CONVERGED);
  }

  private double residual(int i) {
    return differences[i] - discount * (forward - strikes[i]);
  }

  private double scale() {
    double[] sizes = new double[weights.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(residual(i)) * precisions[i];
    }
    return Math.max(MAD_TO_SIGMA * median(sizes), leastScale());
  }

  /** Without spreads to measure by, rounding of the prices. */
  private double leastScale() {
    return spreadsKnown ? LEAST_SCALE : ROUNDING * Arrays.stream(strikes).max().orElse(1);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }

  private double weight(int i) {
    return weights[i] * precisions[i] * precisions[i];
  }

  private void solve() {
    double sum = 0;
    double strike = 0;
    double difference = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weight(i);
      strike += weight(i) * strikes[i];
      difference += weight(i) * differences[i];
    }
    strike /= sum;
    difference /= sum;
    discount = Double.isNaN(given) ? slope(strike, difference) : given;
    forward = strike + difference / discount;
  }

  private double slope(double strike, double difference) {
    double product = 0;
    for (int i = 0; i < weights.length; i++) {
      product -= weight(i) * (strikes[i] - strike) * (differences[i] - difference);
    }
    return product / squares(strike);
  }

  private double squares(double strike) {
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      squares += weight(i) * (strikes[i] - strike) * (strikes[i] - strike);
    }
    return squares;
  }

  private ParityFit result() {
    double worst = 0;
    int outliers = 0;
    for (int i = 0; i < weights.length; i++) {
      worst = Math.max(worst, Math.abs(residual(i)));
      outliers += weights[i] < 0.5 ? 1 : 0;
    }
    double unit = unitVariance();
    Arrays.fill(weights, 1);
    double sum = 0;
    double strike = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weight(i);
      strike += weight(i) * strikes[i];
    }
    strike /= sum;
    double slopeVariance = Double.isNaN(given) ? unit / squares(strike) : 0;
    double distance = forward - strike;
    double forwardVariance =
        (unit / sum + distance * distance * slopeVariance) / (discount * discount);
    return new ParityFit(
        forward,
        discount,
        Math.sqrt(forwardVariance),
        Math.sqrt(slopeVariance),
        worst,
        weights.length,
        outliers);
  }

  /**
   * Variance of a residual in half spreads, as large as the biweight's estimate is uncertain: \(
   * s^2 \sum \psi^2 / (n - p) / \overline{\psi'}^2 \).
   */
  private double unitVariance() {
    int degrees = weights.length - (Double.isNaN(given) ? 2 : 1);
    if (degrees == 0) {
      // no residual to tell by: the half spreads themselves, if they are known
      return spreadsKnown ? 1 : Double.NaN;
    }
    double squares = 0;
    double slopes = 0;
    for (int i = 0; i < weights.length; i++) {
      double u = residual(i) * precisions[i] / scale;
      double v = u / TUKEY;
      squares += weights[i] * weights[i] * u * u;
      slopes += Math.abs(v) < 1 ? (1 - v * v) * (1 - 5 * v * v) : 0;
    }
    double slope = slopes / weights.length;
    return scale * scale * squares / degrees / (slope * slope);
  }
}
