package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.training.data.FloatMatrix;

/**
 * How coefficients become an image: the values of the basis functions at the nodes of a regular
 * (maturity, moneyness) grid. Immutable.
 *
 * @param height number of maturities; at least 1
 * @param width number of moneynesses; at least 1
 * @param loadings value of each component (columns) at each node (rows, {@code maturity * width +
 *     moneyness}); every node has one that is not 0
 */
public record ImageBasis(int height, int width, FloatMatrix loadings) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if the rows are not the nodes, or a loading is not finite
   */
  public ImageBasis {
    Require.positive("height", height);
    Require.positive("width", width);
    if (loadings.rows() != height * width) {
      throw new IllegalArgumentException(
          "loadings.rows = %d: must be height * width = %d * %d"
              .formatted(loadings.rows(), height, width));
    }
    loadings.requireFinite("loadings");
  }

  /**
   * Returns the number of components.
   *
   * @return at least 1
   */
  public int components() {
    return loadings.columns();
  }

  /**
   * Returns the number of nodes.
   *
   * @return height times width
   */
  public int nodes() {
    return height * width;
  }

  /** Loadings over the root of their sum of squares at the node, components by nodes. */
  float[] standardised() {
    float[] matrix = new float[components() * nodes()];
    for (int node = 0; node < nodes(); node++) {
      double squares = 0;
      for (int c = 0; c < components(); c++) {
        squares += (double) loadings.get(node, c) * loadings.get(node, c);
      }
      double scale = 1 / Math.sqrt(squares);
      for (int c = 0; c < components(); c++) {
        matrix[c * nodes() + node] = (float) (loadings.get(node, c) * scale);
      }
    }
    return matrix;
  }

  @Override
  public String toString() {
    return "ImageBasis[height=%d, width=%d, components=%d]".formatted(height, width, components());
  }
}
