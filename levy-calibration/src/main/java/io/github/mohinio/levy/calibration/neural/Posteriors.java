package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.family.SearchCoordinates;
import io.github.mohinio.levy.calibration.fit.Calibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Makes posteriors from what networks and fits say. */
final class Posteriors {

  /** Draws outside the region that are tried for each one kept. */
  private static final double LEAST_INSIDE = 0.02;

  private Posteriors() {}

  /** Draws of a mixture in the coordinates of a region. */
  static ParameterPosterior mixture(ParameterRegion region, MixtureDensity density) {
    NormalPoints points = NormalPoints.of(region.dimension());
    List<double[]> draws = new ArrayList<>(NormalPoints.COUNT);
    for (int i = 0; i < NormalPoints.COUNT; i++) {
      draws.add(region.parameters(density.draw(points.uniform(i), points.normal(i), region.box())));
    }
    return posterior(region.family(), PosteriorMethod.MIXTURE, draws);
  }

  /**
   * Draws of the normal density at a fit, in the family's search coordinates, without those outside
   * the region; where nearly all are, all of them, moved to the bounds of the search. Coordinates
   * on a bound stay there.
   */
  static ParameterPosterior laplace(ParameterRegion region, Calibration fit) {
    ModelFamily family = region.family();
    SearchCoordinates search = family.coordinates();
    double[] center = search.bounds().nearest(search.of(fit.model().parameters()));
    double[][] factor = factor(covariance(search, center, fit.uncertainty().covariance()));
    int d = center.length;
    NormalPoints points = NormalPoints.of(d);
    List<double[]> inside = new ArrayList<>(NormalPoints.COUNT);
    List<double[]> all = new ArrayList<>(NormalPoints.COUNT);
    for (int i = 0; i < NormalPoints.COUNT; i++) {
      double[] point = center.clone();
      for (int r = 0; r < d; r++) {
        for (int c = 0; c <= r; c++) {
          point[r] += factor[r][c] * points.normal(i)[c];
        }
      }
      double[] allowed = search.bounds().nearest(point);
      double[] parameters = family.at(allowed);
      if (family.isModel(parameters)) {
        all.add(parameters);
        if (Arrays.equals(point, allowed)
            && region.box().contains(region.coordinates(parameters))) {
          inside.add(parameters);
        }
      }
    }
    boolean usual = inside.size() >= LEAST_INSIDE * NormalPoints.COUNT;
    return posterior(family, PosteriorMethod.LAPLACE, usual ? inside : all);
  }

  private static ParameterPosterior posterior(
      ModelFamily family, PosteriorMethod method, List<double[]> draws) {
    double[][] columns = new double[family.parameters().size()][draws.size()];
    for (int i = 0; i < draws.size(); i++) {
      for (int p = 0; p < columns.length; p++) {
        columns[p][i] = draws.get(i)[p];
      }
    }
    return new ParameterPosterior(family.parameterNames(), method, columns);
  }

  /** Covariance of the coordinates from that of the parameters; zero where that is not known. */
  private static DMatrixRMaj covariance(
      SearchCoordinates search, double[] point, double[][] covariance) {
    int count = covariance.length;
    int d = point.length;
    double[][] chain = new double[count][d];
    search.parameters(point, new double[count], chain);
    DMatrixRMaj known = new DMatrixRMaj(covariance);
    for (int i = 0; i < known.data.length; i++) {
      known.data[i] = Double.isFinite(known.data[i]) ? known.data[i] : 0;
    }
    DMatrixRMaj inverse = new DMatrixRMaj(d, count);
    CommonOps_DDRM.pinv(new DMatrixRMaj(chain), inverse);
    DMatrixRMaj half = new DMatrixRMaj(d, count);
    CommonOps_DDRM.mult(inverse, known, half);
    DMatrixRMaj result = new DMatrixRMaj(d, d);
    CommonOps_DDRM.multTransB(half, inverse, result);
    return result;
  }

  /** Lower triangular factor of a positive semidefinite matrix. */
  private static double[][] factor(DMatrixRMaj matrix) {
    int d = matrix.getNumRows();
    double[][] factor = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix.get(i, j);
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i == j) {
          factor[i][i] = Math.sqrt(Math.max(0, sum));
        } else {
          factor[i][j] = factor[j][j] > 0 ? sum / factor[j][j] : 0;
        }
      }
    }
    return factor;
  }
}
