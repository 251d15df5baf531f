package io.github.mohinio.levy.pricing.exotic;

/**
 * A put of strike 1 on a grid of log-moneyness.
 *
 * @param lattice the grid
 * @param damping damping \( \alpha \)
 * @param shift what the frame has moved by
 * @param boundary log-moneyness at and below which the put is exercised, where slope or curvature
 *     jump
 * @param damped values times \( e^{\alpha y} \)
 * @param smooth the same without the highest frequencies
 */
record PutSolution(
    Lattice lattice,
    double damping,
    double shift,
    double boundary,
    double[] damped,
    double[] smooth) {

  private static final int POINTS = 6;

  /** Points from the boundary on that smoothing does not reach. */
  private static final double NEAR = 16;

  /** A solution that is smooth everywhere. */
  PutSolution(Lattice lattice, double damping, double shift, double[] damped) {
    this(lattice, damping, shift, Double.NEGATIVE_INFINITY, damped, damped);
  }

  /** Value and its first two derivatives to x; a fresh array. */
  double[] at(double x) {
    double place = lattice.place(x + shift);
    int first = (int) Math.floor(place) - POINTS / 2 + 1;
    if (!(first >= 0 && first + POINTS <= lattice.size())) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    double[] w = interpolate(smooth, place - first, first);
    double value = w[0];
    double edge = lattice.place(boundary + shift);
    if (Math.abs(place - edge) < NEAR) {
      // from points on one side of the boundary; slopes beyond it keep their smoothing
      int last = (int) Math.floor(edge);
      boolean exercised = place < edge;
      int side = exercised ? Math.min(first, last - POINTS + 1) : Math.max(first, last + 1);
      if (side >= 0 && side + POINTS <= lattice.size()) {
        double[] oneSided = interpolate(damped, place - side, side);
        value = oneSided[0];
        w = exercised ? oneSided : w;
      }
    }
    double a = damping;
    double h = lattice.step();
    double undamp = Math.exp(-a * (x + shift));
    double slope = w[1] / h;
    double curve = w[2] / (h * h);
    return new double[] {
      undamp * value, undamp * (slope - a * w[0]), undamp * (curve - 2 * a * slope + a * a * w[0])
    };
  }

  /** Lagrange's polynomial through six neighbours, by Neville's scheme with derivatives. */
  private static double[] interpolate(double[] values, double t, int first) {
    double[] p = new double[POINTS];
    double[] dp = new double[POINTS];
    double[] ddp = new double[POINTS];
    System.arraycopy(values, first, p, 0, POINTS);
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
