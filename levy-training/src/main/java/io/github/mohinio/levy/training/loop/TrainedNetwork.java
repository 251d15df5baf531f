package io.github.mohinio.levy.training.loop;

import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.List;
import java.util.Map;

/**
 * The outcome of training. Immutable.
 *
 * @param network the network
 * @param model the network as an ONNX model
 * @param settings how it was trained, with the seed and the number of epochs
 * @param history one report per epoch; only the times in them change from run to run
 * @param outcome the report of the epoch whose weights are those of the network
 */
public record TrainedNetwork(
    Network network,
    OnnxModel model,
    TrainingSettings settings,
    List<EpochReport> history,
    EpochReport outcome) {

  /** Copies the list. */
  public TrainedNetwork {
    history = List.copyOf(history);
  }

  /**
   * Returns the same network with other metadata in its file, for example a model card that quotes
   * the {@link #outcome()}.
   *
   * @param metadata keys and values for {@code metadata_props}; replaces what is there
   * @return the new value, with another {@link #sha256()}
   */
  public TrainedNetwork withMetadata(Map<String, String> metadata) {
    return new TrainedNetwork(network, model.withMetadata(metadata), settings, history, outcome);
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
