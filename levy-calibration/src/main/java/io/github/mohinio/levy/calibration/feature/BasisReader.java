package io.github.mohinio.levy.calibration.feature;

/**
 * Reads the functions of a {@link VolatilityBasis} by cubic Lagrange interpolation. Points that
 * share a maturity, read one after the other, share its interpolation in time. Not thread-safe.
 */
public final class BasisReader {

  private final VolatilityBasis basis;
  private final double[] table;
  private final int columns;

  /** The functions at the present maturity, at grid points {@code from} to {@code to - 1}. */
  private final double[] section;

  private final double[] weights = new double[4];
  private double logMaturity = Double.NaN;
  private int firstRow;
  private int from;
  private int to;

  BasisReader(VolatilityBasis basis) {
    this.basis = basis;
    table = basis.table();
    columns = 2 + basis.components();
    section = new double[basis.xNodes() * columns];
  }

  /**
   * Mean, log of the remainder's standard deviation and components at a point that the basis
   * covers.
   *
   * @param x log-moneyness in units of the level times the root of the maturity
   * @param logMaturity log of the maturity in years
   * @param out receives 2 + {@link VolatilityBasis#components()} numbers
   */
  public void read(double x, double logMaturity, double[] out) {
    if (logMaturity != this.logMaturity) {
      moveTo(logMaturity);
    }
    double place = basis.xPlace(x);
    int first = firstOfFour(place, basis.xNodes());
    reach(first, first + 4);
    double w0 = lagrange(place - first, 0);
    double w1 = lagrange(place - first, 1);
    double w2 = lagrange(place - first, 2);
    double w3 = lagrange(place - first, 3);
    int n0 = first * columns;
    int n1 = n0 + columns;
    int n2 = n1 + columns;
    int n3 = n2 + columns;
    for (int c = 0; c < columns; c++) {
      out[c] =
          w0 * section[n0 + c] + w1 * section[n1 + c] + w2 * section[n2 + c] + w3 * section[n3 + c];
    }
  }

  private void moveTo(double maturity) {
    double place = basis.tPlace(maturity);
    firstRow = firstOfFour(place, basis.tNodes());
    for (int i = 0; i < weights.length; i++) {
      weights[i] = lagrange(place - firstRow, i);
    }
    logMaturity = maturity;
    from = 0;
    to = 0;
  }

  /** Extends the section to grid points {@code low} to {@code high - 1}. */
  private void reach(int low, int high) {
    if (from == to) {
      interpolate(low, high);
      from = low;
      to = high;
      return;
    }
    if (low < from) {
      interpolate(low, from);
      from = low;
    }
    if (high > to) {
      interpolate(to, high);
      to = high;
    }
  }

  private void interpolate(int low, int high) {
    double w0 = weights[0];
    double w1 = weights[1];
    double w2 = weights[2];
    double w3 = weights[3];
    int row = basis.xNodes() * columns;
    int r0 = firstRow * row;
    int r1 = r0 + row;
    int r2 = r1 + row;
    int r3 = r2 + row;
    int end = high * columns;
    for (int i = low * columns; i < end; i++) {
      section[i] =
          w0 * table[r0 + i] + w1 * table[r1 + i] + w2 * table[r2 + i] + w3 * table[r3 + i];
    }
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
}
