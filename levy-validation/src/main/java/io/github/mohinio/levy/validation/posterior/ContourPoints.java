package io.github.mohinio.levy.validation.posterior;

import io.github.mohinio.levy.bayes.posterior.ContourFigure;
import java.util.ArrayList;
import java.util.List;

/** Where the contour of a level crosses the lines of the grid of a {@link ContourFigure}. */
final class ContourPoints {

  private ContourPoints() {}

  /**
   * Points of the boundary of a highest density region, {@code {x, y}}, linear between neighbours
   * on the grid.
   *
   * @param figure the field
   * @param level probability of the region, in (0, 1)
   */
  static List<double[]> of(ContourFigure figure, double level) {
    double[] x = figure.xGrid();
    double[] y = figure.yGrid();
    double[][] field = figure.probability();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (i + 1 < x.length && crosses(field[i][j], field[i + 1][j], level)) {
          double share = (level - field[i][j]) / (field[i + 1][j] - field[i][j]);
          points.add(new double[] {x[i] + share * (x[i + 1] - x[i]), y[j]});
        }
        if (j + 1 < y.length && crosses(field[i][j], field[i][j + 1], level)) {
          double share = (level - field[i][j]) / (field[i][j + 1] - field[i][j]);
          points.add(new double[] {x[i], y[j] + share * (y[j + 1] - y[j])});
        }
      }
    }
    return points;
  }

  private static boolean crosses(double a, double b, double level) {
    return a < level != b < level;
  }
}
