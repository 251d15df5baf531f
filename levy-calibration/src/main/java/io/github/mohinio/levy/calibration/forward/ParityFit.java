package io.github.mohinio.levy.calibration.forward;

/**
 * Forward and discount factor of one expiry by a {@link ParityRegression}.
 *
 * @param forward forward price; positive
 * @param discountFactor discount factor; positive
 * @param forwardError standard error of the forward
 * @param discountError standard error of the discount factor; 0 if it was given
 * @param maxResidual greatest absolute residual of a price difference, outliers included
 * @param pairs pairs of call and put within the window
 * @param outliers pairs that count for less than half because they are out of line
 */
public record ParityFit(
    double forward,
    double discountFactor,
    double forwardError,
    double discountError,
    double maxResidual,
    int pairs,
    int outliers) {

  /**
   * Standard error of the interest rate that follows from the discount factor.
   *
   * @param maturity years to expiry; positive
   */
  public double rateError(double maturity) {
    return discountError / (discountFactor * maturity);
  }
}
