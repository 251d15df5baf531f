package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * What is paid, and when: a payoff, the right to exercise early, and barriers at which the contract
 * ends without payment. A barrier is looked at always; jumps across it count.
 *
 * @param payoff what exercise pays, as a function of the spot; finite for every spot, continuous
 *     but for jumps here and there
 * @param maturity time to expiry in years; finite and positive
 * @param exercise when it may be exercised
 * @param lowerBarrier spot at and below which the contract is void; 0 for none
 * @param upperBarrier spot at and above which it is void; infinite for none
 */
public record PideContract(
    DoubleUnaryOperator payoff,
    double maturity,
    Exercise exercise,
    double lowerBarrier,
    double upperBarrier) {

  /** Checks the ranges. */
  public PideContract {
    Objects.requireNonNull(payoff, "payoff");
    Require.positive("maturity", maturity);
    Objects.requireNonNull(exercise, "exercise");
    Require.nonNegative("lowerBarrier", lowerBarrier);
    if (!(upperBarrier > lowerBarrier)) {
      throw new IllegalArgumentException(
          "upperBarrier = " + upperBarrier + ": must be > lowerBarrier, " + lowerBarrier);
    }
  }

  /** A payoff at maturity. */
  public static PideContract european(DoubleUnaryOperator payoff, double maturity) {
    return new PideContract(payoff, maturity, Exercise.EUROPEAN, 0, Double.POSITIVE_INFINITY);
  }

  /** A payoff at any time up to maturity. */
  public static PideContract american(DoubleUnaryOperator payoff, double maturity) {
    return new PideContract(payoff, maturity, Exercise.AMERICAN, 0, Double.POSITIVE_INFINITY);
  }

  /** A European option. */
  public static PideContract of(EuropeanOption option) {
    return european(vanilla(option.type(), option.strike()), option.maturity());
  }

  /** An American option. */
  public static PideContract of(AmericanOption option) {
    return american(vanilla(option.type(), option.strike()), option.maturity());
  }

  private static DoubleUnaryOperator vanilla(OptionType type, double strike) {
    return spot -> Math.max(type.sign() * (spot - strike), 0);
  }

  /** The same contract, void at and below a spot. */
  public PideContract withLowerBarrier(double lowerBarrier) {
    return new PideContract(payoff, maturity, exercise, lowerBarrier, upperBarrier);
  }

  /** The same contract, void at and above a spot. */
  public PideContract withUpperBarrier(double upperBarrier) {
    return new PideContract(payoff, maturity, exercise, lowerBarrier, upperBarrier);
  }

  /** Whether there is a barrier. */
  boolean hasBarrier() {
    return lowerBarrier > 0 || upperBarrier < Double.POSITIVE_INFINITY;
  }

  /** Whether it may be exercised before maturity. */
  boolean isAmerican() {
    return exercise == Exercise.AMERICAN;
  }
}
