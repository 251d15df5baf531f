package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.calibration.feature.BasisReader;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
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
   * Evaluates the components of a basis at nodes that are regular in log maturity, over all that
   * the basis covers, and in moneyness.
   *
   * @param basis the basis
   * @param height number of maturities; at least 2
   * @param width number of moneynesses; at least 2
   * @param xHigh largest moneyness, in standard deviations, and minus the smallest; positive and
   *     covered by the basis
   * @return the image
   * @throws IllegalArgumentException if a size is out of its range
   */
  public static ImageBasis of(VolatilityBasis basis, int height, int width, double xHigh) {
    Require.atLeast("height", height, 2);
    Require.atLeast("width", width, 2);
    Require.positive("xHigh", xHigh);
    Require.inClosedInterval("xHigh", xHigh, 0, basis.xHigh());
    double shortest = Math.log(basis.tLow());
    double longest = Math.log(basis.tHigh());
    int components = basis.components();
    float[] loadings = new float[height * width * components];
    BasisReader reader = basis.reader();
    double[] point = new double[2 + components];
    for (int t = 0; t < height; t++) {
      double logMaturity = shortest + (longest - shortest) * t / (height - 1);
      for (int j = 0; j < width; j++) {
        reader.read(xHigh * (2.0 * j / (width - 1) - 1), logMaturity, point);
        for (int c = 0; c < components; c++) {
          loadings[(t * width + j) * components + c] = (float) point[2 + c];
        }
      }
    }
    return new ImageBasis(height, width, FloatMatrix.wrap(height * width, components, loadings));
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
