package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.training.data.FloatMatrix;
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
            new NetworkCard(task.region(), task.basis(), RangeLimits.NONE, Map.of()).toMetadata())
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
            inputs(task.samples()),
            targets(task.samples(), region),
            inputs(task.validation()),
            targets(task.validation(), region),
            OutputBox.of(region.coordinateNames(), region.box().lower(), region.box().upper()));
    return new Trainer(architecture, settings).train(data, listener);
  }

  private static FloatMatrix inputs(DataSet set) {
    return FloatMatrix.wrap(set.rows(), set.inputs().length / set.rows(), set.inputs());
  }

  private static FloatMatrix targets(DataSet set, ParameterRegion region) {
    return FloatMatrix.wrap(set.rows(), region.dimension(), set.targets());
  }
}
