package io.github.mohinio.levy.training.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.OutputBox.Interval;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random inputs and networks, and what ONNX Runtime makes of them. */
public final class Samples {

  public static final OutputBox BOX =
      new OutputBox(
          List.of(
              new Interval("c", 0.01, 0.5),
              new Interval("g", 1, 200),
              new Interval("y", -0.4, 1.8)));

  private Samples() {}

  /** Features with a mean and a spread of their own in each column, and one constant column. */
  public static FloatMatrix features(int rows, int columns, double spread) {
    Random random = new Random(20261102);
    float[] values = new float[rows * columns];
    for (int k = 0; k < values.length; k++) {
      int column = k % columns;
      values[k] =
          column == 0 ? 3 : (float) (column + spread * (1 + column) * random.nextGaussian());
    }
    return FloatMatrix.wrap(rows, columns, values);
  }

  /** Standard normal numbers. */
  public static FloatMatrix normal(int rows, int columns) {
    Random random = new Random(20261103);
    float[] values = new float[rows * columns];
    for (int k = 0; k < values.length; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return FloatMatrix.wrap(rows, columns, values);
  }

  /** Sets of 1 to all of the quotes they have room for, the other places filled with rubbish. */
  public static FloatMatrix quotes(int rows, int maxQuotes, int columns) {
    Random random = new Random(20261104);
    float[] values = new float[rows * maxQuotes * columns];
    for (int i = 0; i < rows; i++) {
      int quotes = 1 + random.nextInt(maxQuotes);
      for (int q = 0; q < maxQuotes; q++) {
        int from = (i * maxQuotes + q) * columns;
        values[from] = q < quotes ? 1 : 0;
        for (int j = 1; j < columns; j++) {
          values[from + j] = (float) ((q < quotes ? j : 1e4) + j * random.nextGaussian());
        }
      }
    }
    return FloatMatrix.wrap(rows, maxQuotes * columns, values);
  }

  /** The entries of a matrix in row-major order. */
  public static float[] array(FloatMatrix matrix) {
    float[] values = new float[matrix.rows() * matrix.columns()];
    matrix.values().get(values);
    return values;
  }

  /** A network with random weights. */
  public static Network draw(NetworkDesign design, long seed) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      return EngineNetwork.draw(manager, design, new Random(seed)).snapshot();
    }
  }

  /** A network whose head is some times as steep. */
  public static Network steep(Network network, float factor) {
    Map<String, float[]> weights = network.weights();
    float[] steep = weights.get(network.design().mixture() ? "mixture.weight" : "point.weight");
    for (int k = 0; k < steep.length; k++) {
      steep[k] *= factor;
    }
    return Network.of(network.design(), weights);
  }

  /** The outputs of an ONNX file in ONNX Runtime, some rows at a time. */
  public static Map<String, float[]> inOnnxRuntime(byte[] model, FloatMatrix features, int batch)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, FloatBuffer> outputs = new LinkedHashMap<>();
    try (OrtSession session = environment.createSession(model)) {
      for (int from = 0; from < features.rows(); from += batch) {
        int rows = Math.min(batch, features.rows() - from);
        FloatBuffer values =
            features.values().slice(from * features.columns(), rows * features.columns());
        FloatBuffer copy = FloatBuffer.allocate(rows * features.columns()).put(values).flip();
        try (OnnxTensor x =
                OnnxTensor.createTensor(environment, copy, new long[] {rows, features.columns()});
            OrtSession.Result result = session.run(Map.of("features", x))) {
          for (Map.Entry<String, OnnxValue> output : result) {
            FloatBuffer answer = ((OnnxTensor) output.getValue()).getFloatBuffer();
            int columns = answer.remaining() / rows;
            outputs
                .computeIfAbsent(
                    output.getKey(), k -> FloatBuffer.allocate(features.rows() * columns))
                .put(answer);
          }
        }
      }
    }
    Map<String, float[]> arrays = new LinkedHashMap<>();
    outputs.forEach((name, buffer) -> arrays.put(name, buffer.array()));
    return arrays;
  }

  /** Largest difference between parameters, in units of the ranges. */
  public static double boxError(FloatMatrix expected, float[] actual) {
    double largest = 0;
    for (int k = 0; k < actual.length; k++) {
      int j = k % BOX.size();
      Interval interval = BOX.intervals().get(j);
      double range = interval.upper() - interval.lower();
      double error = Math.abs(actual[k] - expected.get(k / BOX.size(), j));
      largest = Math.max(largest, error / range);
    }
    return largest;
  }

  /** Largest difference, relative to numbers of size 1 or more. */
  public static double relativeError(FloatMatrix expected, float[] actual) {
    double largest = 0;
    for (int k = 0; k < actual.length; k++) {
      double value = expected.get(k / expected.columns(), k % expected.columns());
      largest = Math.max(largest, Math.abs(actual[k] - value) / Math.max(1, Math.abs(value)));
    }
    return largest;
  }
}
