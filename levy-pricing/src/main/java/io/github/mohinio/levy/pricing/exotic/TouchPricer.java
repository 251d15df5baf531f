package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.exotic.TouchOption.Payment;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Objects;

/**
 * Prices one-touch and no-touch options under any Lévy model, with delta, gamma, an error estimate
 * and a status. The methods, and their errors, are those of {@link BarrierPricer}: implicit time
 * steps by Wiener-Hopf factorisation where the spot is looked at always, exact steps from date to
 * date otherwise.
 *
 * <p>A unit that is paid as soon as the barrier is touched is a unit today, less a unit at expiry
 * if it was not touched, less the interest on it as long as it was not. Immutable and thread-safe.
 */
public final class TouchPricer {

  /** Least tolerance where the barrier is looked at always. */
  private static final double ALWAYS = 1e-5;

  private final double tolerance;

  private TouchPricer(double tolerance) {
    this.tolerance = tolerance;
  }

  /** Pricer to a tolerance of 1e-10 at dates, and of 1e-5 where the spot is looked at always. */
  public static TouchPricer withDefaults() {
    return new TouchPricer(1e-10);
  }

  /**
   * The same pricer with another tolerance.
   *
   * @param tolerance error allowed; in [1e-10, 1e-2]
   */
  public TouchPricer withTolerance(double tolerance) {
    return new TouchPricer(Require.inClosedInterval("tolerance", tolerance, 1e-10, 1e-2));
  }

  /**
   * Price of an option.
   *
   * @throws IllegalArgumentException if the model is not a Lévy process, or has no exponential
   *     moment that the payoff could be damped with; if the spot is looked at always and is beyond
   *     the barrier
   */
  public ExoticPrice price(ReturnModel model, Market market, TouchOption option) {
    LogReturn process = LogReturn.of(model, Objects.requireNonNull(market, "market"));
    double spot = market.spot();
    if (option.dates() == 0
        && (option.isUpper() ? spot >= option.barrier() : spot <= option.barrier())) {
      throw new IllegalArgumentException(
          "spot = %s: must be %s the barrier, %s"
              .formatted(spot, option.isUpper() ? "below" : "above", option.barrier()));
    }
    double[] alive = alive(process.requireRoom(option.isUpper()), spot, option);
    boolean notTouched = option.payment() == Payment.NOT_TOUCHED;
    double sign = notTouched ? 1 : -1;
    double whole =
        switch (option.payment()) {
          case NOT_TOUCHED -> 0;
          case TOUCHED -> market.discountFactor(option.maturity());
          case AT_HIT -> 1;
        };
    double allowed = option.dates() == 0 ? Math.max(tolerance, ALWAYS) : tolerance;
    return new ExoticPrice(
        Math.max(0, whole + sign * alive[0]),
        sign * alive[1] / spot,
        sign * (alive[2] - alive[1]) / (spot * spot),
        alive[3],
        UnitPut.status(alive[3], allowed));
  }

  /** Value of what is paid if and as long as the barrier is not touched. */
  private double[] alive(LogReturn process, double spot, TouchOption option) {
    LiveClaim claim =
        option.payment() == Payment.AT_HIT
            ? new LiveClaim(UnitPayoff.ONE, process.rate())
            : LiveClaim.ONE;
    double x = Math.log(spot / option.barrier());
    double maturity = option.maturity();
    if (option.dates() == 0) {
      return KnockOutLadder.solve(process, claim, maturity, 0, !option.isUpper(), x);
    }
    double low = option.isUpper() ? Double.NEGATIVE_INFINITY : 0;
    double high = option.isUpper() ? 0 : Double.POSITIVE_INFINITY;
    return DatedLadder.solve(
        process, claim, maturity, option.dates(), low, high, false, x, tolerance);
  }
}
