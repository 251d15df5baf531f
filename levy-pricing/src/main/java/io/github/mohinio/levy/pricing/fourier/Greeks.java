package io.github.mohinio.levy.pricing.fourier;

import java.util.List;

/**
 * A price and its sensitivities, all from one contour integral, none by bumping.
 *
 * @param price present value P
 * @param delta dP/dS, to the spot
 * @param gamma d2P/dS2
 * @param theta change per year of calendar time, -dP/dT
 * @param rho dP/dr, per unit of the rate
 * @param dividendRho dP/dq, per unit of the dividend yield
 * @param volga d2P/dsigma2; NaN for models without a parameter sigma
 * @param parameterNames names of the model's parameters
 * @param byParameter dP/dX for each of them, the martingale drift moving along
 * @param deltaByParameter d2P/dS dX for each of them
 * @param status whether the contour carries the tolerance and every value that should be is finite
 */
public record Greeks(
    double price,
    double delta,
    double gamma,
    double theta,
    double rho,
    double dividendRho,
    double volga,
    List<String> parameterNames,
    double[] byParameter,
    double[] deltaByParameter,
    PriceEstimate.Status status) {

  /** Copies the list and the arrays. */
  public Greeks {
    parameterNames = List.copyOf(parameterNames);
    byParameter = byParameter.clone();
    deltaByParameter = deltaByParameter.clone();
  }

  @Override
  public double[] byParameter() {
    return byParameter.clone();
  }

  @Override
  public double[] deltaByParameter() {
    return deltaByParameter.clone();
  }

  /**
   * Derivative to a parameter; that to {@code sigma} is the vega, per unit of sigma.
   *
   * @throws IllegalArgumentException if the model has no such parameter
   */
  public double byParameter(String name) {
    return byParameter[index(name)];
  }

  /**
   * Derivative of delta to a parameter; that to {@code sigma} is the vanna.
   *
   * @throws IllegalArgumentException if the model has no such parameter
   */
  public double deltaByParameter(String name) {
    return deltaByParameter[index(name)];
  }

  private int index(String name) {
    int index = parameterNames.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "parameter = " + name + ": must be one of " + parameterNames);
    }
    return index;
  }
}
