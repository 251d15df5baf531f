package io.github.mohinio.levy.pricing.exotic;

import java.util.Arrays;

/**
 * An American put of which the exercise set is a half line. Every implicit step is the
 * complementarity problem \( \min((1 - cL)W - b,\, W - g) = 0 \), and solved without iteration: \(
 * u = (W - g)/\phi^+ \) is that of \( (Rb - g)/\phi^+ \) to the right of the boundary and zero to
 * the left of it, and the boundary is where u changes its sign.
 */
final class WienerHopfPut extends PutScheme {

  private final double[] u;

  private final double highest;

  /** Takes a log-moneyness above which exercise never pays. */
  WienerHopfPut(PutGrid grid, double highest) {
    super(grid);
    u = new double[lattice.size()];
    this.highest = highest;
  }

  @Override
  void begin() {}

  @Override
  double step(double tau, double weight) {
    factor.factor(weight);
    resolve();
    double shift = grid.speed * tau;
    divide(Math.exp(-shift));
    lattice.inverse(re, im, u);
    int start = (int) Math.floor(lattice.place(highest + shift));
    int j = Math.max(-1, Math.min(lattice.size() - 2, start));
    while (j >= 0 && u[j] >= 0) {
      j--;
    }
    double boundary = Double.NEGATIVE_INFINITY;
    if (j >= 0) {
      double part = u[j] / (u[j] - u[j + 1]);
      boundary = lattice.point(j) + part * lattice.step() - shift;
    }
    Arrays.fill(u, 0, j + 1, 0);
    lattice.forward(u, re, im);
    multiply(Math.exp(-shift));
    return boundary;
  }

  /** Turns the spectrum of W into that of u. */
  private void divide(double scale) {
    for (int k = 0; k < re.length; k++) {
      double x = re[k] - grid.constantRe[k] + scale * grid.priceRe[k];
      double y = im[k] - grid.constantIm[k] + scale * grid.priceIm[k];
      double a = factor.causalRe[k];
      double b = factor.causalIm[k];
      double square = 1 / (a * a + b * b);
      re[k] = (x * a + y * b) * square;
      im[k] = (y * a - x * b) * square;
    }
  }

  /** Turns the spectrum of u into that of W. */
  private void multiply(double scale) {
    for (int k = 0; k < re.length; k++) {
      double x = re[k];
      double y = im[k];
      double a = factor.causalRe[k];
      double b = factor.causalIm[k];
      re[k] = a * x - b * y + grid.constantRe[k] - scale * grid.priceRe[k];
      im[k] = a * y + b * x + grid.constantIm[k] - scale * grid.priceIm[k];
    }
  }
}
