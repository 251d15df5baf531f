package io.github.mohinio.levy.calibration.batch;

/**
 * How far a batch is.
 *
 * @param done surfaces that are through, fitted or not
 * @param failed those of them that could not be fitted
 * @param elapsedMillis time since the batch began, in milliseconds
 */
public record BatchProgress(int done, int failed, double elapsedMillis) {

  /** Surfaces per second so far. */
  public double throughput() {
    return done / (elapsedMillis * 1e-3);
  }
}
