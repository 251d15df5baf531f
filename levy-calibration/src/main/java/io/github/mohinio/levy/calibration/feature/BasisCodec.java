package io.github.mohinio.levy.calibration.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** A {@link VolatilityBasis} as text, for the metadata of a network. */
public final class BasisCodec {

  private static final int HEADER_BYTES = 3 * Integer.BYTES + 3 * Double.BYTES;

  private BasisCodec() {}

  /** Base 64 of the sizes, the ranges and the values, little-endian. */
  public static String encode(VolatilityBasis basis) {
    float[] values = basis.values();
    ByteBuffer buffer =
        ByteBuffer.allocate(HEADER_BYTES + values.length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(basis.xNodes()).putInt(basis.tNodes()).putInt(basis.components());
    buffer.putDouble(basis.xHigh()).putDouble(basis.tLow()).putDouble(basis.tHigh());
    buffer.asFloatBuffer().put(values);
    return Base64.getEncoder().encodeToString(buffer.array());
  }

  /**
   * The basis that {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static VolatilityBasis decode(String text) {
    ByteBuffer buffer =
        ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
    if (buffer.remaining() < HEADER_BYTES) {
      throw new IllegalArgumentException("basis = " + buffer.remaining() + " bytes: too short");
    }
    int xNodes = buffer.getInt();
    int tNodes = buffer.getInt();
    int components = buffer.getInt();
    double xHigh = buffer.getDouble();
    double tLow = buffer.getDouble();
    double tHigh = buffer.getDouble();
    float[] values = new float[buffer.remaining() / Float.BYTES];
    buffer.asFloatBuffer().get(values);
    return new VolatilityBasis(xNodes, xHigh, tNodes, tLow, tHigh, components, values);
  }
}
