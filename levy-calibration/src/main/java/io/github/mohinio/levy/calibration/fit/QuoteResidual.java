package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * Market against model for one option.
 *
 * @param type call or put
 * @param strike strike
 * @param maturity years to expiry
 * @param logMoneyness {@code ln(strike / forward)}
 * @param marketPrice price fitted to
 * @param modelPrice price of the fitted model
 * @param marketVolatility implied volatility of the market price; NaN where it has none
 * @param modelVolatility implied volatility of the model price; NaN where it has none
 */
public record QuoteResidual(
    OptionType type,
    double strike,
    double maturity,
    double logMoneyness,
    double marketPrice,
    double modelPrice,
    double marketVolatility,
    double modelVolatility) {

  /** Model less market, in currency. */
  public double priceError() {
    return modelPrice - marketPrice;
  }

  /** Model less market, in implied volatility as a decimal. */
  public double volatilityError() {
    return modelVolatility - marketVolatility;
  }
}
