package io.github.mohinio.levy.calibration.feature;

/**
 * Linear regression \( y = \Phi a + \mathrm{noise} \) with independent unit normal priors of the
 * coefficients: \( a \sim N(\mu, \Sigma) \) with \( \Sigma = (I + \Phi^T W \Phi)^{-1} \) and \( \mu
 * = \Sigma \Phi^T W y \), where W holds the inverse variances. Reused from one regression to the
 * next; not thread-safe.
 *
 * <p>Columns are stored one by one, and their products formed in tiles of four by four that stay in
 * registers.
 */
final class RidgeRegression {

  private static final int TILE = 4;

  private final int components;
  private final double[] gram;
  private final double[] moments;
  private final CholeskyFactor factor;
  private final double[] mean;
  private final double[] variance;
  private final double[][] columns;
  private final double[][] weighted;
  private double[] y = new double[0];
  private double[] roots = new double[0];
  private double[] target = new double[0];
  private double[] residuals = new double[0];
  private int n;

  RidgeRegression(int components) {
    this.components = components;
    int padded = CholeskyFactor.padded(components);
    gram = new double[padded * padded];
    moments = new double[padded];
    factor = new CholeskyFactor(components);
    mean = new double[components];
    variance = new double[components];
    columns = new double[components][0];
    weighted = new double[padded][0];
  }

  /** Forgets all observations, and makes room for new ones. */
  void clear(int capacity) {
    n = 0;
    if (y.length < capacity) {
      y = new double[capacity];
      roots = new double[capacity];
      target = new double[capacity];
      residuals = new double[capacity];
      for (int c = 0; c < weighted.length; c++) {
        weighted[c] = new double[capacity];
        if (c < components) {
          columns[c] = new double[capacity];
        }
      }
    }
  }

  /**
   * Adds an observation.
   *
   * @param phi its components begin at {@code offset}
   */
  void add(double[] phi, int offset, double observation) {
    for (int c = 0; c < components; c++) {
      columns[c][n] = phi[offset + c];
    }
    y[n++] = observation;
  }

  /** Number of observations. */
  int size() {
    return n;
  }

  /**
   * Solves the regression.
   *
   * @param variances of the observations
   */
  void solve(double[] variances) {
    for (int i = 0; i < n; i++) {
      roots[i] = 1 / Math.sqrt(variances[i]);
    }
    for (int c = 0; c < components; c++) {
      double[] column = columns[c];
      double[] scaled = weighted[c];
      for (int i = 0; i < n; i++) {
        scaled[i] = column[i] * roots[i];
      }
    }
    int padded = weighted.length;
    for (int c = 0; c < padded; c += TILE) {
      for (int e = 0; e <= c; e += TILE) {
        tile(c, e, padded);
      }
    }
    for (int i = 0; i < n; i++) {
      target[i] = roots[i] * y[i];
    }
    for (int c = 0; c < padded; c += TILE) {
      moments(c);
    }
    rescale(1);
  }

  /**
   * Solves the last regression again, with all variances multiplied by a factor; at a fraction of
   * the cost of the first solution.
   */
  void rescale(double scale) {
    factor.decompose(gram, 1 / scale);
    for (int c = 0; c < components; c++) {
      mean[c] = moments[c] / scale;
    }
    factor.solve(mean);
    factor.inverseDiagonal(variance);
    System.arraycopy(y, 0, residuals, 0, n);
    for (int c = 0; c < components; c++) {
      double[] column = columns[c];
      double a = mean[c];
      for (int i = 0; i < n; i++) {
        residuals[i] -= a * column[i];
      }
    }
  }

  /** Products of columns c to c + 3 with the observations. */
  private void moments(int c) {
    double[] c0 = weighted[c];
    double[] c1 = weighted[c + 1];
    double[] c2 = weighted[c + 2];
    double[] c3 = weighted[c + 3];
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < n; i++) {
      double right = target[i];
      s0 = Math.fma(c0[i], right, s0);
      s1 = Math.fma(c1[i], right, s1);
      s2 = Math.fma(c2[i], right, s2);
      s3 = Math.fma(c3[i], right, s3);
    }
    moments[c] = s0;
    moments[c + 1] = s1;
    moments[c + 2] = s2;
    moments[c + 3] = s3;
  }

  /** Products of columns c to c + 3 with columns e to e + 3. */
  private void tile(int c, int e, int padded) {
    double[] c0 = weighted[c];
    double[] c1 = weighted[c + 1];
    double[] c2 = weighted[c + 2];
    double[] c3 = weighted[c + 3];
    double[] e0 = weighted[e];
    double[] e1 = weighted[e + 1];
    double[] e2 = weighted[e + 2];
    double[] e3 = weighted[e + 3];
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    double s20 = 0;
    double s21 = 0;
    double s22 = 0;
    double s23 = 0;
    double s30 = 0;
    double s31 = 0;
    double s32 = 0;
    double s33 = 0;
    for (int i = 0; i < n; i++) {
      double right0 = e0[i];
      double right1 = e1[i];
      double right2 = e2[i];
      double right3 = e3[i];
      double left0 = c0[i];
      s00 = Math.fma(left0, right0, s00);
      s01 = Math.fma(left0, right1, s01);
      s02 = Math.fma(left0, right2, s02);
      s03 = Math.fma(left0, right3, s03);
      double left1 = c1[i];
      s10 = Math.fma(left1, right0, s10);
      s11 = Math.fma(left1, right1, s11);
      s12 = Math.fma(left1, right2, s12);
      s13 = Math.fma(left1, right3, s13);
      double left2 = c2[i];
      s20 = Math.fma(left2, right0, s20);
      s21 = Math.fma(left2, right1, s21);
      s22 = Math.fma(left2, right2, s22);
      s23 = Math.fma(left2, right3, s23);
      double left3 = c3[i];
      s30 = Math.fma(left3, right0, s30);
      s31 = Math.fma(left3, right1, s31);
      s32 = Math.fma(left3, right2, s32);
      s33 = Math.fma(left3, right3, s33);
    }
    put(c, e, padded, s00, s01, s02, s03);
    put(c + 1, e, padded, s10, s11, s12, s13);
    put(c + 2, e, padded, s20, s21, s22, s23);
    put(c + 3, e, padded, s30, s31, s32, s33);
  }

  private void put(int c, int e, int padded, double s0, double s1, double s2, double s3) {
    int at = c * padded + e;
    gram[at] = s0;
    gram[at + 1] = s1;
    gram[at + 2] = s2;
    gram[at + 3] = s3;
  }

  /** Posterior mean of coefficient {@code c}. */
  double mean(int c) {
    return mean[c];
  }

  /** Posterior variance of coefficient {@code c}. */
  double variance(int c) {
    return variance[c];
  }

  /** Observation {@code i} less what the posterior means say of it. */
  double residual(int i) {
    return residuals[i];
  }

  /** Number of coefficients that the observations determine: components less their variances. */
  double determined() {
    double determined = components;
    for (int c = 0; c < components; c++) {
      determined -= variance[c];
    }
    return determined;
  }
}
