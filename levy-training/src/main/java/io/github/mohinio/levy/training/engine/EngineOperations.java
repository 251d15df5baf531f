package io.github.mohinio.levy.training.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import io.github.mohinio.levy.training.network.Operations;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes operations in the engine. Weights and constants belong to one manager and are made at
 * their first use; results belong to the manager of the first operand. Not thread-safe.
 */
final class EngineOperations implements Operations<NDArray> {

  /** As ONNX has it by default. */
  private static final float NORM_EPSILON = 1e-5f;

  private final NDManager manager;
  private final WeightSource source;
  private final boolean trainable;
  private final Map<String, NDArray> constants = new LinkedHashMap<>();
  private final Map<String, NDArray> learned = new LinkedHashMap<>();

  /**
   * Begins without weights and constants.
   *
   * @param manager owner of weights and constants
   * @param source where learned tensors begin
   * @param trainable whether they require gradients
   */
  EngineOperations(NDManager manager, WeightSource source, boolean trainable) {
    this.manager = manager;
    this.source = source;
    this.trainable = trainable;
  }

  /** The learned tensors by their names, in the order of their first use. */
  Map<String, NDArray> learned() {
    return learned;
  }

  @Override
  public NDArray weight(String name, double deviation, int... shape) {
    return learned.computeIfAbsent(
        name, n -> learned(source.drawn(n, deviation, size(shape)), shape));
  }

  @Override
  public NDArray filled(String name, float value, int... shape) {
    return learned.computeIfAbsent(name, n -> learned(source.filled(n, value, size(shape)), shape));
  }

  @Override
  public NDArray constant(String name, float[] values, int... shape) {
    return constants.computeIfAbsent(name, n -> EngineMemory.copy(manager, values, shape));
  }

  @Override
  public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return Linear.linear(x, weight, bias).singletonOrThrow();
  }

  @Override
  public NDArray matMul(NDArray a, NDArray b) {
    return a.matMul(b);
  }

  @Override
  public NDArray add(NDArray a, NDArray b) {
    return a.add(b);
  }

  @Override
  public NDArray sub(NDArray a, NDArray b) {
    return a.sub(b);
  }

  @Override
  public NDArray mul(NDArray a, NDArray b) {
    return a.mul(b);
  }

  @Override
  public NDArray minimum(NDArray a, NDArray b) {
    return a.minimum(b);
  }

  @Override
  public NDArray maximum(NDArray a, NDArray b) {
    return a.maximum(b);
  }

  @Override
  public NDArray sigmoid(NDArray x) {
    return x.getNDArrayInternal().sigmoid();
  }

  @Override
  public NDArray relu(NDArray x) {
    return x.getNDArrayInternal().relu();
  }

  @Override
  public NDArray tanh(NDArray x) {
    return x.tanh();
  }

  @Override
  public NDArray exp(NDArray x) {
    return x.exp();
  }

  @Override
  public NDArray log(NDArray x) {
    return x.log();
  }

  @Override
  public NDArray softmax(NDArray x) {
    return x.softmax(-1);
  }

  @Override
  public NDArray layerNorm(NDArray x, NDArray gain, NDArray bias) {
    return LayerNorm.layerNorm(x, gain.getShape(), gain, bias, NORM_EPSILON).singletonOrThrow();
  }

  @Override
  public NDArray reshape(NDArray x, int... shape) {
    return x.reshape(shape(shape));
  }

  @Override
  public NDArray transpose(NDArray x, int... axes) {
    return x.transpose(axes);
  }

  @Override
  public NDArray convolution(NDArray x, NDArray weight, NDArray bias, int stride) {
    Shape both = new Shape(stride, stride);
    return Conv2d.conv2d(x, weight, bias, both, new Shape(1, 1)).singletonOrThrow();
  }

  @Override
  public NDArray concat(int axis, List<NDArray> parts) {
    return NDArrays.concat(new NDList(parts), axis);
  }

  @Override
  public NDArray columns(NDArray x, int from, int to) {
    return x.get(new NDIndex().addAllDim().addSliceDim(from, to));
  }

  private NDArray learned(float[] values, int... shape) {
    NDArray array = EngineMemory.copy(manager, values, shape);
    array.setRequiresGradient(trainable);
    return array;
  }

  private static Shape shape(int... shape) {
    return new Shape(Arrays.stream(shape).asLongStream().toArray());
  }

  private static int size(int... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
