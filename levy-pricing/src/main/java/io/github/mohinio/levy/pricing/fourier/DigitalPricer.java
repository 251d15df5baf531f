package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.market.DigitalOption;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * Prices European digital options from the distribution of the log-return.
 *
 * <p>Cash is \( D\,P(S_T > K) \) for a call; an asset call is a call and K cash calls, an asset put
 * K cash puts less a put.
 *
 * <p>Stateless and thread-safe.
 *
 * @see ReturnDistribution
 */
final class DigitalPricer {

  /** Error of a probability, for the estimate. */
  private static final double PROBABILITY_ERROR = 1e-12;

  private DigitalPricer() {}

  /**
   * Present value of an option, with error estimate and status.
   *
   * @throws IllegalArgumentException if the model leaves no room to bend a contour
   */
  static PriceEstimate estimate(ReturnModel model, Market market, DigitalOption option) {
    double maturity = option.maturity();
    double discountFactor = market.discountFactor(maturity);
    double[] k = {
      market.slice(maturity, new double[] {option.strike()}, option.type()).logMoneyness(0)
    };
    double[] probability = new double[1];
    ReturnDistribution distribution = ReturnDistribution.of(model, maturity);
    boolean call = option.type() == OptionType.CALL;
    if (call) {
      distribution.survival(k, probability);
    } else {
      distribution.cdf(k, probability);
    }
    double cash = discountFactor * probability[0];
    double error = discountFactor * PROBABILITY_ERROR;
    PriceEstimate.Status status =
        Double.isNaN(cash) ? PriceEstimate.Status.TOLERANCE_NOT_MET : PriceEstimate.Status.OK;
    if (option.payoff() == DigitalOption.Payoff.CASH) {
      return new PriceEstimate(cash, error, status);
    }
    PriceEstimate vanilla =
        FourierPricer.withDefaults()
            .estimate(model, market, new EuropeanOption(option.type(), option.strike(), maturity));
    double strikes = option.strike() * cash;
    return new PriceEstimate(
        call ? strikes + vanilla.value() : Math.max(0, strikes - vanilla.value()),
        option.strike() * error + vanilla.error(),
        status == PriceEstimate.Status.OK ? vanilla.status() : status);
  }
}
