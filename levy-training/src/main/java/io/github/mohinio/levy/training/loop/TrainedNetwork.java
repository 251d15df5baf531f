package io.github.mohinio.levy.training.loop;

import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.List;
import java.util.Map;

/**
 * The outcome of training. Immutable.
 *
 * @param model the network as an ONNX model
 * @param architecture its trunk
 * @param settings how it was trained, with the seed and the number of epochs
 * @param history one report per epoch; only the times in them change from run to run
 */
public record TrainedNetwork(
    OnnxModel model,
    Architecture architecture,
    TrainingSettings settings,
    List<EpochReport> history) {

  /** Copies the list. */
  public TrainedNetwork {
    history = List.copyOf(history);
  }

  /**
   * Returns the report of the last epoch, whose weights are those of the model.
   *
   * @return training loss, errors on the validation samples, time
   */
  public EpochReport outcome() {
    return history.get(history.size() - 1);
  }

  /**
   * Returns the same network with other metadata in its file, for example a model card that quotes
   * the {@link #outcome()}.
   *
   * @param metadata keys and values for {@code metadata_props}; replaces what is there
   * @return the new value, with another {@link #sha256()}
   */
  public TrainedNetwork withMetadata(Map<String, String> metadata) {
    return new TrainedNetwork(model.withMetadata(metadata), architecture, settings, history);
  }

  /**
   * Returns the content of the ONNX file.
   *
   * @return a new array
   */
  public byte[] onnx() {
    return model.toByteArray();
  }

  /**
   * Returns the SHA-256 of {@link #onnx()}.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public String sha256() {
    return model.sha256();
  }
}
