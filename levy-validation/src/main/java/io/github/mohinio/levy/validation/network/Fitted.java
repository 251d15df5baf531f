package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.surface.OptionSurface;

/** Whether a fit repeats the quotes. */
final class Fitted {

  /** Price error, in units of the spot, up to which prices count as repeated. */
  private static final double PRICE = 1e-8;

  /** Error of an implied volatility up to which it counts as repeated. */
  private static final double VOLATILITY = 1e-5;

  private Fitted() {}

  /** Whether every price is within 1e-8 of the spot. */
  static boolean prices(Calibration fit, double spot) {
    double[] model = fit.modelPrices();
    for (int i = 0; i < model.length; i++) {
      if (!(Math.abs(model[i] - fit.surface().price(i)) <= PRICE * spot)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every implied volatility that is worth quoting is within 1e-5. */
  static boolean volatilities(Calibration fit) {
    OptionSurface surface = fit.surface();
    double[] model = fit.modelPrices();
    for (int i : OutOfTheMoney.quoted(surface)) {
      double error = surface.impliedVolatility(i, model[i]) - surface.impliedVolatility(i);
      if (!(Math.abs(error) <= VOLATILITY)) {
        return false;
      }
    }
    return true;
  }
}
