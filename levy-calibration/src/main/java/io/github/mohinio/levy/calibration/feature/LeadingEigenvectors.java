package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The leading eigenvectors of a covariance matrix, by subspace iteration with Rayleigh-Ritz. The
 * covariances here are singular to rounding, on which iterations for all eigenvectors may stall.
 *
 * <p>Reference: Halko, Martinsson and Tropp (2011), SIAM Review 53, Algorithms 4.4 and 5.3.
 */
final class LeadingEigenvectors {

  private static final int OVERSAMPLING = 16;
  private static final int ITERATIONS = 30;
  private static final long SEED = 1;

  private final DMatrixRMaj vectors;
  private final double[] values;

  /**
   * Computes them.
   *
   * @param matrix symmetric and positive semidefinite
   * @param count number of eigenvectors
   */
  LeadingEigenvectors(DMatrixRMaj matrix, int count) {
    int size = matrix.getNumRows();
    int columns = Math.min(size, count + OVERSAMPLING);
    RandomGenerator random = Generators.of(SEED);
    DMatrixRMaj subspace = new DMatrixRMaj(size, columns);
    Arrays.setAll(subspace.data, i -> random.nextGaussian());
    DMatrixRMaj image = new DMatrixRMaj(size, columns);
    for (int i = 0; i < ITERATIONS; i++) {
      CommonOps_DDRM.mult(matrix, subspace, image);
      subspace = orthonormal(image);
    }
    CommonOps_DDRM.mult(matrix, subspace, image);
    DMatrixRMaj small = new DMatrixRMaj(columns, columns);
    CommonOps_DDRM.multTransA(subspace, image, small);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(columns, true, true);
    if (!eigen.decompose(small)) {
      throw new IllegalStateException("eigenvalue decomposition did not converge");
    }
    int[] order =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
            .mapToInt(Integer::intValue)
            .toArray();
    values = new double[count];
    DMatrixRMaj rotation = new DMatrixRMaj(columns, count);
    for (int c = 0; c < count; c++) {
      values[c] = eigen.getEigenvalue(order[c]).getReal();
      CommonOps_DDRM.insert(eigen.getEigenVector(order[c]), rotation, 0, c);
    }
    vectors = new DMatrixRMaj(size, count);
    CommonOps_DDRM.mult(subspace, rotation, vectors);
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj matrix) {
    QRDecomposition<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qr(matrix.getNumRows(), matrix.getNumCols());
    qr.decompose(matrix.copy());
    return qr.getQ(null, true);
  }

  /** Eigenvalue {@code c}, the largest first. */
  double value(int c) {
    return values[c];
  }

  /** Unit eigenvectors, a column each. */
  DMatrixRMaj vectors() {
    return vectors;
  }
}
