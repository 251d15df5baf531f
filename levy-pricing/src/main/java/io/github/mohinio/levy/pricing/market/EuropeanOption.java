package io.github.mohinio.levy.pricing.market;

import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/**
 * A European option.
 *
 * @param type call or put
 * @param strike strike, in the currency of the spot; finite and positive
 * @param maturity time to expiry in years; finite and positive
 */
public record EuropeanOption(OptionType type, double strike, double maturity) {

  /** Checks the ranges. */
  public EuropeanOption {
    Objects.requireNonNull(type, "type");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
  }

  /** Call with the given strike and years to expiry. */
  public static EuropeanOption call(double strike, double maturity) {
    return new EuropeanOption(OptionType.CALL, strike, maturity);
  }

  /** Put with the given strike and years to expiry. */
  public static EuropeanOption put(double strike, double maturity) {
    return new EuropeanOption(OptionType.PUT, strike, maturity);
  }
}
