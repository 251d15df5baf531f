package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.onnx.OnnxAttribute;
import io.github.mohinio.levy.training.onnx.OnnxGraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes operations as nodes of an ONNX graph. Values are named for the operator that makes them,
 * numbered through. Not thread-safe.
 */
public final class GraphOperations implements Operations<String> {

  private final OnnxGraph graph;
  private final String prefix;
  private final Map<String, float[]> weights;
  private final Map<String, Integer> used = new HashMap<>();
  private final Set<String> stored = new HashSet<>();

  /**
   * Begins to write.
   *
   * @param graph receives the nodes
   * @param prefix begins the name of every value; another one for each part of the graph
   * @param weights learned tensors by their names, in row-major order; not copied
   */
  public GraphOperations(OnnxGraph graph, String prefix, Map<String, float[]> weights) {
    this.graph = Objects.requireNonNull(graph, "graph");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.weights = Map.copyOf(weights);
  }

  @Override
  public String weight(String name, double deviation, int... shape) {
    return learned(name, shape);
  }

  @Override
  public String filled(String name, float value, int... shape) {
    return learned(name, shape);
  }

  private String learned(String name, int... shape) {
    float[] values = weights.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          name + ": no such weight; known are " + weights.keySet().stream().sorted().toList());
    }
    return constant(name, values, shape);
  }

  @Override
  public String constant(String name, float[] values, int... shape) {
    String value = prefix + name;
    return stored.add(value) ? graph.constant(value, values, shape) : value;
  }

  @Override
  public String linear(String x, String weight, String bias) {
    return graph.linear(next("gemm"), x, weight, bias);
  }

  @Override
  public String matMul(String a, String b) {
    return graph.node("MatMul", next("mat_mul"), a, b);
  }

  @Override
  public String add(String a, String b) {
    return graph.node("Add", next("add"), a, b);
  }

  @Override
  public String sub(String a, String b) {
    return graph.node("Sub", next("sub"), a, b);
  }

  @Override
  public String mul(String a, String b) {
    return graph.node("Mul", next("mul"), a, b);
  }

  @Override
  public String minimum(String a, String b) {
    return graph.node("Min", next("min"), a, b);
  }

  @Override
  public String maximum(String a, String b) {
    return graph.node("Max", next("max"), a, b);
  }

  @Override
  public String sigmoid(String x) {
    return graph.node("Sigmoid", next("sigmoid"), x);
  }

  @Override
  public String relu(String x) {
    return graph.node("Relu", next("relu"), x);
  }

  @Override
  public String tanh(String x) {
    return graph.node("Tanh", next("tanh"), x);
  }

  @Override
  public String exp(String x) {
    return graph.node("Exp", next("exp"), x);
  }

  @Override
  public String log(String x) {
    return graph.node("Log", next("log"), x);
  }

  @Override
  public String softmax(String x) {
    return graph.node("Softmax", next("softmax"), x);
  }

  @Override
  public String layerNorm(String x, String gain, String bias) {
    return graph.node("LayerNormalization", next("layer_norm"), x, gain, bias);
  }

  @Override
  public String reshape(String x, int... shape) {
    long[] dimensions = Arrays.stream(shape).asLongStream().toArray();
    String wanted = graph.integers(next("shape"), dimensions);
    return graph.node("Reshape", next("reshape"), x, wanted);
  }

  @Override
  public String transpose(String x, int... axes) {
    return graph.node("Transpose", next("transpose"), List.of(OnnxAttribute.list("perm", axes)), x);
  }

  @Override
  public String convolution(String x, String weight, String bias, int stride) {
    List<OnnxAttribute> attributes =
        List.of(
            OnnxAttribute.list("pads", 1, 1, 1, 1), OnnxAttribute.list("strides", stride, stride));
    return graph.node("Conv", next("conv"), attributes, x, weight, bias);
  }

  @Override
  public String concat(int axis, List<String> parts) {
    List<OnnxAttribute> axisOnly = List.of(OnnxAttribute.of("axis", axis));
    return graph.node("Concat", next("concat"), axisOnly, parts.toArray(String[]::new));
  }

  @Override
  public String columns(String x, int from, int to) {
    String first = graph.integers(next("from"), from);
    String end = graph.integers(next("to"), to);
    String axis = graph.integers(next("axis"), 1);
    return graph.node("Slice", next("slice"), x, first, end, axis);
  }

  private String next(String kind) {
    return prefix + kind + "_" + (used.merge(kind, 1, Integer::sum) - 1);
  }
}
