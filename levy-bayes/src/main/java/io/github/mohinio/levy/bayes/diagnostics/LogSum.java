package io.github.mohinio.levy.bayes.diagnostics;

/** Logarithm of a sum of exponentials. */
final class LogSum {

  private LogSum() {}

  /** \( \log \sum e^{x_i} \), without overflow; negative infinity of negative infinities. */
  static double of(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double x : logs) {
      most = Math.max(most, x);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (double x : logs) {
      sum += Math.exp(x - most);
    }
    return most + Math.log(sum);
  }
}
