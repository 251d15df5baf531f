package io.github.mohinio.levy.training.onnx;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Builds a float32 ONNX graph node by node, in topological order.
 *
 * <p>Every method that makes a value returns its name, so that graphs read like formulas:
 *
 * <pre>{@code
 * OnnxGraph graph = new OnnxGraph("halves");
 * String x = graph.input("x", "batch", 3);
 * String half = graph.constant("half", new float[] {0.5f}, 1);
 * graph.output(graph.node("Mul", "y", x, half), "batch", 3);
 * OnnxModel model = graph.toModel();
 * }</pre>
 *
 * <p>Written for operator set 20 and IR version 9. Not thread-safe.
 */
public final class OnnxGraph {

  private static final int IR_VERSION = 9;
  private static final int OPERATOR_SET = 20;
  private static final int ELEMENT_TYPE_FLOAT = 1;
  private static final int ELEMENT_TYPE_INT64 = 7;

  private final String name;
  private final Set<String> values = new LinkedHashSet<>();
  private final MessageWriter nodes = new MessageWriter();
  private final MessageWriter initializers = new MessageWriter();
  private final MessageWriter inputs = new MessageWriter();
  private final MessageWriter outputs = new MessageWriter();

  /**
   * Starts an empty graph.
   *
   * @param name name of the graph, shown by viewers; not null
   */
  public OnnxGraph(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  /**
   * Declares an input matrix with a free number of rows.
   *
   * @param value name of the input, not used before
   * @param rows symbolic name of the number of rows, for example {@code batch}
   * @param columns number of columns, at least 1
   * @return {@code value}
   * @throws IllegalArgumentException if the name is taken or {@code columns < 1}
   */
  public String input(String value, String rows, int columns) {
    define(value);
    inputs.message(11, matrix(value, rows, columns));
    return value;
  }

  /**
   * Stores a constant tensor.
   *
   * @param value name of the tensor, not used before
   * @param numbers the entries in row-major order; copied
   * @param shape the dimensions, each at least 1; their product is {@code numbers.length}
   * @return {@code value}
   * @throws IllegalArgumentException if the name is taken or the shape does not fit
   */
  public String constant(String value, float[] numbers, int... shape) {
    MessageWriter tensor = new MessageWriter();
    long size = 1;
    for (int dimension : shape) {
      tensor.integer(1, Require.positive("dimension of " + value, dimension));
      size *= dimension;
    }
    if (size != numbers.length) {
      throw new IllegalArgumentException(
          value + ": shape " + Arrays.toString(shape) + " does not hold " + numbers.length);
    }
    define(value);
    tensor.integer(2, ELEMENT_TYPE_FLOAT).text(8, value).rawFloats(9, numbers);
    initializers.message(5, tensor);
    return value;
  }

  /**
   * Stores a constant vector of 64-bit integers, as operators take shapes and axes.
   *
   * @param value name of the vector, not used before
   * @param numbers the entries, at least one; copied
   * @return {@code value}
   * @throws IllegalArgumentException if the name is taken or there is no entry
   */
  public String integers(String value, long... numbers) {
    MessageWriter tensor = new MessageWriter();
    tensor.integer(1, Require.positive("dimension of " + value, numbers.length));
    define(value);
    tensor.integer(2, ELEMENT_TYPE_INT64).text(8, value).rawLongs(9, numbers);
    initializers.message(5, tensor);
    return value;
  }

  /**
   * Adds a node without attributes.
   *
   * @param operator ONNX operator, for example {@code Sigmoid}
   * @param result name of the value it makes, not used before; also the name of the node
   * @param operands names of values made before
   * @return {@code result}
   * @throws IllegalArgumentException if an operand is unknown or the result's name is taken
   */
  public String node(String operator, String result, String... operands) {
    return node(operator, result, List.of(), operands);
  }

  /**
   * Adds a node with attributes.
   *
   * @param operator ONNX operator, for example {@code Concat}
   * @param result name of the value it makes, not used before; also the name of the node
   * @param attributes settings of the operator
   * @param operands names of values made before
   * @return {@code result}
   * @throws IllegalArgumentException if an operand is unknown or the result's name is taken
   */
  public String node(
      String operator, String result, List<OnnxAttribute> attributes, String... operands) {
    MessageWriter node = new MessageWriter();
    for (String operand : operands) {
      requireKnown(operand);
      node.text(1, operand);
    }
    define(result);
    node.text(2, result).text(3, result).text(4, operator);
    attributes.forEach(attribute -> node.message(5, attribute.message()));
    nodes.message(1, node);
    return result;
  }

  /**
   * Adds {@code x * transpose(weight) + bias}, the layout in which trainers keep their weights.
   *
   * @param result name of the value it makes, not used before
   * @param x name of a batch-by-inputs matrix
   * @param weight name of an outputs-by-inputs matrix
   * @param bias name of a vector of outputs
   * @return {@code result}
   * @throws IllegalArgumentException if an operand is unknown or the result's name is taken
   */
  public String linear(String result, String x, String weight, String bias) {
    return node("Gemm", result, List.of(OnnxAttribute.of("transB", 1)), x, weight, bias);
  }

  /**
   * Declares that a value is an output of the graph.
   *
   * @param value name of a value made before
   * @param rows symbolic name of its number of rows
   * @param columns its number of columns, at least 1
   * @throws IllegalArgumentException if the value is unknown or {@code columns < 1}
   */
  public void output(String value, String rows, int columns) {
    requireKnown(value);
    outputs.message(12, matrix(value, rows, columns));
  }

  /**
   * Finishes the graph.
   *
   * @return the model, without metadata
   */
  public OnnxModel toModel() {
    MessageWriter graph =
        new MessageWriter()
            .append(nodes)
            .text(2, name)
            .append(initializers)
            .append(inputs)
            .append(outputs);
    // The default operator domain is the empty string.
    MessageWriter operatorSet = new MessageWriter().text(1, "").integer(2, OPERATOR_SET);
    MessageWriter model =
        new MessageWriter()
            .integer(1, IR_VERSION)
            .text(2, OnnxModel.PRODUCER)
            .message(7, graph)
            .message(8, operatorSet);
    return OnnxModel.of(model.toByteArray());
  }

  private static MessageWriter matrix(String value, String rows, int columns) {
    MessageWriter shape =
        new MessageWriter()
            .message(1, new MessageWriter().text(2, rows))
            .message(
                1,
                new MessageWriter().integer(1, Require.positive("columns of " + value, columns)));
    MessageWriter tensor = new MessageWriter().integer(1, ELEMENT_TYPE_FLOAT).message(2, shape);
    return new MessageWriter().text(1, value).message(2, new MessageWriter().message(1, tensor));
  }

  private void define(String value) {
    if (!values.add(Objects.requireNonNull(value, "value"))) {
      throw new IllegalArgumentException(value + ": this name is taken");
    }
  }

  private void requireKnown(String value) {
    if (!values.contains(value)) {
      throw new IllegalArgumentException(value + ": no such value; known are " + values);
    }
  }
}
