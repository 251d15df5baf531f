package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.pricing.Require;

/**
 * Mean, leading principal components and remainder of a family's log implied volatility, as
 * functions of moneyness in standard deviations and of maturity.
 *
 * <p>A surface of level v is \( \log\sigma(k,t) \approx \log v + m(x,t) + \sum_c a_c \phi_c(x,t) +
 * \psi(x,t)\,\eta \) with \( x = k / (v \sqrt t) \), independent coefficients \( a_c \) of unit
 * variance over the region, and a standard normal \( \eta \) for all that further components would
 * describe. Functions are given on a grid that is regular in asinh(x / 0.5), because smiles bend
 * most at the money, and in log t; they are read by cubic Lagrange interpolation.
 *
 * <p>Immutable and thread-safe.
 */
public final class VolatilityBasis {

  /** Moneyness within which the grid is about regular in x. */
  private static final double SCALE = 0.5;

  private final int xNodes;
  private final int tNodes;
  private final double xHigh;
  private final double logTLow;
  private final double logTHigh;
  private final int components;

  /** {@code [node][mean, log remainder, components]}, node = t * xNodes + x. */
  private final float[] values;

  /**
   * Makes a basis.
   *
   * @param xNodes grid points in moneyness, from {@code -xHigh} to {@code xHigh}, at least 4
   * @param xHigh largest moneyness, in standard deviations
   * @param tNodes grid points in log maturity, at least 4
   * @param tLow first of them, in years
   * @param tHigh last of them, in years
   * @param components number of components
   * @param values mean, log of the remainder's standard deviation and components, {@code [(t *
   *     xNodes + x) * (2 + components) + column]}; copied
   */
  public VolatilityBasis(
      int xNodes,
      double xHigh,
      int tNodes,
      double tLow,
      double tHigh,
      int components,
      float[] values) {
    this.xNodes = Require.atLeast("xNodes", xNodes, 4);
    this.tNodes = Require.atLeast("tNodes", tNodes, 4);
    this.xHigh = Require.positive("xHigh", xHigh);
    this.logTLow = Math.log(Require.positive("tLow", tLow));
    this.logTHigh = Math.log(Require.greaterThan("tHigh", tHigh, tLow));
    this.components = Require.positive("components", components);
    Require.sameLength(
        "values", values.length, "nodes * columns", xNodes * tNodes * (2 + components));
    this.values = values.clone();
  }

  /** Number of components. */
  public int components() {
    return components;
  }

  /**
   * Whether the basis covers a point.
   *
   * @param x log-moneyness in units of the level times the root of the maturity
   * @param logMaturity log of the maturity in years
   */
  public boolean covers(double x, double logMaturity) {
    return Math.abs(x) <= xHigh && logMaturity >= logTLow && logMaturity <= logTHigh;
  }

  /**
   * Mean, log of the remainder's standard deviation and components at a point that the basis
   * covers.
   *
   * @param x log-moneyness in units of the level times the root of the maturity
   * @param logMaturity log of the maturity in years
   * @param out receives 2 + {@link #components()} numbers
   */
  public void evaluate(double x, double logMaturity, double[] out) {
    double edge = stretch(xHigh);
    double xPlace = (stretch(x) + edge) / (2 * edge) * (xNodes - 1);
    double tPlace = (logMaturity - logTLow) / (logTHigh - logTLow) * (tNodes - 1);
    int xFirst = firstOfFour(xPlace, xNodes);
    int tFirst = firstOfFour(tPlace, tNodes);
    double x0 = lagrange(xPlace - xFirst, 0);
    double x1 = lagrange(xPlace - xFirst, 1);
    double x2 = lagrange(xPlace - xFirst, 2);
    double x3 = lagrange(xPlace - xFirst, 3);
    int columns = 2 + components;
    for (int i = 0; i < 4; i++) {
      double t = lagrange(tPlace - tFirst, i);
      double w0 = t * x0;
      double w1 = t * x1;
      double w2 = t * x2;
      double w3 = t * x3;
      int from = ((tFirst + i) * xNodes + xFirst) * columns;
      if (i == 0) {
        for (int c = 0; c < columns; c++) {
          out[c] =
              w0 * values[from + c]
                  + w1 * values[from + columns + c]
                  + w2 * values[from + 2 * columns + c]
                  + w3 * values[from + 3 * columns + c];
        }
      } else {
        for (int c = 0; c < columns; c++) {
          out[c] +=
              w0 * values[from + c]
                  + w1 * values[from + columns + c]
                  + w2 * values[from + 2 * columns + c]
                  + w3 * values[from + 3 * columns + c];
        }
      }
    }
  }

  /** Moneyness of grid point {@code j} of {@code nodes} from {@code -high} to {@code high}. */
  static double node(int j, int nodes, double high) {
    return SCALE * Math.sinh(stretch(high) * (2.0 * j / (nodes - 1) - 1));
  }

  /** asinh(x / scale) */
  private static double stretch(double x) {
    double z = Math.abs(x) / SCALE;
    return Math.copySign(Math.log(z + Math.sqrt(1 + z * z)), x);
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

  int xNodes() {
    return xNodes;
  }

  int tNodes() {
    return tNodes;
  }

  /** Largest moneyness covered, in standard deviations. */
  public double xHigh() {
    return xHigh;
  }

  /** Shortest maturity covered, in years. */
  public double tLow() {
    return Math.exp(logTLow);
  }

  /** Longest maturity covered, in years. */
  public double tHigh() {
    return Math.exp(logTHigh);
  }

  float[] values() {
    return values;
  }
}
