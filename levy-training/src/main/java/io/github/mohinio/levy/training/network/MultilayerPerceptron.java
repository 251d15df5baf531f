package io.github.mohinio.levy.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.onnx.OnnxGraph;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A fully connected network from features to model parameters:
 *
 * <p>\[ h_0 = (x - m) s, \quad h_{k+1} = [h_k +] \mathrm{silu}(W_k h_k + b_k), \quad p = l + (u -
 * l)\, \sigma(W h + b), \]
 *
 * <p>with \( \mathrm{silu}(z) = z \sigma(z) \), the logistic function \( \sigma \), the mean and
 * inverse standard deviation \( m, s \) of the features, and the box \( [l, u] \) of the
 * parameters. The term in brackets is there in a residual trunk where the widths agree.
 *
 * <p>{@link #forward(NDArray)} and {@link #export()} are the same formula, once for the trainer and
 * once for ONNX; change them together. Weights belong to the manager given to {@code initialize},
 * and are drawn from a Java generator, so that they do not depend on the engine's own. Not
 * thread-safe while it is trained.
 */
public final class MultilayerPerceptron extends AbstractBlock {

  /**
   * Standard deviation of a hidden weight, times the root of its fan-in. SiLU keeps 0.36 of the
   * mean square of a standard normal, so 1.68 would carry the signal through unchanged; a little
   * less keeps the logistic output from saturating.
   */
  private static final double HIDDEN_GAIN = 1.3;

  /**
   * The same for the output: small, so that training starts in the middle of the box, where the
   * logistic function is steep.
   */
  private static final double OUTPUT_GAIN = 0.1;

  private final Architecture architecture;
  private final int inputs;
  private final int outputs;
  private final Parameter mean;
  private final Parameter inverseSd;
  private final Parameter origin;
  private final Parameter length;
  private final List<Parameter> weights = new ArrayList<>();
  private final List<Parameter> biases = new ArrayList<>();

  /**
   * Lays out the network; {@code initialize} draws its weights.
   *
   * @param architecture the trunk
   * @param scaling the scaling of the features
   * @param box the ranges of the parameters
   * @param random draws the weights
   */
  public MultilayerPerceptron(
      Architecture architecture, FeatureScaling scaling, OutputBox box, RandomGenerator random) {
    this.architecture = architecture;
    inputs = scaling.size();
    outputs = box.size();
    mean = constant("mean", scaling.mean());
    inverseSd = constant("inverse_sd", scaling.inverseSd());
    int fanIn = inputs;
    for (int width : architecture.widths()) {
      addLayer(fanIn, width, HIDDEN_GAIN, random);
      fanIn = width;
    }
    addLayer(fanIn, outputs, OUTPUT_GAIN, random);
    float[] origins = new float[outputs];
    float[] lengths = new float[outputs];
    for (int j = 0; j < outputs; j++) {
      origins[j] = box.intervals().get(j).origin();
      lengths[j] = box.intervals().get(j).length();
    }
    origin = constant("origin", origins);
    length = constant("length", lengths);
  }

  /**
   * Draws the weights.
   *
   * @param manager owner of the weights
   */
  public void initialize(NDManager manager) {
    initialize(manager, DataType.FLOAT32, new Shape(1, inputs));
  }

  /**
   * Returns the parameters as fractions of the box, \( \sigma(W h + b) \).
   *
   * @param features raw features, shape (batch, inputs)
   * @return fractions from 0 to 1, shape (batch, outputs); owned by the manager of the features
   */
  public NDArray fractions(NDArray features) {
    NDArray h = features.sub(mean.getArray()).mul(inverseSd.getArray());
    int depth = architecture.widths().size();
    for (int k = 0; k < depth; k++) {
      NDArray z = linear(h, k);
      NDArray activation = z.getNDArrayInternal().sigmoid().mul(z);
      h = hasShortcut(k) ? h.add(activation) : activation;
    }
    return linear(h, depth).getNDArrayInternal().sigmoid();
  }

  /**
   * Returns the parameters in natural units.
   *
   * @param features raw features, shape (batch, inputs)
   * @return parameters inside the box, shape (batch, outputs); owned by the manager of the features
   */
  public NDArray forward(NDArray features) {
    return fractions(features).mul(length.getArray()).add(origin.getArray());
  }

  /**
   * Writes {@link #forward(NDArray)} as an ONNX graph, with the weights of this moment. Its input
   * is {@code features}, its output {@code parameters}, both float32 with a free number of rows,
   * {@code batch}.
   *
   * @return the model, without metadata
   */
  public OnnxModel export() {
    OnnxGraph graph = new OnnxGraph("multilayer_perceptron");
    String x = graph.input("features", "batch", inputs);
    String centred = graph.node("Sub", "centred", x, store(graph, mean));
    String h = graph.node("Mul", "standardised", centred, store(graph, inverseSd));
    int depth = architecture.widths().size();
    for (int k = 0; k < depth; k++) {
      String z = linear(graph, "linear_" + k, h, k);
      String sigmoid = graph.node("Sigmoid", "sigmoid_" + k, z);
      String activation = graph.node("Mul", "silu_" + k, sigmoid, z);
      h = hasShortcut(k) ? graph.node("Add", "residual_" + k, h, activation) : activation;
    }
    String fractions = graph.node("Sigmoid", "fractions", linear(graph, "logits", h, depth));
    String offsets = graph.node("Mul", "offsets", fractions, store(graph, length));
    graph.output(graph.node("Add", "parameters", offsets, store(graph, origin)), "batch", outputs);
    return graph.toModel();
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList arrays,
      boolean training,
      PairList<String, Object> params) {
    return new NDList(forward(arrays.singletonOrThrow()));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {new Shape(inputShapes[0].get(0), outputs)};
  }

  private boolean hasShortcut(int layer) {
    return architecture.residual()
        && weights.get(layer).getShape().get(0) == weights.get(layer).getShape().get(1);
  }

  private NDArray linear(NDArray h, int layer) {
    return Linear.linear(h, weights.get(layer).getArray(), biases.get(layer).getArray())
        .singletonOrThrow();
  }

  private String linear(OnnxGraph graph, String result, String h, int layer) {
    return graph.linear(
        result, h, store(graph, weights.get(layer)), store(graph, biases.get(layer)));
  }

  private static String store(OnnxGraph graph, Parameter parameter) {
    int[] shape =
        Arrays.stream(parameter.getShape().getShape()).mapToInt(Math::toIntExact).toArray();
    return graph.constant(parameter.getName(), parameter.getArray().toFloatArray(), shape);
  }

  private void addLayer(int fanIn, int width, double gain, RandomGenerator random) {
    int k = weights.size();
    Shape shape = new Shape(width, fanIn);
    // A uniform distribution on [-a, a] has variance a^2 / 3.
    double reach = gain * Math.sqrt(3.0 / fanIn);
    Initializer uniform =
        (manager, unused, type) -> {
          float[] values = new float[width * fanIn];
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-reach, reach);
          }
          return nativeCopy(manager, values, shape);
        };
    weights.add(addParameter("weight_" + k, shape, uniform, true));
    biases.add(addParameter("bias_" + k, new Shape(width), Initializer.ZEROS, true));
  }

  private Parameter constant(String name, float[] values) {
    Shape shape = new Shape(values.length);
    return addParameter(
        name, shape, (manager, unused, type) -> nativeCopy(manager, values, shape), false);
  }

  private Parameter addParameter(
      String name, Shape shape, Initializer initializer, boolean learned) {
    return addParameter(
        Parameter.builder()
            .setName(name)
            .setType(Parameter.Type.OTHER)
            .optShape(shape)
            .optInitializer(initializer)
            .optRequiresGrad(learned)
            .build());
  }

  /**
   * Copies values into memory that the engine allocates, aligned to 64 bytes. Arrays made from Java
   * values lie in a Java buffer, aligned to 16 bytes, and oneMKL promises equal results from run to
   * run for arrays of equal alignment only.
   */
  private static NDArray nativeCopy(NDManager manager, float[] values, Shape shape) {
    try (NDArray javaMemory = manager.create(values, shape)) {
      return javaMemory.duplicate();
    }
  }
}
