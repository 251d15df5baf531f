package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.ServiceLoader;

/**
 * Trains networks, for those who need many of them, such as a cross-validation. The module
 * levy-training provides one; this module does without, so that nobody has to carry an engine for
 * training who only calibrates.
 */
public interface NetworkTrainer {

  /**
   * What to learn.
   *
   * @param region region whose coordinates are the targets
   * @param basis basis that the inputs were made with
   * @param samples what to learn from
   * @param validation what to report errors on
   * @param epochs passes over the samples; positive
   * @param seed seed of the weights and of the order of the samples
   */
  record Task(
      ParameterRegion region,
      VolatilityBasis basis,
      DataSet samples,
      DataSet validation,
      int epochs,
      long seed) {}

  /**
   * The trainer on the class path.
   *
   * @throws LevyException if there is none
   */
  static NetworkTrainer find() {
    return ServiceLoader.load(NetworkTrainer.class)
        .findFirst()
        .orElseThrow(
            () ->
                new LevyException(
                    "network trainer: there is none; levy-training must be on the class path"));
  }

  /**
   * Trains a network of the default architecture.
   *
   * @return an ONNX file with a card that {@link NeuralCalibrator#of(byte[])} reads, without limits
   *     of its range
   */
  byte[] train(Task task);
}
