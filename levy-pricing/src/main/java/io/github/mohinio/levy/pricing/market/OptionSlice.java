package io.github.mohinio.levy.pricing.market;

import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/**
 * European options of one expiry, with the forward and the discount factor they are priced from.
 * Immutable.
 */
public final class OptionSlice {

  private final double maturity;
  private final double forward;
  private final double discountFactor;
  private final double[] strikes;
  private final OptionType[] types;

  /**
   * Makes a slice; the arrays are copied.
   *
   * @param maturity time to expiry in years; finite and positive
   * @param forward forward price; finite and positive
   * @param discountFactor value today of one unit paid at expiry; finite and positive
   * @param strikes strikes in any order; each finite and positive
   * @param types call or put, one for each strike
   */
  public OptionSlice(
      double maturity,
      double forward,
      double discountFactor,
      double[] strikes,
      OptionType[] types) {
    this.maturity = Require.positive("maturity", maturity);
    this.forward = Require.positive("forward", forward);
    this.discountFactor = Require.positive("discountFactor", discountFactor);
    Require.sameLength("strikes", strikes.length, "types", types.length);
    for (int i = 0; i < strikes.length; i++) {
      Require.positive("strike", strikes[i]);
      Objects.requireNonNull(types[i], "type");
    }
    this.strikes = strikes.clone();
    this.types = types.clone();
  }

  /** Number of options. */
  public int size() {
    return strikes.length;
  }

  /** Time to expiry in years. */
  public double maturity() {
    return maturity;
  }

  /** Forward price for delivery at expiry. */
  public double forward() {
    return forward;
  }

  /** Value today of one unit of currency paid at expiry. */
  public double discountFactor() {
    return discountFactor;
  }

  /** Strike of option {@code i}. */
  public double strike(int i) {
    return strikes[i];
  }

  /** Type of option {@code i}. */
  public OptionType type(int i) {
    return types[i];
  }

  /** Log-moneyness {@code ln(strike / forward)} of option {@code i}. */
  public double logMoneyness(int i) {
    // log1p near the money, where the quotient has lost the digits of the difference
    double excess = (strikes[i] - forward) / forward;
    return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(strikes[i] / forward);
  }
}
