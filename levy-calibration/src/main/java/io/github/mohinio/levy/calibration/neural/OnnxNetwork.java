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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A network run by ONNX Runtime: one input, an output {@code parameters} and, if it has one, an
 * output {@code mixture}, all of shape {@code [batch, columns]}.
 *
 * <p>Thread-safe: the session is shared, each call borrows pinned buffers, of one row or of {@value
 * #CHUNK}, from a pool. Native memory is held until {@link #close}, which must not run while a
 * prediction does.
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

  /** Rows that go through the network at once. */
  private static final int CHUNK = 128;

  private final Queue<Buffers> singles = new ConcurrentLinkedQueue<>();
  private final Queue<Buffers> chunks = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /**
   * Input and outputs of some rows, in native memory that the session reads and writes in place.
   */
  private final class Buffers implements AutoCloseable {
    final int rows;
    final FloatBuffer in;
    final FloatBuffer point;
    final FloatBuffer mixture;
    final OnnxTensor inTensor;
    final Map<String, OnnxTensor> feed;
    final Map<String, OnnxTensor> fetch = new HashMap<>();

    Buffers(int rows) throws OrtException {
      this.rows = rows;
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

    /** Runs the rows that begin at one of {@code values}. */
    void run(float[] values, int first) throws OrtException {
      in.clear();
      in.put(values, first * inputs, rows * inputs);
      in.rewind();
      session.run(feed, fetch).close();
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
    Require.positive("rows", rows);
    Require.sameLength("inputs", values.length, "rows * inputs of the network", rows * inputs);
    float[] points = new float[rows * outputs];
    for (int first = 0; first < rows; first += CHUNK) {
      run(values, first, Math.min(CHUNK, rows - first), points);
    }
    return points;
  }

  private void run(float[] values, int first, int rows, float[] points) {
    with(
        rows,
        buffers -> {
          buffers.run(values, first);
          buffers.point.clear().get(points, first * outputs, rows * outputs);
        });
  }

  /** Mixture of one row of inputs. */
  float[] mixture(float[] values) {
    Require.sameLength("inputs", values.length, "inputs of the network", inputs);
    float[] results = new float[mixtureColumns];
    with(
        1,
        buffers -> {
          buffers.run(values, 0);
          buffers.mixture.clear().get(results);
        });
    return results;
  }

  /** What is done with buffers. */
  @FunctionalInterface
  private interface Work {
    void accept(Buffers buffers) throws OrtException;
  }

  /** Buffers of one row and of a chunk are kept for the next call, others are not. */
  private void with(int rows, Work work) {
    requireOpen();
    try {
      if (rows > 1 && rows < CHUNK) {
        try (Buffers buffers = new Buffers(rows)) {
          work.accept(buffers);
        }
        return;
      }
      Queue<Buffers> pool = rows == 1 ? singles : chunks;
      Buffers kept = pool.poll();
      Buffers buffers = kept == null ? new Buffers(rows) : kept;
      work.accept(buffers);
      pool.offer(buffers);
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
    for (Queue<Buffers> pool : List.of(singles, chunks)) {
      for (Buffers buffers = pool.poll(); buffers != null; buffers = pool.poll()) {
        buffers.close();
      }
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new LevyException("network: cannot be closed: " + e.getMessage(), e);
    }
  }
}
