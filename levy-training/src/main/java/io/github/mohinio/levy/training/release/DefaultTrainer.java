package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.Trainer;
import io.github.mohinio.levy.training.loop.TrainingListener;
import io.github.mohinio.levy.training.loop.TrainingSettings;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import java.util.Map;

/**
 * Trains networks of the architecture and with the settings of the released ones. Found by {@link
 * NetworkTrainer#find}. Immutable.
 */
public final class DefaultTrainer implements NetworkTrainer {

  @Override
  public byte[] train(Task task) {
    TrainingSettings settings = settings(task.epochs()).withSeed(task.seed());
    return train(task, ResidualNetwork.withDefaults(), settings, report -> {})
        .withMetadata(
            new NetworkCard(
                    task.region(), task.basis(), InputKind.COEFFICIENTS, RangeLimits.NONE, Map.of())
                .toMetadata())
        .onnx();
  }

  /** Settings of the released networks. */
  static TrainingSettings settings(int epochs) {
    return TrainingSettings.withDefaults().withEpochs(epochs);
  }

  /** Trains a network, without a card. */
  static TrainedNetwork train(
      Task task, Architecture architecture, TrainingSettings settings, TrainingListener listener) {
    ParameterRegion region = task.region();
    TrainingData data =
        TrainingData.fixed(
            Samples.inputs(task.samples()),
            Samples.targets(task.samples()),
            Samples.inputs(task.validation()),
            Samples.targets(task.validation()),
            OutputBox.of(region.coordinateNames(), region.box().lower(), region.box().upper()));
    return new Trainer(architecture, settings).train(data, listener);
  }
}
