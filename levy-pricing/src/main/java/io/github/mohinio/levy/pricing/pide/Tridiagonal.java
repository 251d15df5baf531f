package io.github.mohinio.levy.pricing.pide;

/**
 * A tridiagonal system in the unknowns 1..n-1 of n + 1 values, by elimination without exchange of
 * rows. A workspace, not thread-safe.
 */
final class Tridiagonal {

  /** Number of sets of exercised points that are tried. */
  private static final int MOST_SETS = 60;

  final double[] lower;
  final double[] diagonal;
  final double[] upper;
  final double[] right;

  private final int n;
  private final double[] ratio;
  private final double[] value;
  private final boolean[] exercised;

  Tridiagonal(int n) {
    this.n = n;
    lower = new double[n + 1];
    diagonal = new double[n + 1];
    upper = new double[n + 1];
    right = new double[n + 1];
    ratio = new double[n + 1];
    value = new double[n + 1];
    exercised = new boolean[n + 1];
  }

  /** Solves the equations; receives the unknowns in {@code x[1..n-1]}. */
  void solve(double[] x) {
    eliminate(x, null);
  }

  /**
   * Solves \( \min(Ax - b, x - g) = 0 \) by trying sets of points with x = g, each set being where
   * the solution before says that the second term is the smaller one (Howard's policy iteration);
   * the first set is that of the call before.
   */
  void solve(double[] x, double[] obstacle) {
    boolean changed = true;
    for (int i = 0; i < MOST_SETS && changed; i++) {
      eliminate(x, obstacle);
      changed = false;
      for (int j = 1; j < n; j++) {
        double excess =
            (j > 1 ? lower[j] * x[j - 1] : 0)
                + diagonal[j] * x[j]
                + (j < n - 1 ? upper[j] * x[j + 1] : 0)
                - right[j];
        boolean now = exercised[j] ? excess > 0 : x[j] < obstacle[j];
        changed |= now != exercised[j];
        exercised[j] = now;
      }
    }
    for (int j = 1; j < n; j++) {
      x[j] = Math.max(x[j], obstacle[j]);
    }
  }

  private void eliminate(double[] x, double[] obstacle) {
    ratio[0] = 0;
    value[0] = 0;
    for (int j = 1; j < n; j++) {
      if (obstacle != null && exercised[j]) {
        ratio[j] = 0;
        value[j] = obstacle[j];
      } else {
        double below = j > 1 ? lower[j] : 0;
        double pivot = diagonal[j] - below * ratio[j - 1];
        ratio[j] = j < n - 1 ? upper[j] / pivot : 0;
        value[j] = (right[j] - below * value[j - 1]) / pivot;
      }
    }
    x[n - 1] = value[n - 1];
    for (int j = n - 2; j > 0; j--) {
      x[j] = value[j] - ratio[j] * x[j + 1];
    }
  }
}
