package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A data set in a file that {@link DataSetWriter} wrote. Only the records asked for are read.
 *
 * <pre>{@code
 * try (SimulatedDataSet set = SimulatedDataSet.open(Path.of("cgmy.f64"))) {
 *   set.verify();
 *   OptionSurface first = set.sample(0).surface();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class SimulatedDataSet implements AutoCloseable {

  private static final int LEAST_BUFFER = 1 << 20;

  private final Path file;
  private final DataSetHeader header;
  private final RecordFormat format;
  private final FileChannel channel;

  private SimulatedDataSet(Path file, DataSetHeader header, FileChannel channel) {
    this.file = file;
    this.header = header;
    this.channel = channel;
    format = header.format();
  }

  /**
   * Opens a data set of a model of the library.
   *
   * @throws IllegalArgumentException if the header is damaged or the file not as long as it says
   * @throws IOException if a file is not there or cannot be read
   */
  public static SimulatedDataSet open(Path file) throws IOException {
    return open(file, ModelFamily::named);
  }

  /**
   * Opens a data set of the user's own family of models.
   *
   * @throws IllegalArgumentException if the header is damaged, of another family, or the file not
   *     as long as it says
   * @throws IOException if a file is not there or cannot be read
   */
  public static SimulatedDataSet open(Path file, ModelFamily family) throws IOException {
    return open(
        file,
        name -> {
          if (name.equals(family.name())) {
            return family;
          }
          throw new IllegalArgumentException("model = " + name + ": must be " + family.name());
        });
  }

  private static SimulatedDataSet open(Path file, Function<String, ModelFamily> families)
      throws IOException {
    DataSetHeader header = header(DataSetWriter.headerOf(file), families);
    FileChannel channel = FileChannel.open(file);
    long size = channel.size();
    long samples = header.counts().samples();
    long expected = samples * header.width() * Double.BYTES;
    if (size != expected) {
      channel.close();
      throw new IllegalArgumentException(
          "%s = %d bytes: must be %d, for %d records of %d numbers"
              .formatted(file, size, expected, samples, header.width()));
    }
    return new SimulatedDataSet(file, header, channel);
  }

  private static DataSetHeader header(Path file, Function<String, ModelFamily> families)
      throws IOException {
    try {
      DataSetHeader header = HeaderJson.parse(Files.readString(file), families);
      if (header.ranges().size() != header.columns().size()) {
        throw new IllegalArgumentException(
            "columns = %d: must be %d".formatted(header.ranges().size(), header.columns().size()));
      }
      return header;
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** What the data set is. */
  public DataSetHeader header() {
    return header;
  }

  /** Number of surfaces. */
  public long size() {
    return header.counts().samples();
  }

  /**
   * Compares the SHA-256 of the file with that in the header.
   *
   * @throws IllegalArgumentException if they differ
   */
  public void verify() throws IOException {
    Sha256 digest = new Sha256();
    ByteBuffer buffer = ByteBuffer.allocate(LEAST_BUFFER);
    long at = 0;
    int read = channel.read(buffer, at);
    while (read > 0) {
      digest.update(buffer.flip());
      at += read;
      read = channel.read(buffer.clear(), at);
    }
    String sha256 = digest.text();
    if (!sha256.equals(header.sha256())) {
      throw new IllegalArgumentException(
          "%s: SHA-256 = %s: must be %s".formatted(file, sha256, header.sha256()));
    }
  }

  /**
   * A record: the header's columns, then the columns of every quote.
   *
   * @param i its number, from 0
   */
  public double[] record(long i) throws IOException {
    if (i < 0 || i >= size()) {
      throw new IllegalArgumentException("record = " + i + ": must be in [0, " + size() + ")");
    }
    double[][] record = new double[1][];
    read(i, 1, values -> record[0] = values);
    return record[0];
  }

  /**
   * A surface.
   *
   * @param i its number, from 0
   */
  public DataSetSample sample(long i) throws IOException {
    return sample(record(i));
  }

  /** The surface of a record. */
  public DataSetSample sample(double[] record) {
    return format.decode(record);
  }

  /** Reads all records in order; each is a fresh array. */
  public void forEach(Consumer<double[]> sink) throws IOException {
    int block = Math.max(1, LEAST_BUFFER / (format.width() * Double.BYTES));
    for (long i = 0; i < size(); i += block) {
      read(i, (int) Math.min(block, size() - i), sink);
    }
  }

  private void read(long first, int count, Consumer<double[]> sink) throws IOException {
    int bytes = format.width() * Double.BYTES;
    ByteBuffer buffer = ByteBuffer.allocate(count * bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, first * bytes + buffer.position()) < 0) {
        throw new IllegalArgumentException(file + ": has become shorter since it was opened");
      }
    }
    buffer.flip();
    for (int i = 0; i < count; i++) {
      double[] record = new double[format.width()];
      buffer.asDoubleBuffer().get(record);
      buffer.position(buffer.position() + bytes);
      sink.accept(record);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
