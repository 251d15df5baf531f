package io.github.mohinio.levy.training.network;

import java.util.List;

/**
 * The operations that networks are written in. A network is written once, in terms of them; one
 * implementation computes it in the training engine, another writes it as an ONNX graph, so that
 * the two cannot drift apart.
 *
 * <p>Tensors are float32. The first dimension is the batch, of any size; axes count from 0.
 * Operands of elementwise operations are broadcast as in NumPy.
 *
 * @param <T> a tensor: a value in the engine, or the name of one in a graph
 */
public interface Operations<T> {

  /**
   * A learned tensor, drawn once from a uniform distribution around 0.
   *
   * @param name name within the network
   * @param deviation standard deviation of the entries
   * @param shape dimensions
   * @return the tensor; the same for the same name
   */
  T weight(String name, double deviation, int... shape);

  /**
   * A learned tensor whose entries begin equal.
   *
   * @param name name within the network
   * @param value the value they begin at
   * @param shape dimensions
   * @return the tensor; the same for the same name
   */
  T filled(String name, float value, int... shape);

  /**
   * A tensor that is not learned.
   *
   * @param name name within the network
   * @param values entries in row-major order
   * @param shape dimensions
   * @return the tensor; the same for the same name
   */
  T constant(String name, float[] values, int... shape);

  /**
   * \( x W^T + b \).
   *
   * @param x matrix, rows by inputs
   * @param weight matrix, outputs by inputs
   * @param bias vector of outputs
   * @return matrix, rows by outputs
   */
  T linear(T x, T weight, T bias);

  /**
   * Matrix product over the last two axes; earlier ones are broadcast.
   *
   * @param a left factor, of the batch
   * @param b right factor
   * @return the product
   */
  T matMul(T a, T b);

  /**
   * Sum, entry by entry.
   *
   * @param a left operand, of the batch
   * @param b right operand
   * @return a + b
   */
  T add(T a, T b);

  /**
   * Difference, entry by entry.
   *
   * @param a left operand, of the batch
   * @param b right operand
   * @return a - b
   */
  T sub(T a, T b);

  /**
   * Product, entry by entry.
   *
   * @param a left operand, of the batch
   * @param b right operand
   * @return a b
   */
  T mul(T a, T b);

  /**
   * The smaller one, entry by entry.
   *
   * @param a left operand, of the batch
   * @param b right operand
   * @return min(a, b)
   */
  T minimum(T a, T b);

  /**
   * The larger one, entry by entry.
   *
   * @param a left operand, of the batch
   * @param b right operand
   * @return max(a, b)
   */
  T maximum(T a, T b);

  /**
   * Logistic function.
   *
   * @param x operand
   * @return 1 / (1 + exp(-x))
   */
  T sigmoid(T x);

  /**
   * Rectifier.
   *
   * @param x operand
   * @return max(x, 0)
   */
  T relu(T x);

  /**
   * Hyperbolic tangent.
   *
   * @param x operand
   * @return tanh(x)
   */
  T tanh(T x);

  /**
   * Exponential function.
   *
   * @param x operand
   * @return exp(x)
   */
  T exp(T x);

  /**
   * Natural logarithm.
   *
   * @param x operand
   * @return log(x)
   */
  T log(T x);

  /**
   * Exponentials over the last axis, divided by their sum.
   *
   * @param x operand
   * @return numbers from 0 to 1 that add up to 1
   */
  T softmax(T x);

  /**
   * Standardises over the last axis, then scales and shifts each entry.
   *
   * @param x operand
   * @param gain vector as long as the last axis
   * @param bias vector as long as the last axis
   * @return \( (x - \bar x) / \sqrt{\mathrm{var}(x) + 10^{-5}} \cdot gain + bias \)
   */
  T layerNorm(T x, T gain, T bias);

  /**
   * Gives a tensor another shape.
   *
   * @param x operand
   * @param shape dimensions; the first one may be -1, for what is left
   * @return the same entries in the same order
   */
  T reshape(T x, int... shape);

  /**
   * Reorders the axes.
   *
   * @param x operand
   * @param axes for each axis of the result, the axis of the operand
   * @return the transposed tensor
   */
  T transpose(T x, int... axes);

  /**
   * Convolves images with windows of 3 by 3 nodes, zero outside the image.
   *
   * @param x images, shape (batch, channels, height, width)
   * @param weight windows, shape (channels of the result, channels, 3, 3)
   * @param bias vector of channels of the result
   * @param stride distance of the windows, at least 1
   * @return images; height and width are divided by the stride and rounded up
   */
  T convolution(T x, T weight, T bias, int stride);

  /**
   * Joins tensors along an axis.
   *
   * @param axis the axis
   * @param parts tensors that agree on the other axes
   * @return their entries, one after the other
   */
  T concat(int axis, List<T> parts);

  /**
   * Cuts a part out of the last axis of a matrix.
   *
   * @param x matrix
   * @param from first column
   * @param to end of the columns, exclusive
   * @return matrix of {@code to - from} columns
   */
  T columns(T x, int from, int to);

  /**
   * Sigmoid linear unit.
   *
   * @param x operand
   * @return \( x / (1 + e^{-x}) \)
   */
  default T silu(T x) {
    return mul(sigmoid(x), x);
  }

  /**
   * A learned linear layer, biases starting at 0.
   *
   * @param name name within the network
   * @param x matrix, rows by {@code inputs}
   * @param inputs number of inputs
   * @param outputs number of outputs
   * @param gain standard deviation of the weights times the root of {@code inputs}
   * @return matrix, rows by {@code outputs}
   */
  default T layer(String name, T x, int inputs, int outputs, double gain) {
    T weight = weight(name + ".weight", gain / Math.sqrt(inputs), outputs, inputs);
    return linear(x, weight, filled(name + ".bias", 0, outputs));
  }

  /**
   * A learned {@link #layerNorm(Object, Object, Object)} that begins without scaling or shifting.
   *
   * @param name name within the network
   * @param x operand
   * @param width length of its last axis
   * @return tensor of the same shape
   */
  default T layerNorm(String name, T x, int width) {
    return layerNorm(x, filled(name + ".gain", 1, width), filled(name + ".bias", 0, width));
  }
}
