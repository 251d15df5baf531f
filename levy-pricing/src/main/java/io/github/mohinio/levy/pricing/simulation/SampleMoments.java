package io.github.mohinio.levy.pricing.simulation;

/**
 * Running means, squared deviations and product of deviations of a payoff and a control of known
 * mean 0.
 *
 * <p>Mutable, not thread-safe.
 *
 * <p>Reference: Chan, Golub and LeVeque (1983), The American Statistician 37, 242-247.
 */
final class SampleMoments {

  private long count;
  private double mean;
  private double controlMean;
  private double squares;
  private double controlSquares;
  private double products;

  void add(double value, double control) {
    count++;
    double d = value - mean;
    double c = control - controlMean;
    mean += d / count;
    controlMean += c / count;
    squares += d * (value - mean);
    controlSquares += c * (control - controlMean);
    products += d * (control - controlMean);
  }

  void add(SampleMoments other) {
    long total = count + other.count;
    if (other.count == 0) {
      return;
    }
    double d = other.mean - mean;
    double c = other.controlMean - controlMean;
    double weight = (double) count * other.count / total;
    squares += other.squares + d * d * weight;
    controlSquares += other.controlSquares + c * c * weight;
    products += other.products + d * c * weight;
    mean += d * other.count / total;
    controlMean += c * other.count / total;
    count = total;
  }

  double mean() {
    return mean;
  }

  double controlMean() {
    return controlMean;
  }

  /** Estimate of the payoff's mean, in units of {@code scale}. */
  MonteCarloEstimate estimate(boolean controlled, double scale, int paths) {
    double slope = controlled && controlSquares > 0 ? products / controlSquares : 0;
    double residual = Math.max(0, squares - slope * products);
    double freedom = count - (controlled ? 2 : 1);
    double variance = freedom > 0 ? residual / freedom / count : Double.NaN;
    return new MonteCarloEstimate(
        scale * (mean - slope * controlMean), scale * Math.sqrt(variance), paths);
  }
}
