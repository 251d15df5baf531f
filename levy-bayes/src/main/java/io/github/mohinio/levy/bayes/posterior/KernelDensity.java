package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;

/**
 * Density of draws by normal kernels, with the bandwidth \( 0.9 \min(s, IQR/1.34) n^{-1/5} \). Mass
 * beyond the ends of the support is reflected.
 *
 * <p>Reference: Silverman (1986), Density Estimation for Statistics and Data Analysis, equation
 * 3.31 and section 2.10.
 */
final class KernelDensity {

  /** Bandwidths beyond which a kernel is 0. */
  static final double REACH = 5;

  private final double[] values;
  private final double bandwidth;

  KernelDensity(double[] values) {
    this.values = values;
    ChainDiagnostics draws = ChainDiagnostics.of(new double[][] {values});
    double sd = draws.standardDeviation();
    double quartiles = (draws.quantile(0.75) - draws.quantile(0.25)) / 1.34;
    double scale = quartiles > 0 ? Math.min(sd, quartiles) : sd;
    boolean equal = draws.quantile(0) == draws.quantile(1); // then sd is a rounding error
    bandwidth = equal ? 0 : 0.9 * scale * Math.pow(values.length, -0.2);
  }

  /** Standard deviation of a kernel; 0 if all draws are equal. */
  double bandwidth() {
    return bandwidth;
  }

  /** Density at a point of a support; NaN if all draws are equal. */
  double at(double x, double lower, double upper) {
    if (bandwidth == 0) {
      return Double.NaN;
    }
    if (x < lower || x > upper) {
      return 0;
    }
    return at(x) + atFinite(2 * lower - x) + atFinite(2 * upper - x);
  }

  private double atFinite(double x) {
    return Math.abs(x) < Double.POSITIVE_INFINITY ? at(x) : 0;
  }

  private double at(double x) {
    double sum = 0;
    for (double value : values) {
      double z = (x - value) / bandwidth;
      if (Math.abs(z) < REACH) {
        sum += Math.exp(-0.5 * z * z);
      }
    }
    return sum / (values.length * bandwidth * Math.sqrt(2 * Math.PI));
  }
}
