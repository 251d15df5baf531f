package io.github.mohinio.levy.pricing.market;

import io.github.mohinio.levy.pricing.Require;
import java.util.Objects;

/**
 * A European digital option: it pays if the underlying ends above the strike (call) or not above it
 * (put).
 *
 * @param type call or put
 * @param payoff what is paid
 * @param strike strike, in the currency of the spot; finite and positive
 * @param maturity time to expiry in years; finite and positive
 */
public record DigitalOption(OptionType type, Payoff payoff, double strike, double maturity) {

  /** What a digital option pays. */
  public enum Payoff {
    /** One unit of currency. */
    CASH,
    /** One unit of the underlying. */
    ASSET
  }

  /** Checks the ranges. */
  public DigitalOption {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(payoff, "payoff");
    Require.positive("strike", strike);
    Require.positive("maturity", maturity);
  }

  /** Option that pays one unit of currency. */
  public static DigitalOption cash(OptionType type, double strike, double maturity) {
    return new DigitalOption(type, Payoff.CASH, strike, maturity);
  }

  /** Option that pays one unit of the underlying. */
  public static DigitalOption asset(OptionType type, double strike, double maturity) {
    return new DigitalOption(type, Payoff.ASSET, strike, maturity);
  }
}
