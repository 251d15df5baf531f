package io.github.mohinio.levy.calibration.forward;

import java.util.Objects;
import java.util.Optional;

/**
 * Forward and discount factor of one expiry, and how good they are.
 *
 * @param name name of the expiry
 * @param maturity years to expiry
 * @param forward forward price; NaN if there is none
 * @param discountFactor discount factor; NaN if there is none
 * @param forwardSource where the forward comes from
 * @param discountSource where the discount factor comes from
 * @param fit regression that the forward comes from; empty if it comes from elsewhere
 * @param reason why these sources, as one line
 */
public record ForwardEstimate(
    String name,
    double maturity,
    double forward,
    double discountFactor,
    ForwardSource forwardSource,
    ForwardSource discountSource,
    Optional<ParityFit> fit,
    String reason) {

  /** Checks that nothing is null. */
  public ForwardEstimate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(forwardSource, "forwardSource");
    Objects.requireNonNull(discountSource, "discountSource");
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether there is a forward and a discount factor. */
  public boolean isUsable() {
    return forwardSource != ForwardSource.NONE;
  }

  /** Interest rate per year that the discount factor stands for; NaN if there is none. */
  public double rate() {
    return 0 - Math.log(discountFactor) / maturity;
  }

  static ForwardEstimate none(ExpiryPairs expiry, String reason) {
    return new ForwardEstimate(
        expiry.name(),
        expiry.maturity(),
        Double.NaN,
        Double.NaN,
        ForwardSource.NONE,
        ForwardSource.NONE,
        Optional.empty(),
        reason);
  }

  static ForwardEstimate of(
      ExpiryPairs expiry, ParityFit fit, ForwardSource discountSource, String reason) {
    return new ForwardEstimate(
        expiry.name(),
        expiry.maturity(),
        fit.forward(),
        fit.discountFactor(),
        ForwardSource.PARITY,
        discountSource,
        Optional.of(fit),
        reason);
  }
}
