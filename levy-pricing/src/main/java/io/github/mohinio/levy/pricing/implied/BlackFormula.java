package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Objects;

/**
 * Black's formula for European options on a forward.
 *
 * <p>\[ V = D\,\bigl[\pm F\,\Phi(\pm d_1) \mp K\,\Phi(\pm d_2)\bigr], \qquad d_{1,2} =
 * \frac{\log(F/K)}{\sigma\sqrt T} \pm \frac{\sigma\sqrt T}{2} \]
 *
 * <p>with the upper signs for a call. The textbook form loses all digits out of the money and for
 * small volatilities. Here the time value is computed without cancellation and the intrinsic value
 * added where there is one: the relative error is below {@code 10 (1 + d_1^2) 2^-53} for absolute
 * log-moneyness up to 12 and prices down to 1e-300 times the smaller of forward and strike. The
 * factor is inherent, for a change of the volatility in its last place moves the price by as much.
 *
 * <p>Forward, strike and price are in one currency. Forward and strike are positive, maturity in
 * years and volatility per square root of a year not negative, discount factor positive. Zero
 * volatility or maturity gives the intrinsic value. As in {@link Math}, an argument out of range
 * gives NaN, not an exception. Stateless and thread-safe; allocates nothing.
 *
 * <p>Reference: F. Black, "The pricing of commodity contracts", Journal of Financial Economics 3
 * (1976) 167-179.
 */
public final class BlackFormula {

  private BlackFormula() {}

  /**
   * Present value of the option.
   *
   * @param type call or put
   * @param forward forward of the underlying at maturity; positive
   * @param strike strike; positive
   * @param maturity time to expiry in years; not negative
   * @param discount discount factor to maturity; positive
   * @param volatility volatility per square root of a year; not negative
   * @return present value; NaN if an argument is out of range
   */
  public static double presentValue(
      OptionType type,
      double forward,
      double strike,
      double maturity,
      double discount,
      double volatility) {
    final double price = forwardPrice(type, forward, strike, maturity, volatility);
    return discount > 0 ? discount * price : Double.NaN;
  }

  /**
   * Undiscounted price: that of the option paid for at maturity.
   *
   * @param type call or put
   * @param forward forward of the underlying at maturity; positive
   * @param strike strike; positive
   * @param maturity time to expiry in years; not negative
   * @param volatility volatility per square root of a year; not negative
   * @return price at maturity; NaN if an argument is out of range
   */
  public static double forwardPrice(
      OptionType type, double forward, double strike, double maturity, double volatility) {
    Objects.requireNonNull(type, "type");
    final double s = volatility * Math.sqrt(maturity);
    if (!(forward > 0 && strike > 0 && s >= 0)) {
      return Double.NaN;
    }
    final double smaller = Math.min(forward, strike);
    final double larger = Math.max(forward, strike);
    final double intrinsic = Math.max(0, type.sign() * (forward - strike));
    final double k = NormalisedBlack.logMoneyness(larger, smaller);
    return intrinsic + smaller * NormalisedBlack.price(k, s);
  }

  /**
   * Vega: derivative of the present value in the volatility, the same for calls and puts.
   *
   * <p>\[ \frac{\partial V}{\partial \sigma} = D\,F\,\varphi(d_1)\,\sqrt T \]
   *
   * @param forward forward of the underlying at maturity; positive
   * @param strike strike; positive
   * @param maturity time to expiry in years; not negative
   * @param discount discount factor to maturity; positive
   * @param volatility volatility per square root of a year; not negative
   * @return vega per unit of volatility (not per percentage point); NaN if an argument is out of
   *     range
   */
  public static double vega(
      double forward, double strike, double maturity, double discount, double volatility) {
    final double root = Math.sqrt(maturity);
    final double s = volatility * root;
    if (!(forward > 0 && strike > 0 && discount > 0 && s >= 0)) {
      return Double.NaN;
    }
    final double smaller = Math.min(forward, strike);
    final double larger = Math.max(forward, strike);
    final double k = NormalisedBlack.logMoneyness(larger, smaller);
    return discount * smaller * root * NormalisedBlack.slope(k, s);
  }
}
