package io.github.mohinio.levy.calibration.forward;

import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.Objects;

/**
 * What an expiry offers for its forward.
 *
 * @param name name for messages, such as {@code SPX 2019-06-21}
 * @param maturity years to expiry; finite and positive
 * @param pairs calls and puts of one strike; may be empty
 * @param known what is known besides
 */
public record ExpiryPairs(String name, double maturity, List<ParityPair> pairs, KnownMarket known) {

  /** Checks the ranges and copies the list. */
  public ExpiryPairs {
    Objects.requireNonNull(name, "name");
    Require.positive("maturity", maturity);
    pairs = List.copyOf(pairs);
    Objects.requireNonNull(known, "known");
  }
}
