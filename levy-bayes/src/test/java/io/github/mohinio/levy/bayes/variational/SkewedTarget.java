package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.bayes.hamiltonian.Targets;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import org.apache.commons.math3.special.Gamma;

/**
 * Logarithms y of independent gamma variables of one shape, mixed: x1 = y1, x2 = y1 + y2, and so
 * on. Without its constant, which is the log evidence.
 */
final class SkewedTarget {

  private SkewedTarget() {}

  static LogDensity of(int d, double shape) {
    return Targets.of(
        d,
        (x, gradient) -> {
          double sum = 0;
          double[] slopes = new double[d + 1];
          for (int i = 0; i < d; i++) {
            double y = x[i] - (i > 0 ? x[i - 1] : 0);
            sum += shape * y - Math.exp(y);
            slopes[i] = shape - Math.exp(y);
          }
          for (int i = 0; i < d; i++) {
            gradient[i] = slopes[i] - slopes[i + 1];
          }
          return sum;
        });
  }

  static double mean(int i, double shape) {
    return (i + 1) * Gamma.digamma(shape);
  }

  static double sd(int i, double shape) {
    return Math.sqrt((i + 1) * Gamma.trigamma(shape));
  }

  static double logEvidence(int d, double shape) {
    return d * Gamma.logGamma(shape);
  }
}
