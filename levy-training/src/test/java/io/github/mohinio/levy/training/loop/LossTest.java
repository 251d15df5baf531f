package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.engine.EngineNetwork;
import io.github.mohinio.levy.training.engine.NoGradients;
import io.github.mohinio.levy.training.network.MixtureHead;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares with the density written out in doubles, from the layout of {@link MixtureHead}. */
class LossTest {

  private static final int ROWS = 100;
  private static final int DIMENSION = 3;
  private static final OutputBox BOX =
      OutputBox.of(List.of("a", "b", "c"), new double[3], new double[] {1, 1, 1});

  private static float[] random(int size, float scale, long seed) {
    Random random = new Random(seed);
    float[] values = new float[size];
    for (int k = 0; k < size; k++) {
      values[k] = scale * random.nextFloat();
    }
    return values;
  }

  @Test
  void theLossIsTheErrorPlusTheWeightedLikelihood() {
    float[] inputs = random(ROWS * 4, 5, 1);
    float[] targets = random(ROWS * DIMENSION, 1, 2);
    targets[0] = 0;
    targets[1] = 1;
    double weight = 0.3;
    NetworkDesign design =
        new NetworkDesign(
            MultilayerPerceptron.of(16),
            FeatureScaling.of(FloatMatrix.wrap(ROWS, 4, inputs)),
            BOX,
            true);
    NoGradients.compute(
        () -> {
          try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            EngineNetwork network = EngineNetwork.draw(manager, design, new Random(3));
            Heads<NDArray> heads = network.heads(manager.create(inputs, new Shape(ROWS, 4)));
            Loss.Parts parts =
                new Loss(manager, DIMENSION, weight)
                    .of(heads, manager.create(targets, new Shape(ROWS, DIMENSION)));
            double point = meanSquare(heads.fractions().toFloatArray(), targets);
            double mixture = -meanLogDensity(heads, targets) / DIMENSION;
            assertThat(parts.point().getFloat()).isCloseTo((float) point, within(1e-6f));
            assertThat(parts.mixture().orElseThrow().getFloat())
                .isCloseTo((float) mixture, within(1e-5f));
            assertThat(parts.total().getFloat())
                .isCloseTo((float) (point + weight * mixture), within(1e-5f));
            return parts;
          }
        });
  }

  /** What the backward pass reads must not lie in Java memory that nobody holds any more. */
  @Test
  void gradientsSurviveAGarbageCollection() {
    NetworkDesign design =
        new NetworkDesign(
            MultilayerPerceptron.of(16),
            FeatureScaling.of(FloatMatrix.wrap(ROWS, 4, random(ROWS * 4, 5, 1))),
            BOX,
            true);
    float[] quiet = gradient(design, () -> {});
    float[] collected =
        gradient(
            design,
            () -> {
              System.gc();
              scribble();
            });
    assertThat(collected).containsExactly(quiet);
  }

  /** Overwrites what memory of a few bytes the collector gave back. */
  private static void scribble() {
    for (int i = 0; i < 10_000; i++) {
      ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder()).putFloat(1e30f);
    }
  }

  /** The gradient of a first weight, with an interlude between the passes. */
  private static float[] gradient(NetworkDesign design, Runnable interlude) {
    return NoGradients.compute(
        () -> {
          try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            EngineNetwork network = EngineNetwork.draw(manager, design, new Random(3));
            Loss loss = new Loss(manager, DIMENSION, 0.3);
            try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
              NDArray inputs = manager.create(random(ROWS * 4, 5, 1), new Shape(ROWS, 4));
              NDArray targets =
                  manager.create(random(ROWS * DIMENSION, 1, 2), new Shape(ROWS, DIMENSION));
              NDArray total = loss.of(network.heads(inputs), targets).total();
              interlude.run();
              collector.backward(total);
            }
            return network.learned().get(0).getGradient().toFloatArray();
          }
        });
  }

  private static double meanSquare(float[] answers, float[] targets) {
    double sum = 0;
    for (int k = 0; k < targets.length; k++) {
      sum += (answers[k] - targets[k]) * (answers[k] - targets[k]);
    }
    return sum / targets.length;
  }

  private static double meanLogDensity(Heads<NDArray> heads, float[] targets) {
    MixtureHead.Mixture<NDArray> mixture = heads.mixture().orElseThrow();
    float[] weights = mixture.logits().softmax(-1).toFloatArray();
    float[] means = mixture.means().toFloatArray();
    float[] factors = mixture.factors().toFloatArray();
    int triangle = new MixtureHead(DIMENSION).triangle();
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      double density = 0;
      for (int k = 0; k < MixtureHead.COMPONENTS; k++) {
        int component = row * MixtureHead.COMPONENTS + k;
        double log = -0.5 * DIMENSION * Math.log(2 * Math.PI);
        int entry = component * triangle;
        for (int i = 0; i < DIMENSION; i++) {
          double u = 0;
          for (int j = 0; j <= i; j++) {
            double f = targets[row * DIMENSION + j];
            f = Math.min(1 - Loss.BORDER, Math.max(Loss.BORDER, f));
            double z = Math.log(f / (1 - f));
            u += factors[entry++] * (z - means[component * DIMENSION + j]);
          }
          log += Math.log(factors[entry - 1]) - 0.5 * u * u;
        }
        density += weights[component] * Math.exp(log);
      }
      sum += Math.log(density);
    }
    return sum / ROWS;
  }
}
