package io.github.mohinio.levy.pricing.simulation;

/**
 * One half of an inverse distribution function: the point beyond which a tail of given probability
 * lies, by cubic Hermite interpolation in the logarithm of the probability.
 *
 * <p>The slopes are the exact ones, probability over density, held to three times the adjacent
 * secants, which keeps the interpolant monotone. Beyond the last node it goes on as a straight
 * line, like an exponential tail. Immutable.
 *
 * <p>Reference: Fritsch and Carlson (1980), Monotone piecewise cubic interpolation, SIAM Journal on
 * Numerical Analysis 17, 238-246.
 */
final class InverseTail {

  private static final int CELLS = 2048;

  private final double[] p;
  private final double[] logP;
  private final double[] x;
  private final double[] slope;
  private final int[] guide; // last node at or below the start of each cell
  private final double cellsPerUnit;

  /**
   * Makes a tail; the arrays are taken over.
   *
   * @param p probabilities, ascending; at least two
   * @param x points, strictly monotone
   * @param slope derivative of the point to the logarithm of the probability
   */
  InverseTail(double[] p, double[] x, double[] slope) {
    this.p = p;
    this.x = x;
    this.slope = slope;
    int n = p.length;
    logP = new double[n];
    for (int i = 0; i < n; i++) {
      logP[i] = Math.log(p[i]);
    }
    for (int i = 0; i < n; i++) {
      double left = i > 0 ? secant(i - 1) : secant(0);
      double right = i < n - 1 ? secant(i) : secant(n - 2);
      double limit = 3 * Math.min(Math.abs(left), Math.abs(right));
      slope[i] = Math.copySign(Math.min(Math.abs(slope[i]), limit), left);
    }
    cellsPerUnit = CELLS / p[n - 1];
    guide = new int[CELLS + 1];
    int node = 0;
    for (int cell = 0; cell <= CELLS; cell++) {
      while (node < n - 2 && p[node + 1] <= cell / cellsPerUnit) {
        node++;
      }
      guide[cell] = node;
    }
  }

  private double secant(int i) {
    return (x[i + 1] - x[i]) / (logP[i + 1] - logP[i]);
  }

  /** Largest probability. */
  double size() {
    return p[p.length - 1];
  }

  /** Point of a tail of {@code probability}, positive and at most {@link #size()}. */
  double at(double probability) {
    int i = guide[(int) (probability * cellsPerUnit)];
    while (i < p.length - 2 && p[i + 1] < probability) {
      i++;
    }
    double log = Math.log(probability);
    if (probability <= p[0]) {
      return Math.fma(slope[0], log - logP[0], x[0]);
    }
    double h = logP[i + 1] - logP[i];
    double t = (log - logP[i]) / h;
    double rise = x[i + 1] - x[i];
    double a = h * slope[i];
    double b = h * slope[i + 1];
    // x_i + t a + t^2 (3 rise - 2a - b) + t^3 (a + b - 2 rise)
    double cubic = Math.fma(t, a + b - 2 * rise, 3 * rise - 2 * a - b);
    return x[i] + t * Math.fma(t, cubic, a);
  }
}
