package io.github.mohinio.levy.calibration.forward;

import io.github.mohinio.levy.pricing.Require;

/**
 * A call and a put of one strike.
 *
 * @param strike strike; finite and positive
 * @param difference price of the call less that of the put, in the middle of bid and ask; finite
 * @param halfSpread half spread of the call and of the put together, not negative; NaN where one is
 *     not known
 */
public record ParityPair(double strike, double difference, double halfSpread) {

  /** Checks the ranges. */
  public ParityPair {
    Require.positive("strike", strike);
    Require.finite("difference", difference);
    if (!Double.isNaN(halfSpread)) {
      Require.nonNegative("halfSpread", halfSpread);
    }
  }
}
