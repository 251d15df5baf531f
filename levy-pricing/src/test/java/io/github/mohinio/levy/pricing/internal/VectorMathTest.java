package io.github.mohinio.levy.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels against {@link StrictMath}. */
class VectorMathTest {

  private static final int N = 100_000;

  @Test
  void exponentials() {
    double[] x = new Random(1).doubles(N, -60, VectorMath.EXP_MAX).toArray();
    double[] out = new double[N];
    VectorMath.exp(x, N, out);
    for (int i = 0; i < N; i++) {
      double exact = StrictMath.exp(x[i]);
      assertThat(Math.abs(out[i] - exact))
          .as("exp(%s)", x[i])
          .isLessThan(1e-14 * Math.max(exact, 1));
    }
  }

  @Test
  void smallExponentialsAreRelativelyAccurateNearZero() {
    double[] x = new Random(2).doubles(N, -1, 1).toArray();
    double[] out = new double[N];
    VectorMath.exp(x, N, out);
    for (int i = 0; i < N; i++) {
      assertThat(out[i] / StrictMath.exp(x[i]) - 1).isBetween(-2e-15, 2e-15);
    }
  }

  @Test
  void sinesAndCosines() {
    Random random = new Random(3);
    double[] x = new double[N];
    for (int i = 0; i < N; i++) {
      x[i] = (random.nextDouble() - 0.5) * Math.pow(10, 6 * random.nextDouble());
    }
    double[] sin = new double[N];
    double[] cos = new double[N];
    VectorMath.sinCos(x.clone(), N, sin, cos);
    double[] alone = new double[N];
    VectorMath.cos(x.clone(), N, alone);
    for (int i = 0; i < N; i++) {
      assertThat(Math.abs(sin[i] - StrictMath.sin(x[i]))).as("sin(%s)", x[i]).isLessThan(4e-16);
      assertThat(Math.abs(cos[i] - StrictMath.cos(x[i]))).as("cos(%s)", x[i]).isLessThan(4e-16);
      assertThat(Math.abs(alone[i] - StrictMath.cos(x[i]))).as("cos(%s)", x[i]).isLessThan(6e-16);
    }
  }

  @Test
  void bordersAndNaN() {
    double[] out = new double[4];
    VectorMath.exp(new double[] {0, -1e9, Double.NEGATIVE_INFINITY, Double.NaN}, 4, out);
    assertThat(out[0]).isEqualTo(1);
    assertThat(out[1]).isBetween(0.0, 1e-15);
    assertThat(out[2]).isBetween(0.0, 1e-15);
    assertThat(out[3]).isNaN();
  }
}
