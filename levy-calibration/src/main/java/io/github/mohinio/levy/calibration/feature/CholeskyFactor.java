package io.github.mohinio.levy.calibration.feature;

import java.util.Arrays;

/**
 * Factor \( A = L L^T \) of a small positive definite matrix, with what ridge regression needs of
 * its inverse. Rows and columns are taken in fours, whose sums do not wait for each other. Reused
 * from one matrix to the next; not thread-safe.
 */
final class CholeskyFactor {

  private static final int BLOCK = 4;

  private final int size;
  private final int stride;
  private final double[] factor;
  private final double[] inversePivots;
  private final double[] columns;

  /** A factor of matrices of {@code size} rows. */
  CholeskyFactor(int size) {
    this.size = size;
    stride = padded(size);
    factor = new double[stride * stride];
    inversePivots = new double[stride];
    columns = new double[stride * BLOCK];
  }

  /** The next multiple of the rows taken at once. */
  static int padded(int size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  /**
   * Factors {@code scale * matrix + I}.
   *
   * @param matrix lower triangle, row by row with {@link #padded} columns
   */
  void decompose(double[] matrix, double scale) {
    for (int i = 0; i < size; i++) {
      for (int j = i * stride; j <= i * stride + i; j++) {
        factor[j] = scale * matrix[j];
      }
      factor[i * stride + i] += 1;
    }
    for (int i = size; i < stride; i++) {
      Arrays.fill(factor, i * stride, i * stride + i, 0);
      factor[i * stride + i] = 1;
    }
    for (int i = 0; i < stride; i += BLOCK) {
      for (int j = 0; j < i; j++) {
        leftOfDiagonal(i, j);
      }
      diagonalBlock(i);
    }
  }

  /** Entries of column j in the four rows from i. */
  private void leftOfDiagonal(int i, int j) {
    int r0 = i * stride;
    int r1 = r0 + stride;
    int r2 = r1 + stride;
    int r3 = r2 + stride;
    int above = j * stride;
    double s0 = factor[r0 + j];
    double s1 = factor[r1 + j];
    double s2 = factor[r2 + j];
    double s3 = factor[r3 + j];
    for (int k = 0; k < j; k++) {
      double minus = -factor[above + k];
      s0 = Math.fma(minus, factor[r0 + k], s0);
      s1 = Math.fma(minus, factor[r1 + k], s1);
      s2 = Math.fma(minus, factor[r2 + k], s2);
      s3 = Math.fma(minus, factor[r3 + k], s3);
    }
    double inverse = inversePivots[j];
    factor[r0 + j] = s0 * inverse;
    factor[r1 + j] = s1 * inverse;
    factor[r2 + j] = s2 * inverse;
    factor[r3 + j] = s3 * inverse;
  }

  private void diagonalBlock(int from) {
    for (int i = from; i < from + BLOCK; i++) {
      for (int j = from; j <= i; j++) {
        double sum = factor[i * stride + j];
        for (int k = 0; k < j; k++) {
          sum = Math.fma(-factor[i * stride + k], factor[j * stride + k], sum);
        }
        if (j < i) {
          factor[i * stride + j] = sum * inversePivots[j];
        } else {
          double pivot = Math.sqrt(sum);
          factor[i * stride + i] = pivot;
          inversePivots[i] = 1 / pivot;
        }
      }
    }
  }

  /** Solves \( A x = b \) in place. */
  void solve(double[] x) {
    for (int i = 0; i < size; i++) {
      double sum = x[i];
      for (int k = 0; k < i; k++) {
        sum = Math.fma(-factor[i * stride + k], x[k], sum);
      }
      x[i] = sum * inversePivots[i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double value = x[i] * inversePivots[i];
      x[i] = value;
      for (int k = 0; k < i; k++) {
        x[k] -= factor[i * stride + k] * value;
      }
    }
  }

  /**
   * Diagonal of \( A^{-1} \): squared lengths of the columns of \( L^{-1} \).
   *
   * @param diagonal receives it
   */
  void inverseDiagonal(double[] diagonal) {
    for (int j = 0; j < stride; j += BLOCK) {
      double d0 = 0;
      double d1 = 0;
      double d2 = 0;
      double d3 = 0;
      for (int i = j; i < stride; i++) {
        double s0 = i == j ? -1 : 0;
        double s1 = i == j + 1 ? -1 : 0;
        double s2 = i == j + 2 ? -1 : 0;
        double s3 = i == j + 3 ? -1 : 0;
        int row = i * stride;
        for (int k = j; k < i; k++) {
          double left = factor[row + k];
          s0 = Math.fma(left, columns[BLOCK * k], s0);
          s1 = Math.fma(left, columns[BLOCK * k + 1], s1);
          s2 = Math.fma(left, columns[BLOCK * k + 2], s2);
          s3 = Math.fma(left, columns[BLOCK * k + 3], s3);
        }
        double inverse = -inversePivots[i];
        columns[BLOCK * i] = s0 *= inverse;
        columns[BLOCK * i + 1] = s1 *= inverse;
        columns[BLOCK * i + 2] = s2 *= inverse;
        columns[BLOCK * i + 3] = s3 *= inverse;
        d0 = Math.fma(s0, s0, d0);
        d1 = Math.fma(s1, s1, d1);
        d2 = Math.fma(s2, s2, d2);
        d3 = Math.fma(s3, s3, d3);
      }
      put(diagonal, j, d0);
      put(diagonal, j + 1, d1);
      put(diagonal, j + 2, d2);
      put(diagonal, j + 3, d3);
    }
  }

  private void put(double[] diagonal, int i, double value) {
    if (i < size) {
      diagonal[i] = value;
    }
  }
}
