package io.github.mohinio.levy.pricing.market;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * A flat market: spot, interest rate and dividend yield.
 *
 * @param spot price of the underlying today; finite and positive
 * @param rate continuously compounded interest rate per year; finite, of either sign
 * @param dividendYield continuously compounded dividend yield per year; finite, of either sign
 */
public record Market(double spot, double rate, double dividendYield) {

  /** Checks the ranges. */
  public Market {
    Require.positive("spot", spot);
    Require.finite("rate", rate);
    Require.finite("dividendYield", dividendYield);
  }

  /** Market of the given spot, rate and dividend yield. */
  public static Market of(double spot, double rate, double dividendYield) {
    return new Market(spot, rate, dividendYield);
  }

  /** Forward price of the underlying for delivery in {@code maturity} years. */
  public double forward(double maturity) {
    return spot * Math.exp((rate - dividendYield) * maturity);
  }

  /** Value today of one unit of currency paid in {@code maturity} years. */
  public double discountFactor(double maturity) {
    return Math.exp(-rate * maturity);
  }

  /**
   * Value today of a forward contract: of the obligation to buy at {@code strike} in {@code
   * maturity} years. It depends on no model.
   *
   * @param strike price agreed, in the currency of the spot; of any sign
   * @param maturity time to delivery in years
   */
  public double forwardContract(double strike, double maturity) {
    return discountFactor(maturity) * (forward(maturity) - strike);
  }

  /** All contracts of one expiry in this market. */
  public OptionSlice slice(double maturity, double[] strikes, OptionType type) {
    OptionType[] types = new OptionType[strikes.length];
    Arrays.fill(types, type);
    return new OptionSlice(maturity, forward(maturity), discountFactor(maturity), strikes, types);
  }
}
