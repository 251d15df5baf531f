package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.onnx.OnnxGraph;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.Map;
import java.util.Optional;

/**
 * What answers with parameters: a {@link Network}, or several that work together. Immutable.
 *
 * <p>As an ONNX model, every predictor has the input {@code features} and the outputs {@code
 * parameters}, in natural units, and {@code mixture}, if it has one, as {@link MixtureHead} lays it
 * out; all float32 with a free number of rows, {@code batch}.
 */
public interface Predictor {

  /**
   * Returns the number of inputs.
   *
   * @return at least 1
   */
  int inputs();

  /**
   * Returns the ranges of the parameters.
   *
   * @return the box
   */
  OutputBox box();

  /**
   * Writes the predictor.
   *
   * @param workshop makes what to write it in
   * @param inputs raw inputs, shape (batch, {@link #inputs()})
   * @param <T> a tensor
   * @return the answers
   */
  <T> Answers<T> apply(Workshop<T> workshop, T inputs);

  /**
   * Makes operations for the parts of a predictor.
   *
   * @param <T> a tensor
   */
  @FunctionalInterface
  interface Workshop<T> {

    /**
     * Makes operations for one part.
     *
     * @param part name of the part, unique within the predictor; empty if there is only one
     * @param weights learned tensors by their names, in row-major order
     * @return the operations
     */
    Operations<T> operations(String part, Map<String, float[]> weights);
  }

  /**
   * Points and densities of a batch.
   *
   * @param fractions the points, as fractions of the box, shape (batch, parameters)
   * @param density the densities, if there are any
   * @param <T> a tensor
   */
  record Answers<T>(T fractions, Optional<Density<T>> density) {}

  /**
   * Mixtures of K Gaussians in the logits of the fractions, as {@link MixtureHead} has them.
   *
   * @param components number of Gaussians K
   * @param weights shape (batch, K)
   * @param means shape (batch, K, d)
   * @param factors shape (batch, K, d (d + 1) / 2)
   * @param <T> a tensor
   */
  record Density<T>(int components, T weights, T means, T factors) {}

  /**
   * Writes the predictor as an ONNX model.
   *
   * @return the model, without metadata
   */
  default OnnxModel export() {
    OnnxGraph graph = new OnnxGraph("levy");
    String features = graph.input("features", "batch", inputs());
    Answers<String> answers =
        apply((part, weights) -> new GraphOperations(graph, part, weights), features);
    GraphOperations operations = new GraphOperations(graph, "output.", Map.of());
    String parameters = BoxScale.parameters(operations, box(), answers.fractions());
    graph.output(graph.node("Identity", "parameters", parameters), "batch", box().size());
    answers
        .density()
        .ifPresent(
            density -> {
              MixtureHead head = new MixtureHead(box().size());
              String joined = head.output(operations, density);
              int columns = head.columns(density.components());
              graph.output(graph.node("Identity", "mixture", joined), "batch", columns);
            });
    return graph.toModel();
  }
}
