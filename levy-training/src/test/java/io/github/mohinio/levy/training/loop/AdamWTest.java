package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.mohinio.levy.training.engine.NoGradients;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares with Algorithm 2 of Loshchilov and Hutter, written out in doubles. */
class AdamWTest {

  private static final double RATE = 0.01;
  private static final double DECAY = 0.1;
  private static final float[][] SLOPES = {{3, -4}, {0.3f, 0.4f}, {-6, 8}};

  @Test
  void stepsFollowTheAlgorithm() {
    double[] expected = {1, -2};
    double[] mean = new double[2];
    double[] variance = new double[2];
    float[] actual =
        NoGradients.compute(
            () -> {
              try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
                NDArray weight = manager.create(new float[] {1, -2}).duplicate();
                weight.setRequiresGradient(true);
                AdamW optimiser = new AdamW(manager, List.of(weight), DECAY, 1);
                for (float[] slopes : SLOPES) {
                  assertThat(step(manager, weight, optimiser, slopes))
                      .isCloseTo(Math.hypot(slopes[0], slopes[1]), within(1e-6));
                }
                return weight.toFloatArray();
              }
            });
    for (int t = 1; t <= SLOPES.length; t++) {
      double norm = Math.hypot(SLOPES[t - 1][0], SLOPES[t - 1][1]);
      for (int j = 0; j < 2; j++) {
        double g = SLOPES[t - 1][j] * Math.min(1, 1 / norm);
        mean[j] = 0.9 * mean[j] + 0.1 * g;
        variance[j] = 0.99 * variance[j] + 0.01 * g * g;
        double unbiasedMean = mean[j] / (1 - Math.pow(0.9, t));
        double unbiasedVariance = variance[j] / (1 - Math.pow(0.99, t));
        expected[j] -= RATE * (unbiasedMean / Math.sqrt(unbiasedVariance) + DECAY * expected[j]);
      }
    }
    assertThat((double) actual[0]).isCloseTo(expected[0], within(1e-6));
    assertThat((double) actual[1]).isCloseTo(expected[1], within(1e-6));
  }

  @Test
  void aGradientThatIsNotFiniteMovesNothing() {
    NoGradients.compute(
        () -> {
          try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            NDArray weight = manager.create(new float[] {1, -2}).duplicate();
            weight.setRequiresGradient(true);
            AdamW optimiser = new AdamW(manager, List.of(weight), DECAY, 1);
            double norm = step(manager, weight, optimiser, new float[] {Float.NaN, 1});
            assertThat(norm).isNaN();
            assertThat(weight.toFloatArray()).containsExactly(1, -2);
            return norm;
          }
        });
  }

  /** A step for the loss slopes . weight, whose gradient is the slopes. */
  private static double step(NDManager manager, NDArray weight, AdamW optimiser, float[] slopes) {
    try (NDManager batch = manager.newSubManager()) {
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        collector.backward(batch.create(slopes).mul(weight).sum());
      }
      return optimiser.step(batch, RATE);
    }
  }
}
