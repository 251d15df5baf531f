package io.github.mohinio.levy.pricing.exotic;

/**
 * A put of strike 1 on a grid of log-moneyness.
 *
 * @param lattice the grid
 * @param damping damping \( \alpha \)
 * @param shift what the frame has moved by
 * @param damped values times \( e^{\alpha y} \)
 */
record PutSolution(Lattice lattice, double damping, double shift, double[] damped) {

  private static final int POINTS = 6;

  /** Value and its first two derivatives to x; a fresh array. */
  double[] at(double x) {
    double place = lattice.place(x + shift);
    int first = (int) Math.floor(place) - POINTS / 2 + 1;
    if (!(first >= 0 && first + POINTS <= lattice.size())) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    double[] w = interpolate(place - first, first);
    double a = damping;
    double h = lattice.step();
    double undamp = Math.exp(-a * (x + shift));
    double slope = w[1] / h;
    double curve = w[2] / (h * h);
    return new double[] {
      undamp * w[0], undamp * (slope - a * w[0]), undamp * (curve - 2 * a * slope + a * a * w[0])
    };
  }

  /** Lagrange's polynomial through six neighbours, by Neville's scheme with derivatives. */
  private double[] interpolate(double t, int first) {
    double[] p = new double[POINTS];
    double[] dp = new double[POINTS];
    double[] ddp = new double[POINTS];
    System.arraycopy(damped, first, p, 0, POINTS);
    for (int m = 1; m < POINTS; m++) {
      for (int i = 0; i < POINTS - m; i++) {
        // linear between the polynomials through i..i+m-1 and i+1..i+m
        double up = (t - i) / m;
        double down = (i + m - t) / m;
        ddp[i] = down * ddp[i] + up * ddp[i + 1] + 2 * (dp[i + 1] - dp[i]) / m;
        dp[i] = down * dp[i] + up * dp[i + 1] + (p[i + 1] - p[i]) / m;
        p[i] = down * p[i] + up * p[i + 1];
      }
    }
    return new double[] {p[0], dp[0], ddp[0]};
  }
}
