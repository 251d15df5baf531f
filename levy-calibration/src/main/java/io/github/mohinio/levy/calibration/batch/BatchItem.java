package io.github.mohinio.levy.calibration.batch;

import io.github.mohinio.levy.calibration.fit.Calibration;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one surface of a batch.
 *
 * @param index its place in the input, from 0
 * @param status whether there is a fit
 * @param calibration the fit, if there is one
 * @param message why there is none; empty if there is one
 */
public record BatchItem(
    int index, Status status, Optional<Calibration> calibration, String message) {

  /** Whether there is a fit. */
  public enum Status {
    /** The surface has been fitted. */
    DONE,
    /** The surface could not be fitted. */
    FAILED,
    /** The batch was cancelled before the surface's turn. */
    CANCELLED
  }

  /** Checks that nothing is null. */
  public BatchItem {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(message, "message");
  }

  static BatchItem done(int index, Calibration fit) {
    return new BatchItem(index, Status.DONE, Optional.of(fit), "");
  }

  static BatchItem failed(int index, Exception reason) {
    String message = Objects.requireNonNullElse(reason.getMessage(), reason.toString());
    return new BatchItem(index, Status.FAILED, Optional.empty(), message);
  }

  static BatchItem cancelled(int index) {
    return new BatchItem(index, Status.CANCELLED, Optional.empty(), "cancelled before its turn");
  }
}
