package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import io.github.mohinio.levy.training.onnx.OnnxGraph;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.Map;

/** The inputs and outputs that all exported networks have in common. */
public final class NetworkGraph {

  private NetworkGraph() {}

  /** Writes what is between inputs and heads. */
  @FunctionalInterface
  public interface Body {

    /**
     * Writes it.
     *
     * @param graph receives the nodes
     * @param inputs name of the inputs, shape (batch, inputs)
     * @return names of what the heads give
     */
    Heads<String> write(OnnxGraph graph, String inputs);
  }

  /**
   * Makes a model of input {@code features} and outputs {@code parameters} and, if there is one,
   * {@code mixture}.
   *
   * @param inputs number of inputs
   * @param box the ranges of the parameters
   * @param body what is between
   * @return the model, without metadata
   */
  public static OnnxModel model(int inputs, OutputBox box, Body body) {
    OnnxGraph graph = new OnnxGraph("levy");
    Heads<String> heads = body.write(graph, graph.input("features", "batch", inputs));
    GraphOperations operations = new GraphOperations(graph, "box.", Map.of());
    String parameters = BoxScale.parameters(operations, box, heads.fractions());
    graph.output(graph.node("Identity", "parameters", parameters), "batch", box.size());
    heads
        .mixture()
        .ifPresent(
            mixture -> {
              MixtureHead head = new MixtureHead(box.size());
              String joined = head.output(operations, mixture);
              graph.output(graph.node("Identity", "mixture", joined), "batch", head.columns());
            });
    return graph.toModel();
  }
}
