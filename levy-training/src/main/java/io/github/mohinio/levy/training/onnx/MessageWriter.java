package io.github.mohinio.levy.training.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes one Protocol Buffers message in the wire format. The output is canonical if fields are
 * added in ascending order of their numbers.
 *
 * <p>Reference: Protocol Buffers, "Encoding", the sections on varints and length-delimited records.
 */
final class MessageWriter {

  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Adds an integer or enum field. */
  MessageWriter integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** Adds a string field, in UTF-8. */
  MessageWriter text(int field, String value) {
    return bytes(field, value.getBytes(UTF_8));
  }

  /** Adds an embedded message. */
  MessageWriter message(int field, MessageWriter value) {
    return bytes(field, value.toByteArray());
  }

  /** Adds float32 values as one bytes field, little-endian, as ONNX stores raw tensor data. */
  MessageWriter rawFloats(int field, float[] values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return bytes(field, raw.array());
  }

  /** Adds 64-bit integers as one bytes field, little-endian. */
  MessageWriter rawLongs(int field, long[] values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return bytes(field, raw.array());
  }

  /** Adds a bytes field. */
  MessageWriter bytes(int field, byte[] value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  /** Appends the fields of another writer after those already here. */
  MessageWriter append(MessageWriter other) {
    out.writeBytes(other.toByteArray());
    return this;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private void tag(int field, int wireType) {
    varint((long) field << 3 | wireType);
  }

  /** Seven bits per byte, lowest first; the high bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
