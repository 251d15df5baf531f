package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.feature.BasisCodec;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a network was made from. */
final class Hashes {

  private Hashes() {}

  /** Of a basis, as its text. */
  static String of(VolatilityBasis basis) {
    MessageDigest digest = sha256();
    digest.update(BasisCodec.encode(basis).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of inputs and targets, as little-endian float32. */
  static String of(DataSet set) {
    MessageDigest digest = sha256();
    for (float[] values : new float[][] {set.inputs(), set.targets()}) {
      ByteBuffer bytes =
          ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(values);
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
