package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.pricing.Require;

/**
 * Mean and leading principal components of a family's log implied volatility, as functions of
 * log-moneyness k and maturity t.
 *
 * <p>A surface is \( \log\sigma(k,t) \approx m(k,t) + \sum_c a_c \phi_c(k,t) \), with components
 * scaled so that each coefficient has unit variance over the training box. Mean and components are
 * given on a grid that is regular in asinh(k / 0.06), because smiles bend most at the money, and in
 * log t; they are read by cubic Lagrange interpolation.
 *
 * <p>Immutable and thread-safe.
 */
public final class VolatilityBasis {

  /** Log-moneyness within which the grid is about regular in k. */
  private static final double K_SCALE = 0.06;

  private final int kNodes;
  private final int tNodes;
  private final double kLow;
  private final double kHigh;
  private final double logTLow;
  private final double logTHigh;
  private final int components;
  private final float[] values; // [node][0 = mean, then components], node = t * kNodes + k

  /**
   * Makes a basis.
   *
   * @param kNodes grid points in log-moneyness, at least 4
   * @param kLow first of them
   * @param kHigh last of them
   * @param tNodes grid points in log maturity, at least 4
   * @param tLow first of them, in years
   * @param tHigh last of them, in years
   * @param components number of components
   * @param values mean and components, {@code [(t * kNodes + k) * (1 + components) + column]}, the
   *     mean in column 0; copied
   */
  public VolatilityBasis(
      int kNodes,
      double kLow,
      double kHigh,
      int tNodes,
      double tLow,
      double tHigh,
      int components,
      float[] values) {
    this.kNodes = Require.atLeast("kNodes", kNodes, 4);
    this.tNodes = Require.atLeast("tNodes", tNodes, 4);
    this.kLow = Require.finite("kLow", kLow);
    this.kHigh = Require.greaterThan("kHigh", kHigh, kLow);
    this.logTLow = Math.log(Require.positive("tLow", tLow));
    this.logTHigh = Math.log(Require.greaterThan("tHigh", tHigh, tLow));
    this.components = Require.positive("components", components);
    Require.sameLength(
        "values", values.length, "nodes * columns", kNodes * tNodes * (1 + components));
    this.values = values.clone();
  }

  /** Number of components. */
  public int components() {
    return components;
  }

  /** Whether the basis covers a point. */
  public boolean covers(double k, double maturity) {
    double logT = Math.log(maturity);
    return k >= kLow && k <= kHigh && logT >= logTLow && logT <= logTHigh;
  }

  /**
   * Mean and components at a point that the basis covers.
   *
   * @param out receives the mean, then the components
   */
  public void evaluate(double k, double maturity, double[] out) {
    double kFirstNode = stretch(kLow);
    double kPlace = (stretch(k) - kFirstNode) / (stretch(kHigh) - kFirstNode) * (kNodes - 1);
    double tPlace = (Math.log(maturity) - logTLow) / (logTHigh - logTLow) * (tNodes - 1);
    int kFirst = firstOfFour(kPlace, kNodes);
    int tFirst = firstOfFour(tPlace, tNodes);
    int columns = 1 + components;
    for (int c = 0; c < columns; c++) {
      out[c] = 0;
    }
    for (int i = 0; i < 4; i++) {
      double tWeight = lagrange(tPlace - tFirst, i);
      for (int j = 0; j < 4; j++) {
        double weight = tWeight * lagrange(kPlace - kFirst, j);
        int from = ((tFirst + i) * kNodes + kFirst + j) * columns;
        for (int c = 0; c < columns; c++) {
          out[c] += weight * values[from + c];
        }
      }
    }
  }

  /** Log-moneyness of grid point {@code j} of {@code nodes} from {@code low} to {@code high}. */
  static double node(int j, int nodes, double low, double high) {
    double share = (double) j / (nodes - 1);
    return K_SCALE * Math.sinh(stretch(low) + share * (stretch(high) - stretch(low)));
  }

  /** asinh(k / scale) */
  private static double stretch(double k) {
    double x = Math.abs(k) / K_SCALE;
    return Math.copySign(Math.log(x + Math.sqrt(1 + x * x)), k);
  }

  private static int firstOfFour(double place, int nodes) {
    return Math.max(0, Math.min(nodes - 4, (int) Math.floor(place) - 1));
  }

  /** Cubic Lagrange polynomial that is one at {@code i} and zero at the others of 0, 1, 2, 3. */
  private static double lagrange(double x, int i) {
    return switch (i) {
      case 0 -> -(x - 1) * (x - 2) * (x - 3) / 6;
      case 1 -> x * (x - 2) * (x - 3) / 2;
      case 2 -> -x * (x - 1) * (x - 3) / 2;
      default -> x * (x - 1) * (x - 2) / 6;
    };
  }

  int kNodes() {
    return kNodes;
  }

  int tNodes() {
    return tNodes;
  }

  double kLow() {
    return kLow;
  }

  double kHigh() {
    return kHigh;
  }

  double tLow() {
    return Math.exp(logTLow);
  }

  double tHigh() {
    return Math.exp(logTHigh);
  }

  float[] values() {
    return values;
  }
}
