package io.github.mohinio.levy.training.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.mohinio.levy.training.engine.EngineNetwork;

/** Gradient descent of one network over one set of samples: batches, steps and learning rate. */
final class Descent {

  private final NDManager manager;
  private final EngineNetwork network;
  private final TrainingSet samples;
  private final Loss loss;
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
   * @param loss what it makes small
   * @param settings how it learns
   */
  Descent(
      NDManager manager,
      EngineNetwork network,
      TrainingSet samples,
      Loss loss,
      TrainingSettings settings) {
    this.manager = manager;
    this.network = network;
    this.samples = samples;
    this.loss = loss;
    optimiser =
        new AdamW(manager, network.learned(), settings.weightDecay(), settings.gradientNorm());
    batches = 1 + (samples.size() - 1) / settings.batchSize();
    long all = (long) batches * settings.epochs();
    learningRate = new OneCycle(settings.peakLearningRate(), (long) (settings.warmUp() * all), all);
  }

  /**
   * Passes once over the samples in their present order, in batches as equal as possible.
   *
   * @return the loss, averaged over the samples, the last learning rate, and the norm of the
   *     gradient, averaged over the batches
   * @throws IllegalStateException if the gradient is not finite
   */
  Pass pass() {
    double total = 0;
    double norm = 0;
    double rate = 0;
    for (int b = 0; b < batches; b++) {
      int from = (int) ((long) samples.size() * b / batches);
      int to = (int) ((long) samples.size() * (b + 1) / batches);
      try (NDManager batch = manager.newSubManager()) {
        total += backward(samples.gather(batch, from, to)) * (to - from) / samples.size();
        rate = learningRate.rate(steps++);
        norm += requireFinite(optimiser.step(batch, rate)) / batches;
      }
    }
    return new Pass(total, rate, norm);
  }

  /** Adds the gradient of the loss of a batch to the weights' gradients. */
  private double backward(TrainingSet.Batch batch) {
    try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
      NDArray total = loss.of(network.heads(batch.features()), batch.targets()).total();
      collector.backward(total);
      return total.getFloat();
    }
  }

  private double requireFinite(double gradientNorm) {
    if (gradientNorm < Double.POSITIVE_INFINITY) {
      return gradientNorm;
    }
    throw new IllegalStateException(
        "gradient norm = %s in step %d: the loss overflowed".formatted(gradientNorm, steps));
  }

  /** What one pass was like. */
  record Pass(double loss, double learningRate, double gradientNorm) {}
}
