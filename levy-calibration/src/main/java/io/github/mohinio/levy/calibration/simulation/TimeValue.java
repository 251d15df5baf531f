package io.github.mohinio.levy.calibration.simulation;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.function.IntToDoubleFunction;

/** Prices taken apart into discounted intrinsic and out-of-the-money value. */
final class TimeValue {

  private TimeValue() {}

  /** Discounted intrinsic value at the forward of option {@code i}. */
  static double intrinsic(OptionSurface surface, int i) {
    OptionSlice slice = surface.slice(i);
    double exercise = surface.type(i).sign() * (slice.forward() - surface.strike(i));
    return slice.discountFactor() * Math.max(0, exercise);
  }

  /** The surface with the out-of-the-money value of every option times a factor. */
  static OptionSurface scale(OptionSurface surface, IntToDoubleFunction factor) {
    double[] prices = surface.prices();
    for (int i = 0; i < prices.length; i++) {
      double intrinsic = intrinsic(surface, i);
      prices[i] = intrinsic + (prices[i] - intrinsic) * factor.applyAsDouble(i);
    }
    return surface.withPrices(prices);
  }
}
