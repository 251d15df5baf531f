package io.github.mohinio.levy.training.loop;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtEngine;
import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Trains a {@link MultilayerPerceptron} on the CPU, to least mean squared error of the parameters
 * in units of their ranges, with AdamW and a one-cycle learning rate.
 *
 * <p>On one machine, with one thread in the engine, the same data, architecture and settings give
 * the same ONNX bytes. The engine's libraries do not promise this; a network to be released should
 * be trained twice and its hashes compared.
 *
 * <p>Most of the time goes into matrix products. Give the engine one thread: two, on a machine
 * whose cores are shared, spin while they wait for each other.
 *
 * <p>Instances are immutable. DJL collects gradients for one training at a time per process, so a
 * second one started meanwhile on another thread ends with an {@link IllegalStateException}.
 */
public final class Trainer {

  /** Rows per forward pass of the validation, to bound the memory that its activations take. */
  private static final int VALIDATION_ROWS = 4096;

  private final Architecture architecture;
  private final TrainingSettings settings;

  /**
   * Makes a trainer.
   *
   * @param architecture the trunk of the networks
   * @param settings how to train
   */
  public Trainer(Architecture architecture, TrainingSettings settings) {
    this.architecture = Objects.requireNonNull(architecture, "architecture");
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /**
   * Trains a network.
   *
   * @param data samples; the scaling of the features is measured on those of the first epoch
   * @param listener learns of the progress
   * @return the network after the last epoch
   * @throws IllegalArgumentException if matrices disagree in size, a feature is not finite or a
   *     target is outside its range
   * @throws IllegalStateException if the loss overflows; a lower learning rate helps
   */
  public TrainedNetwork train(TrainingData data, TrainingListener listener) {
    long start = System.nanoTime();
    Objects.requireNonNull(listener, "listener");
    FloatMatrix features = epochFeatures(data, 0);
    FloatMatrix fractions = data.box().fractions("targets", data.targets());
    checkValidation(data);
    return NoGradients.compute(() -> train(data, features, fractions, listener, start));
  }

  private TrainedNetwork train(
      TrainingData data,
      FloatMatrix firstFeatures,
      FloatMatrix fractions,
      TrainingListener listener,
      long start) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    FeatureScaling scaling = FeatureScaling.of(firstFeatures);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), PtEngine.ENGINE_NAME)) {
      MultilayerPerceptron network =
          new MultilayerPerceptron(architecture, scaling, data.box(), random);
      network.initialize(manager);
      TrainingSet samples = new TrainingSet(manager, firstFeatures, fractions);
      NDArray validationFeatures = TrainingSet.store(manager, data.validationFeatures());
      Descent descent = new Descent(manager, network, samples, settings);
      List<EpochReport> history = new ArrayList<>();
      for (int epoch = 0; epoch < settings.epochs(); epoch++) {
        if (epoch > 0) {
          samples.replaceFeatures(epochFeatures(data, epoch));
        }
        samples.shuffle(random);
        Descent.Pass pass = descent.pass();
        FloatMatrix predictions = predict(network, validationFeatures, data.box().size());
        EpochReport report =
            new EpochReport(
                epoch + 1,
                settings.epochs(),
                pass.loss(),
                pass.gradientNorm(),
                ParameterMetrics.of(data.box(), predictions, data.validationTargets()),
                (System.nanoTime() - start) * 1e-9);
        history.add(report);
        listener.epochDone(report);
      }
      return new TrainedNetwork(network.export(), architecture, settings, history);
    }
  }

  private static FloatMatrix predict(MultilayerPerceptron network, NDArray features, int outputs) {
    int rows = Math.toIntExact(features.getShape().get(0));
    float[] predictions = new float[rows * outputs];
    for (int from = 0; from < rows; from += VALIDATION_ROWS) {
      int to = Math.min(rows, from + VALIDATION_ROWS);
      try (NDManager part = features.getManager().newSubManager()) {
        NDArray slice = features.get(part, new NDIndex().addSliceDim(from, to));
        float[] answer = network.forward(slice).toFloatArray();
        System.arraycopy(answer, 0, predictions, from * outputs, answer.length);
      }
    }
    return FloatMatrix.wrap(rows, outputs, predictions);
  }

  /** The features of an epoch, checked. */
  private static FloatMatrix epochFeatures(TrainingData data, int epoch) {
    FloatMatrix features = data.features().features(epoch);
    requireEqual("features.rows", features.rows(), "targets.rows", data.targets().rows());
    requireEqual(
        "features.columns",
        features.columns(),
        "validationFeatures.columns",
        data.validationFeatures().columns());
    features.requireFinite("features");
    return features;
  }

  private static void checkValidation(TrainingData data) {
    requireEqual(
        "validationFeatures.rows",
        data.validationFeatures().rows(),
        "validationTargets.rows",
        data.validationTargets().rows());
    data.validationFeatures().requireFinite("validationFeatures");
    data.box().fractions("validationTargets", data.validationTargets());
  }

  private static void requireEqual(String name, int value, String otherName, int other) {
    if (value != other) {
      throw new IllegalArgumentException(
          "%s = %d, %s = %d: must be equal".formatted(name, value, otherName, other));
    }
  }
}
