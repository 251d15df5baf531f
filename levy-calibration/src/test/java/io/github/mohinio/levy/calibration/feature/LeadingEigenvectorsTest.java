package io.github.mohinio.levy.calibration.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;

class LeadingEigenvectorsTest {

  /** A singular matrix of known eigenvalues that fall by two for one to the next. */
  @Test
  void findsKnownEigenvalues() {
    int size = 120;
    DMatrixRMaj q = RandomMatrices_DDRM.orthogonal(size, size, new Random(1));
    double[] eigenvalues = new double[size];
    Arrays.setAll(eigenvalues, i -> i < 30 ? Math.pow(2, -i) : 0);
    DMatrixRMaj scaled = new DMatrixRMaj(size, size);
    CommonOps_DDRM.mult(q, CommonOps_DDRM.diag(eigenvalues), scaled);
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    CommonOps_DDRM.multTransB(scaled, q, matrix);

    LeadingEigenvectors leading = new LeadingEigenvectors(matrix, 12);

    for (int c = 0; c < 12; c++) {
      assertThat(leading.value(c)).isCloseTo(eigenvalues[c], within(1e-12));
      double along = 0;
      for (int i = 0; i < size; i++) {
        along += leading.vectors().get(i, c) * q.get(i, c);
      }
      assertThat(Math.abs(along)).isCloseTo(1, within(1e-10));
    }
  }
}
