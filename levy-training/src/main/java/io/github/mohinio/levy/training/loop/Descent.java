package io.github.mohinio.levy.training.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import java.util.List;

/** Gradient descent of one network over one set of samples: batches, steps and learning rate. */
final class Descent {

  private final NDManager manager;
  private final MultilayerPerceptron network;
  private final TrainingSet samples;
  private final AdamW optimiser;
  private final OneCycle learningRate;
  private final int batches;
  private long steps;

  /**
   * Prepares the descent.
   *
   * @param manager owner of the optimiser's state
   * @param network an initialised network
   * @param samples what it learns from
   * @param settings how it learns
   */
  Descent(
      NDManager manager,
      MultilayerPerceptron network,
      TrainingSet samples,
      TrainingSettings settings) {
    this.manager = manager;
    this.network = network;
    this.samples = samples;
    List<NDArray> weights =
        network.getParameters().values().stream()
            .filter(Parameter::requiresGradient)
            .map(Parameter::getArray)
            .toList();
    optimiser = new AdamW(manager, weights, settings.weightDecay(), settings.gradientNorm());
    batches = 1 + (samples.size() - 1) / settings.batchSize();
    long all = (long) batches * settings.epochs();
    learningRate = new OneCycle(settings.peakLearningRate(), (long) (settings.warmUp() * all), all);
  }

  /**
   * Passes once over the samples in their present order, in batches as equal as possible.
   *
   * @return the loss, averaged over the samples, and the norm of the gradient, over the batches
   * @throws IllegalStateException if the gradient is not finite
   */
  Pass pass() {
    double loss = 0;
    double norm = 0;
    for (int b = 0; b < batches; b++) {
      int from = (int) ((long) samples.size() * b / batches);
      int to = (int) ((long) samples.size() * (b + 1) / batches);
      try (NDManager batch = manager.newSubManager()) {
        loss += backward(samples.gather(batch, from, to)) * (to - from) / samples.size();
        norm += requireFinite(optimiser.step(batch, learningRate.rate(steps++))) / batches;
      }
    }
    return new Pass(loss, norm);
  }

  /** Adds the gradient of the mean squared error of a batch to the weights' gradients. */
  private double backward(TrainingSet.Batch batch) {
    try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
      NDArray loss = network.fractions(batch.features()).sub(batch.targets()).square().mean();
      collector.backward(loss);
      return loss.getFloat();
    }
  }

  private double requireFinite(double gradientNorm) {
    if (gradientNorm < Double.POSITIVE_INFINITY) {
      return gradientNorm;
    }
    throw new IllegalStateException(
        "gradient norm = %s in step %d: the loss overflowed".formatted(gradientNorm, steps));
  }

  /** Averages over one pass. */
  record Pass(double loss, double gradientNorm) {}
}
