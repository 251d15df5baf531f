package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * Mean, leading principal components and remainder of a family's log implied volatility, as
 * functions of moneyness in standard deviations and of maturity.
 *
 * <p>A surface of level v is \( \log\sigma(k,t) \approx \log v + m(x,t) + \sum_c a_c \phi_c(x,t) +
 * \psi(x,t)\,\eta \) with \( x = k / (v \sqrt t) \), independent coefficients \( a_c \) of unit
 * variance over the region, and a standard normal \( \eta \) for all that further components would
 * describe. Functions are given on a grid that is regular in asinh(x / 0.5), because smiles bend
 * most at the money, and in log t; a {@link BasisReader} reads between its points.
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

  /**
   * {@code [node][mean, log remainder, components]}, node = t * xNodes + x; float32 numbers, as
   * doubles because loops that convert them are not vectorised.
   */
  private final double[] values;

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
    this.values = new double[values.length];
    Arrays.setAll(this.values, i -> values[i]);
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

  /** A new reader of the functions. */
  public BasisReader reader() {
    return new BasisReader(this);
  }

  /** Place of a moneyness on the grid: 0 at the first point, 1 at the second. */
  double xPlace(double x) {
    double edge = stretch(xHigh);
    return (stretch(x) + edge) / (2 * edge) * (xNodes - 1);
  }

  /** Place of a log maturity on the grid. */
  double tPlace(double logMaturity) {
    return (logMaturity - logTLow) / (logTHigh - logTLow) * (tNodes - 1);
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

  /** Mean, log remainder and components at every node, as stored; not to be written to. */
  double[] table() {
    return values;
  }

  float[] values() {
    float[] copy = new float[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (float) values[i];
    }
    return copy;
  }
}
