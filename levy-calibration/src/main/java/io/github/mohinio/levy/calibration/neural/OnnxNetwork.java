package io.github.mohinio.levy.calibration.neural;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A network of one input and one output, both of shape {@code [batch, columns]}, run by ONNX
 * Runtime.
 *
 * <p>Thread-safe: the session is shared, each call borrows a pair of pinned buffers from a pool.
 * Native memory is held until {@link #close}, which must not run while a prediction does.
 */
final class OnnxNetwork implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, String> metadata;
  private final String inputName;
  private final String outputName;
  private final int inputs;
  private final int outputs;
  private final ConcurrentLinkedQueue<Buffers> pool = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /** Input and output of one row, in native memory that the session reads and writes in place. */
  private final class Buffers implements AutoCloseable {
    final FloatBuffer in;
    final FloatBuffer out;
    final OnnxTensor inTensor;
    final OnnxTensor outTensor;
    final Map<String, OnnxTensor> feed;
    final Map<String, OnnxTensor> fetch;

    Buffers(int rows) throws OrtException {
      in = direct(rows * inputs);
      out = direct(rows * outputs);
      inTensor = OnnxTensor.createTensor(environment, in, new long[] {rows, inputs});
      outTensor = OnnxTensor.createTensor(environment, out, new long[] {rows, outputs});
      feed = Map.of(inputName, inTensor);
      fetch = Map.of(outputName, outTensor);
    }

    void run(float[] values, float[] results) throws OrtException {
      in.clear();
      in.put(values);
      in.rewind();
      session.run(feed, fetch).close();
      out.clear();
      out.get(results);
    }

    @Override
    public void close() {
      inTensor.close();
      outTensor.close();
    }
  }

  /**
   * Opens a network.
   *
   * @param model bytes of the ONNX file, whose integrity has been checked: ONNX Runtime itself
   *     loads damaged weights without complaint
   * @param name name for messages
   */
  OnnxNetwork(byte[] model, String name) {
    try {
      environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        session = environment.createSession(model, options);
      }
      metadata = Map.copyOf(session.getMetadata().getCustomMetadata());
      Map.Entry<String, NodeInfo> input = session.getInputInfo().entrySet().iterator().next();
      Map.Entry<String, NodeInfo> output = session.getOutputInfo().entrySet().iterator().next();
      inputName = input.getKey();
      outputName = output.getKey();
      inputs = columns(input.getValue());
      outputs = columns(output.getValue());
    } catch (OrtException e) {
      throw new LevyException("network " + name + ": cannot be loaded: " + e.getMessage(), e);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new LevyException(
          "network "
              + name
              + ": ONNX Runtime's native library does not load on this platform ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "); least squares works without it",
          e);
    }
  }

  private static int columns(NodeInfo info) {
    return (int) ((TensorInfo) info.getInfo()).getShape()[1];
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(floats * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** Key and value pairs stored in the file. */
  Map<String, String> metadata() {
    return metadata;
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs;
  }

  /**
   * Outputs of {@code rows} rows of inputs, row after row. Single rows reuse buffers; more take new
   * ones.
   */
  float[] run(float[] values, int rows) {
    Require.positive("rows", rows);
    Require.sameLength("inputs", values.length, "rows * inputs of the network", rows * inputs);
    requireOpen();
    float[] results = new float[rows * outputs];
    try {
      if (rows == 1) {
        Buffers buffers = pool.poll();
        if (buffers == null) {
          buffers = new Buffers(1);
        }
        buffers.run(values, results);
        pool.offer(buffers);
      } else {
        try (Buffers buffers = new Buffers(rows)) {
          buffers.run(values, results);
        }
      }
    } catch (OrtException e) {
      throw new LevyException("network: inference failed: " + e.getMessage(), e);
    }
    return results;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("network: is closed");
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (Buffers buffers = pool.poll(); buffers != null; buffers = pool.poll()) {
      buffers.close();
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new LevyException("network: cannot be closed: " + e.getMessage(), e);
    }
  }
}
