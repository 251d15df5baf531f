package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.pricing.Require;

/**
 * A mixture of Gaussians in the logits of the fractions of a box, as a network gives it.
 *
 * <p>Component k has a weight \( \pi_k \), a mean \( \mu_k \) and a lower triangular factor \( L_k
 * \) of its precision \( L_k^T L_k \), so that \( z = \mu_k + L_k^{-1} \varepsilon \) with standard
 * normal \( \varepsilon \), and coordinate j is \( l_j + (u_j - l_j) / (1 + e^{-z_j}) \). A row of
 * numbers holds the weights, then the means one component after the other, then the factors, each
 * row by row of the triangle.
 */
final class MixtureDensity {

  private final int dimension;
  private final int components;
  private final float[] row;

  /**
   * Reads a row.
   *
   * @param row weights, means and factors; taken over
   * @param dimension number of coordinates
   */
  MixtureDensity(float[] row, int dimension) {
    this.dimension = dimension;
    int perComponent = 1 + dimension + triangle(dimension);
    components = row.length / perComponent;
    Require.sameLength("mixture", row.length, "components * numbers", components * perComponent);
    this.row = row;
  }

  private static int triangle(int dimension) {
    return dimension * (dimension + 1) / 2;
  }

  /**
   * A draw.
   *
   * @param uniform chooses the component; from 0 to 1
   * @param normal a standard normal number for each coordinate
   * @param box box of the coordinates
   */
  double[] draw(double uniform, double[] normal, ParameterBox box) {
    int k = component(uniform);
    int factor = components * (1 + dimension) + k * triangle(dimension);
    double[] draw = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double rest = normal[i];
      int rowStart = factor + i * (i + 1) / 2;
      for (int j = 0; j < i; j++) {
        rest -= row[rowStart + j] * draw[j];
      }
      draw[i] = rest / row[rowStart + i];
    }
    double[] unit = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double z = draw[i] + row[components + k * dimension + i];
      unit[i] = 1 / (1 + Math.exp(-z));
    }
    return box.at(unit);
  }

  private int component(double uniform) {
    double sum = 0;
    for (int k = 0; k < components - 1; k++) {
      sum += row[k];
      if (uniform < sum) {
        return k;
      }
    }
    return components - 1;
  }
}
