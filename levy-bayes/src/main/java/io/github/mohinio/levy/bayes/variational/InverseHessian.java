package io.github.mohinio.levy.bayes.variational;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Inverse of the negative Hessian of a log density from the last steps of a search and the changes
 * of the gradient over them: a diagonal, learnt from all steps, updated by the last ones as in
 * BFGS. Positive definite always. Changed in place.
 *
 * <p>The same matrix as the factors of Zhang et al. (2022), JMLR 23 (306), appendix A and B, with
 * the diagonal of Gilbert and Lemaréchal (1989), Mathematical Programming 45, 407-435, equation
 * 4.9; kept as a dense one, as the dimensions are few.
 */
final class InverseHessian {

  /** Least cosine of the angle between a step and the change of the gradient for it to count. */
  private static final double LEAST_CURVATURE = 1e-12;

  private record Pair(double[] step, double[] change) {}

  private final int history;
  private final double[] diagonal;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private boolean scaled;

  /**
   * A unit matrix, to be scaled by the first step.
   *
   * @param history number of steps that count
   */
  InverseHessian(int dimension, int history) {
    this.history = history;
    diagonal = new double[dimension];
    Arrays.fill(diagonal, 1);
  }

  /** Learns from a step; one without positive curvature is passed over. */
  void update(double[] from, double[] to, double[] gradientFrom, double[] gradientTo) {
    int d = diagonal.length;
    double[] step = new double[d];
    double[] change = new double[d];
    double curvature = 0;
    double changeSquare = 0;
    double stepSquare = 0;
    for (int i = 0; i < d; i++) {
      step[i] = to[i] - from[i];
      change[i] = gradientFrom[i] - gradientTo[i];
      curvature += step[i] * change[i];
      changeSquare += change[i] * change[i];
      stepSquare += step[i] * step[i];
    }
    if (!(curvature > LEAST_CURVATURE * Math.sqrt(changeSquare * stepSquare))) {
      return;
    }
    if (!scaled) {
      Arrays.fill(diagonal, curvature / changeSquare);
      scaled = true;
    }
    updateDiagonal(step, change, curvature);
    pairs.addLast(new Pair(step, change));
    if (pairs.size() > history) {
      pairs.removeFirst();
    }
  }

  private void updateDiagonal(double[] step, double[] change, double curvature) {
    double a = 0;
    double c = 0;
    for (int i = 0; i < diagonal.length; i++) {
      a += change[i] * change[i] * diagonal[i];
      c += step[i] * step[i] / diagonal[i];
    }
    for (int i = 0; i < diagonal.length; i++) {
      double share = step[i] / diagonal[i];
      double inverse =
          a / (curvature * diagonal[i])
              + change[i] * change[i] / curvature
              - a * share * share / (curvature * c);
      if (inverse > 0 && inverse < Double.POSITIVE_INFINITY) {
        diagonal[i] = 1 / inverse;
      }
    }
  }

  /** The matrix, {@code [row][column]}. */
  double[][] matrix() {
    int d = diagonal.length;
    double[][] h = new double[d][d];
    for (int i = 0; i < d; i++) {
      h[i][i] = diagonal[i];
    }
    for (Pair pair : pairs) {
      double[] s = pair.step();
      double[] y = pair.change();
      double curvature = 0;
      double square = 0;
      double[] hy = new double[d];
      for (int i = 0; i < d; i++) {
        curvature += s[i] * y[i];
        for (int j = 0; j < d; j++) {
          hy[i] += h[i][j] * y[j];
        }
        square += hy[i] * y[i];
      }
      double weight = (1 + square / curvature) / curvature;
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          h[i][j] += weight * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature;
        }
      }
    }
    return h;
  }
}
