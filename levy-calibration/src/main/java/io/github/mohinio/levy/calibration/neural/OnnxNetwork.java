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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * A network run by ONNX Runtime: one input, an output {@code parameters} and, if it has one, an
 * output {@code mixture}, all of shape {@code [batch, columns]}.
 *
 * <p>Thread-safe: the session is shared, each call borrows a pair of pinned buffers from a pool.
 * Native memory is held until {@link #close}, which must not run while a prediction does.
 */
final class OnnxNetwork implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, String> metadata;
  private final String inputName;
  private final int inputs;
  private final int outputs;
  private final int mixtureColumns;
  private static final String POINT = "parameters";
  private static final String MIXTURE = "mixture";

  private final ConcurrentLinkedQueue<Buffers> pool = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /**
   * Input and outputs of some rows, in native memory that the session reads and writes in place.
   */
  private final class Buffers implements AutoCloseable {
    final FloatBuffer in;
    final FloatBuffer point;
    final FloatBuffer mixture;
    final OnnxTensor inTensor;
    final Map<String, OnnxTensor> feed;
    final Map<String, OnnxTensor> fetch = new HashMap<>();

    Buffers(int rows) throws OrtException {
      in = direct(rows * inputs);
      point = direct(rows * outputs);
      mixture = direct(rows * mixtureColumns);
      inTensor = OnnxTensor.createTensor(environment, in, new long[] {rows, inputs});
      feed = Map.of(inputName, inTensor);
      fetch.put(POINT, OnnxTensor.createTensor(environment, point, new long[] {rows, outputs}));
      if (mixtureColumns > 0) {
        fetch.put(
            MIXTURE,
            OnnxTensor.createTensor(environment, mixture, new long[] {rows, mixtureColumns}));
      }
    }

    void run(float[] values) throws OrtException {
      in.clear();
      in.put(values);
      in.rewind();
      session.run(feed, fetch).close();
    }

    float[] read(FloatBuffer buffer) {
      buffer.clear();
      float[] results = new float[buffer.remaining()];
      buffer.get(results);
      return results;
    }

    @Override
    public void close() {
      inTensor.close();
      fetch.values().forEach(OnnxTensor::close);
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
      Map<String, NodeInfo> output = session.getOutputInfo();
      if (!output.containsKey(POINT)) {
        throw new LevyException(
            "network " + name + ": outputs = " + output.keySet() + ": must have " + POINT);
      }
      inputName = input.getKey();
      inputs = columns(input.getValue());
      outputs = columns(output.get(POINT));
      mixtureColumns = output.containsKey(MIXTURE) ? columns(output.get(MIXTURE)) : 0;
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

  /** Whether it gives a density too. */
  boolean hasMixture() {
    return mixtureColumns > 0;
  }

  /** Point estimates of {@code rows} rows of inputs, row after row. */
  float[] run(float[] values, int rows) {
    return run(values, rows, buffers -> buffers.read(buffers.point));
  }

  /** Mixture of one row of inputs. */
  float[] mixture(float[] values) {
    return run(values, 1, buffers -> buffers.read(buffers.mixture));
  }

  /** Single rows reuse buffers; more take new ones. */
  private float[] run(float[] values, int rows, Function<Buffers, float[]> reader) {
    Require.positive("rows", rows);
    Require.sameLength("inputs", values.length, "rows * inputs of the network", rows * inputs);
    requireOpen();
    try {
      if (rows > 1) {
        try (Buffers buffers = new Buffers(rows)) {
          buffers.run(values);
          return reader.apply(buffers);
        }
      }
      Buffers buffers = pool.poll();
      if (buffers == null) {
        buffers = new Buffers(1);
      }
      buffers.run(values);
      float[] results = reader.apply(buffers);
      pool.offer(buffers);
      return results;
    } catch (OrtException e) {
      throw new LevyException("network: inference failed: " + e.getMessage(), e);
    }
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
