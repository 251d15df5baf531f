package io.github.mohinio.levy.calibration.global;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The centres of a grid of equal cells, as many as the evaluations allow. */
final class GridSearch implements CubeSearch {

  @Override
  public List<double[]> search(
      ToDoubleFunction<double[]> function, int d, int evaluations, long seed) {
    Candidates candidates = new Candidates();
    int side = Math.max(1, (int) Math.floor(Math.pow(evaluations, 1.0 / d) + 1e-9));
    int[] cell = new int[d];
    double[] point = new double[d];
    boolean more = true;
    while (more) {
      for (int c = 0; c < d; c++) {
        point[c] = (cell[c] + 0.5) / side;
      }
      candidates.offer(point, function.applyAsDouble(point));
      more = advance(cell, side);
    }
    return candidates.points();
  }

  /** Moves to the next cell, the last coordinate first; false after the last one. */
  private static boolean advance(int[] cell, int side) {
    for (int c = cell.length - 1; c >= 0; c--) {
      if (++cell[c] < side) {
        return true;
      }
      cell[c] = 0;
    }
    return false;
  }
}
