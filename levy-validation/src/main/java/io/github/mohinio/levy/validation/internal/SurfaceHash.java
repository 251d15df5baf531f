package io.github.mohinio.levy.validation.internal;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash by which the data of a surface are known again. */
public final class SurfaceHash {

  /** Five doubles and the type. */
  private static final int BYTES = 5 * Double.BYTES + 1;

  private SurfaceHash() {}

  /**
   * SHA-256, in hexadecimal, of maturity, forward, discount factor, strike, type and price of every
   * option in the order of the surface. Numbers are IEEE doubles with the high byte first, the type
   * is the letter C or P; so {@code struct.pack('>ddddcd', ...)} of Python gives the same bytes.
   * Binary, because different versions of Java write some doubles with different digits.
   */
  public static String sha256(OptionSurface surface) {
    MessageDigest digest = digest();
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    for (int i = 0; i < surface.size(); i++) {
      OptionSlice slice = surface.slice(i);
      buffer
          .clear()
          .putDouble(slice.maturity())
          .putDouble(slice.forward())
          .putDouble(slice.discountFactor())
          .putDouble(surface.strike(i))
          .put((byte) (surface.type(i) == OptionType.CALL ? 'C' : 'P'))
          .putDouble(surface.price(i))
          .flip();
      digest.update(buffer);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
