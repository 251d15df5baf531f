package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A network: a design and its weights. Immutable. */
public final class Network implements Predictor {

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
    return new Network(Objects.requireNonNull(design, "design"), copy(weights));
  }

  private static Map<String, float[]> copy(Map<String, float[]> weights) {
    Map<String, float[]> copies = new LinkedHashMap<>();
    weights.forEach((name, values) -> copies.put(name, values.clone()));
    return copies;
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
    return copy(weights);
  }

  /**
   * Returns the number of learned numbers.
   *
   * @return at least 1
   */
  public long size() {
    return weights.values().stream().mapToLong(values -> values.length).sum();
  }

  @Override
  public int inputs() {
    return design.scaling().size();
  }

  @Override
  public OutputBox box() {
    return design.box();
  }

  @Override
  public <T> Answers<T> apply(Workshop<T> workshop, T inputs) {
    return apply(workshop, "", inputs);
  }

  /**
   * Writes the network as a part of another predictor.
   *
   * @param workshop makes what to write it in
   * @param part name of the part
   * @param inputs raw inputs, shape (batch, {@link #inputs()})
   * @param <T> a tensor
   * @return the answers
   */
  public <T> Answers<T> apply(Workshop<T> workshop, String part, T inputs) {
    Operations<T> operations = workshop.operations(part, weights());
    Heads<T> heads = design.apply(operations, inputs);
    return new Answers<>(
        heads.fractions(), heads.mixture().map(mixture -> mixture.density(operations)));
  }
}
