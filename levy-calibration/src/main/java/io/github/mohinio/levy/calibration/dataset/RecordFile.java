package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.dataset.DataSetHeader.ColumnRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes records one after the other, and keeps their hash and their ranges. Not thread-safe. */
final class RecordFile implements AutoCloseable {

  private static final int LEAST_BUFFER = 1 << 20;

  private final FileChannel channel;
  private final ByteBuffer buffer;
  private final Sha256 digest = new Sha256();
  private final double[] least;
  private final double[] greatest;

  /**
   * Opens a file, which must not exist.
   *
   * @param width numbers in a record
   * @param ranged how many of them, from the first, to keep ranges of
   */
  RecordFile(Path file, int width, int ranged) throws IOException {
    int record = Math.multiplyExact(width, Double.BYTES);
    buffer = ByteBuffer.allocate(Math.max(LEAST_BUFFER, record)).order(ByteOrder.LITTLE_ENDIAN);
    least = new double[ranged];
    greatest = new double[ranged];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Adds a record.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void add(double[] record) {
    if (buffer.remaining() < record.length * Double.BYTES) {
      flush();
    }
    for (int i = 0; i < least.length; i++) {
      least[i] = Math.min(least[i], record[i]);
      greatest[i] = Math.max(greatest[i], record[i]);
    }
    for (double value : record) {
      buffer.putDouble(value);
    }
  }

  private void flush() {
    buffer.flip();
    digest.update(buffer.duplicate());
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }

  /**
   * Writes what is left, to the disk itself.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void finish() {
    flush();
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash of what has been written, after {@link #finish}. */
  String sha256() {
    return digest.text();
  }

  /** Ranges of the first columns. */
  List<ColumnRange> ranges() {
    List<ColumnRange> ranges = new ArrayList<>();
    for (int i = 0; i < least.length; i++) {
      ranges.add(new ColumnRange(least[i], greatest[i]));
    }
    return ranges;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
