package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import io.github.mohinio.levy.training.onnx.OnnxGraph;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A network: a design and its weights. Immutable. */
public final class Network {

  private final NetworkDesign design;
  private final Map<String, float[]> weights;

  private Network(NetworkDesign design, Map<String, float[]> weights) {
    this.design = design;
    this.weights = weights;
  }

  /**
   * Joins a design with weights.
   *
   * @param design the design
   * @param weights learned tensors by their names, in row-major order; copied
   * @return the network
   */
  public static Network of(NetworkDesign design, Map<String, float[]> weights) {
    Objects.requireNonNull(design, "design");
    Map<String, float[]> copies = new LinkedHashMap<>();
    weights.forEach((name, values) -> copies.put(name, values.clone()));
    return new Network(design, copies);
  }

  /**
   * Returns all but the weights.
   *
   * @return the design
   */
  public NetworkDesign design() {
    return design;
  }

  /**
   * Returns the weights.
   *
   * @return copies of the learned tensors by their names
   */
  public Map<String, float[]> weights() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    weights.forEach((name, values) -> copies.put(name, values.clone()));
    return copies;
  }

  /**
   * Returns the number of learned numbers.
   *
   * @return at least 1
   */
  public long size() {
    return weights.values().stream().mapToLong(values -> values.length).sum();
  }

  /**
   * Writes the network into a graph.
   *
   * @param graph receives the nodes
   * @param prefix begins the name of every value of this network
   * @param inputs name of the raw inputs, shape (batch, inputs)
   * @return names of what the heads give
   */
  public Heads<String> write(OnnxGraph graph, String prefix, String inputs) {
    return design.apply(new GraphOperations(graph, prefix, weights), inputs);
  }

  /**
   * Writes the network as an ONNX model. Its input is {@code features}, its outputs {@code
   * parameters} in natural units and, if the design has it, {@code mixture} as {@link MixtureHead}
   * lays it out; all float32 with a free number of rows, {@code batch}.
   *
   * @return the model, without metadata
   */
  public OnnxModel export() {
    return NetworkGraph.model(
        design.scaling().size(), design.box(), (graph, inputs) -> write(graph, "", inputs));
  }
}
