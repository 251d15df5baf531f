package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * An option that may be exercised at any time up to maturity.
 *
 * @param type call or put
 * @param strike strike, in the currency of the spot; finite and positive
 * @param maturity time to expiry in years; finite and positive
 */
public record AmericanOption(OptionType type, double strike, double maturity) {

  /** Checks the ranges. */
  public AmericanOption {
    Objects.requireNonNull(type, "type");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
  }

  /** Call with the given strike and years to expiry. */
  public static AmericanOption call(double strike, double maturity) {
    return new AmericanOption(OptionType.CALL, strike, maturity);
  }

  /** Put with the given strike and years to expiry. */
  public static AmericanOption put(double strike, double maturity) {
    return new AmericanOption(OptionType.PUT, strike, maturity);
  }
}
