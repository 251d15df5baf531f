package io.github.mohinio.levy.calibration.dataset;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 under construction. Not thread-safe. */
final class Sha256 {

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  /** Adds what remains in a buffer. */
  void update(ByteBuffer bytes) {
    digest.update(bytes);
  }

  /** The hash in hexadecimal; ends it. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
