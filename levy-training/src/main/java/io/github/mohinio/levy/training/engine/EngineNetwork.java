package io.github.mohinio.levy.training.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.mohinio.levy.training.network.BoxScale;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A network whose weights lie in the engine, where they can be trained. The weights belong to the
 * manager given to {@link #draw}. Not thread-safe.
 */
public final class EngineNetwork {

  private final NetworkDesign design;
  private final EngineOperations operations;

  private EngineNetwork(NetworkDesign design, EngineOperations operations) {
    this.design = design;
    this.operations = operations;
  }

  /**
   * Makes a network with random weights. They are drawn from a Java generator, so that they do not
   * depend on the engine's own.
   *
   * @param manager owner of the weights
   * @param design what to make
   * @param random draws the weights
   * @return the network
   */
  public static EngineNetwork draw(
      NDManager manager, NetworkDesign design, RandomGenerator random) {
    EngineOperations operations = new EngineOperations(manager, new DrawnWeights(random), true);
    EngineNetwork network = new EngineNetwork(design, operations);
    // The first pass makes the weights.
    NoGradients.compute(
        () -> {
          try (NDManager pass = manager.newSubManager()) {
            return network.parameters(
                network.heads(pass.zeros(new Shape(1, design.scaling().size()))).fractions());
          }
        });
    return network;
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
   * Returns the learned arrays, which require gradients.
   *
   * @return the arrays, in the order of their first use
   */
  public List<NDArray> learned() {
    return List.copyOf(operations.learned().values());
  }

  /**
   * Evaluates the network.
   *
   * @param inputs raw inputs, shape (batch, inputs)
   * @return what the heads give; owned by the manager of the inputs
   */
  public Heads<NDArray> heads(NDArray inputs) {
    return design.apply(operations, inputs);
  }

  /**
   * Converts fractions of the box to parameters.
   *
   * @param fractions shape (batch, parameters)
   * @return parameters in natural units, of the same shape; owned by the manager of the fractions
   */
  public NDArray parameters(NDArray fractions) {
    return BoxScale.parameters(operations, design.box(), fractions);
  }

  /**
   * Copies the weights of this moment.
   *
   * @return the network as a value
   */
  public Network snapshot() {
    Map<String, float[]> weights = new LinkedHashMap<>();
    operations.learned().forEach((name, array) -> weights.put(name, array.toFloatArray()));
    return Network.of(design, weights);
  }
}
