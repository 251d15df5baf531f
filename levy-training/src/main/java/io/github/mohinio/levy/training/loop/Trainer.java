package io.github.mohinio.levy.training.loop;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.engine.EngineNetwork;
import io.github.mohinio.levy.training.engine.NoGradients;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.NetworkDesign;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Trains a network on the CPU, to least mean squared error of the parameters in units of their
 * ranges, and largest likelihood of its mixture if it has one, with AdamW and a one-cycle learning
 * rate.
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
   * @return the network after the best epoch, or after the last one if no patience is set
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
    NetworkDesign design =
        new NetworkDesign(
            architecture,
            architecture.scaling(firstFeatures),
            data.box(),
            settings.mixtureWeight() > 0);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), PtEngine.ENGINE_NAME)) {
      EngineNetwork network = EngineNetwork.draw(manager, design, random);
      Loss loss = new Loss(manager, data.box().size(), settings.mixtureWeight());
      TrainingSet samples = new TrainingSet(manager, firstFeatures, fractions);
      Validation validation = new Validation(manager, data, loss);
      Descent descent = new Descent(manager, network, samples, loss, settings);
      Progress progress = new Progress(settings.patience());
      for (int epoch = 0; epoch < settings.epochs() && !progress.isOver(); epoch++) {
        if (epoch > 0) {
          samples.replaceFeatures(epochFeatures(data, epoch));
        }
        samples.shuffle(random);
        Descent.Pass pass = descent.pass();
        Validation.Errors errors = validation.of(network);
        EpochReport report =
            new EpochReport(
                epoch + 1,
                settings.epochs(),
                pass.loss(),
                errors.loss(),
                errors.point(),
                errors.mixture(),
                pass.learningRate(),
                pass.gradientNorm(),
                errors.parameters(),
                (System.nanoTime() - start) * 1e-9);
        progress.add(report, network);
        listener.epochDone(report);
      }
      return progress.result(settings, network);
    }
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
