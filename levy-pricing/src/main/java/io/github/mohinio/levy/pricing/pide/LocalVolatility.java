package io.github.mohinio.levy.pricing.pide;

/** Volatility of the diffusion as a function of the spot and the time. */
@FunctionalInterface
public interface LocalVolatility {

  /**
   * Volatility at a spot and a time.
   *
   * @param spot price of the underlying; positive, as near zero and as large as the grid is wide
   * @param time calendar time in years, 0 today
   * @return volatility per square root of a year; finite and at least 0
   */
  double at(double spot, double time);
}
