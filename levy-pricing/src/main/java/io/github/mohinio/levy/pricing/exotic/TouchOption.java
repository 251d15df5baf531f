package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/**
 * An option that pays one unit of currency if the spot touches a barrier, or if it does not.
 *
 * <pre>{@code
 * TouchOption.up(120, 0.5).atHit()
 * TouchOption.down(80, 1).noTouch().monitored(252)
 * }</pre>
 *
 * @param payment when it pays
 * @param barrier barrier, in the currency of the spot; finite and positive
 * @param isUpper whether the barrier is touched from below, at or above it, rather than from above
 * @param maturity time to expiry in years; finite and positive
 * @param dates number n of equidistant dates \( iT/n \), i = 1..n, at which the spot is compared
 *     with the barrier; 0 for always; at most {@link BarrierOption#MOST_DATES}
 */
public record TouchOption(
    Payment payment, double barrier, boolean isUpper, double maturity, int dates) {

  /** When a unit is paid. */
  public enum Payment {
    /** At expiry, if the barrier was touched. */
    TOUCHED,
    /** As soon as the barrier is touched. */
    AT_HIT,
    /** At expiry, if the barrier was not touched. */
    NOT_TOUCHED
  }

  /** Checks the ranges. */
  public TouchOption {
    Objects.requireNonNull(payment, "payment");
    Require.positive("barrier", barrier);
    Require.positive("maturity", maturity);
    Require.inClosedInterval("dates", dates, 0, BarrierOption.MOST_DATES);
  }

  /** One-touch option that pays at expiry if the spot has been at or above a barrier. */
  public static TouchOption up(double barrier, double maturity) {
    return new TouchOption(Payment.TOUCHED, barrier, true, maturity, 0);
  }

  /** One-touch option that pays at expiry if the spot has been at or below a barrier. */
  public static TouchOption down(double barrier, double maturity) {
    return new TouchOption(Payment.TOUCHED, barrier, false, maturity, 0);
  }

  /** The same option that pays as soon as the barrier is touched. */
  public TouchOption atHit() {
    return new TouchOption(Payment.AT_HIT, barrier, isUpper, maturity, dates);
  }

  /** The same option that pays if the barrier is not touched. */
  public TouchOption noTouch() {
    return new TouchOption(Payment.NOT_TOUCHED, barrier, isUpper, maturity, dates);
  }

  /** The same option, with the spot looked at on {@code dates} equidistant dates only. */
  public TouchOption monitored(int dates) {
    Require.positive("dates", dates);
    return new TouchOption(payment, barrier, isUpper, maturity, dates);
  }
}
