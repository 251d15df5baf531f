package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * Value of American options under Black-Scholes, in a fraction of a millisecond.
 *
 * <p>The value is that of the European option and a premium, the expected interest on the strike
 * less the expected dividends while the put is in its exercise set,
 *
 * <p>\[ \int_0^T \bigl[rKe^{-rt}\,\Phi(-d_-(t, S/B(T-t))) - qSe^{-qt}\,\Phi(-d_+(t,
 * S/B(T-t)))\bigr]\,dt, \]
 *
 * <p>with the exercise boundary B of {@link PutBoundary}. A call on S with strike K is a put on K
 * with strike S, rate and dividend yield exchanged. Where a put's rate is not positive and the
 * yield not below it (calls: the reverse) the option is never exercised early and the value is
 * Black's; where the yield is below a negative rate exercise pays between two boundaries and there
 * is no value here: use {@code AmericanPricer}.
 *
 * <p>Prices, spot and strike are in one currency, rates per year and continuously compounded. Error
 * seen below 1e-7 of a put's strike or a call's spot, mostly below 1e-9 ({@code
 * AmericanBlackFormulaTest}). As in {@link BlackFormula}, an argument out of range gives NaN, not
 * an exception. Stateless and thread-safe.
 *
 * <p>Reference: Andersen, Lake and Offengenden (2016), Journal of Computational Finance 20(1),
 * 39-87.
 */
public final class AmericanBlackFormula {

  private AmericanBlackFormula() {}

  /**
   * Present value of the option.
   *
   * @param type call or put
   * @param spot price of the underlying; positive
   * @param strike strike; positive
   * @param maturity time to expiry in years; positive
   * @param rate interest rate
   * @param dividendYield dividend yield
   * @param volatility volatility per square root of a year; positive
   * @return present value; NaN if an argument is out of range, or exercise pays between two
   *     boundaries
   */
  public static double presentValue(
      OptionType type,
      double spot,
      double strike,
      double maturity,
      double rate,
      double dividendYield,
      double volatility) {
    Objects.requireNonNull(type, "type");
    return new AmericanPut(type, spot, strike, maturity, rate, dividendYield).value(volatility);
  }
}
