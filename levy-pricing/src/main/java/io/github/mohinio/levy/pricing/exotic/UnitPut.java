package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.market.OptionType;

/**
 * An option as a put of strike 1: a put on S of strike K is K puts at log-moneyness \( x = \ln(S/K)
 * \), a call is S puts at \( \ln(K/S) \) under the dual process.
 *
 * @param type call or put
 * @param spot spot S
 * @param strike strike K
 */
record UnitPut(OptionType type, double spot, double strike) {

  /** What the value of the unit put is multiplied by. */
  double unit() {
    return type == OptionType.CALL ? spot : strike;
  }

  /** Log-moneyness of a spot. */
  double moneyness(double at) {
    return -type.sign() * Math.log(at / strike);
  }

  /** Log-moneyness today. */
  double moneyness() {
    return moneyness(spot);
  }

  /** Delta from the unit put and its derivative to x. */
  double delta(double value, double slope) {
    return type == OptionType.CALL ? value - slope : strike * slope / spot;
  }

  /** Gamma from the derivatives of the unit put. */
  double gamma(double slope, double curve) {
    return unit() * (curve - slope) / (spot * spot);
  }

  /**
   * The price of the option.
   *
   * @param put value, first and second derivative to x, and error estimate of the unit put
   * @param tolerance error allowed, of the unit put
   */
  ExoticPrice price(double[] put, double tolerance) {
    return new ExoticPrice(
        unit() * Math.max(0, put[0]),
        delta(put[0], put[1]),
        gamma(put[1], put[2]),
        unit() * put[3],
        status(put[3], tolerance));
  }

  /** Whether an error is within a tolerance; NaN is not. */
  static PriceEstimate.Status status(double error, double tolerance) {
    return error <= tolerance ? PriceEstimate.Status.OK : PriceEstimate.Status.TOLERANCE_NOT_MET;
  }
}
