package io.github.mohinio.levy.calibration.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyFactorTest {

  private static final double SCALE = 0.7;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 6, 8, 13, 32})
  void solvesAndInvertsAsLuDecompositionDoes(int size) {
    RealMatrix gram = gram(size);
    CholeskyFactor factor = new CholeskyFactor(size);
    factor.decompose(padded(gram), SCALE);
    RealMatrix matrix = gram.scalarMultiply(SCALE).add(MatrixUtils.createRealIdentityMatrix(size));
    RealMatrix inverse = new LUDecomposition(matrix).getSolver().getInverse();
    double[] x = new double[size];
    double[] diagonal = new double[size];
    Arrays.setAll(x, i -> Math.sin(1 + i));
    double[] expected = inverse.operate(x);
    factor.solve(x);
    factor.inverseDiagonal(diagonal);
    for (int i = 0; i < size; i++) {
      assertThat(x[i]).isCloseTo(expected[i], within(1e-12));
      assertThat(diagonal[i]).isCloseTo(inverse.getEntry(i, i), within(1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8})
  void forgetsTheLastMatrix(int size) {
    CholeskyFactor used = new CholeskyFactor(size);
    used.decompose(padded(gram(size)), 3);
    used.decompose(padded(gram(size)), SCALE);
    CholeskyFactor fresh = new CholeskyFactor(size);
    fresh.decompose(padded(gram(size)), SCALE);
    double[] a = new double[size];
    double[] b = new double[size];
    used.inverseDiagonal(a);
    fresh.inverseDiagonal(b);
    assertThat(a).containsExactly(b);
  }

  private static RealMatrix gram(int size) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(size);
    RealMatrix root = MatrixUtils.createRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        root.setEntry(i, j, random.nextGaussian());
      }
    }
    return root.multiply(root.transpose());
  }

  /** The lower triangle; what is above it and beyond the matrix is not to be read. */
  private static double[] padded(RealMatrix matrix) {
    int size = matrix.getRowDimension();
    int stride = CholeskyFactor.padded(size);
    double[] rows = new double[stride * stride];
    for (int i = 0; i < stride; i++) {
      for (int j = 0; j < stride; j++) {
        rows[i * stride + j] = i < size && j <= i ? matrix.getEntry(i, j) : Double.NaN;
      }
    }
    return rows;
  }
}
