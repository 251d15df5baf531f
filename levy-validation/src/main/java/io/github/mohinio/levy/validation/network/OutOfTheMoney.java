package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.stream.IntStream;

/** Prices less the discounted intrinsic value at the forward. */
final class OutOfTheMoney {

  /** Value, in units of the discounted forward, of options that are too cheap to be quoted. */
  private static final double FLOOR = 1e-6;

  private OutOfTheMoney() {}

  /** Out-of-the-money value of option {@code i} at a price. */
  static double value(OptionSurface surface, int i, double price) {
    OptionSlice slice = surface.slice(i);
    double difference = slice.forward() - surface.strike(i);
    double exercise = surface.type(i) == OptionType.CALL ? difference : -difference;
    return price - slice.discountFactor() * Math.max(0, exercise);
  }

  /** Numbers of the options that are worth quoting. */
  static int[] quoted(OptionSurface surface) {
    return IntStream.range(0, surface.size())
        .filter(i -> value(surface, i, surface.price(i)) > FLOOR * forward(surface, i))
        .toArray();
  }

  private static double forward(OptionSurface surface, int i) {
    return surface.slice(i).discountFactor() * surface.slice(i).forward();
  }

  /**
   * Root mean squared difference of the logs of out-of-the-money values.
   *
   * @param surface a surface
   * @param prices other prices of its options
   * @param options numbers of the options to compare
   */
  static double logError(OptionSurface surface, double[] prices, int[] options) {
    double squares = 0;
    for (int i : options) {
      double least = FLOOR * FLOOR * forward(surface, i);
      double other = Math.max(least, value(surface, i, prices[i]));
      double error = Math.log(other / value(surface, i, surface.price(i)));
      squares += error * error;
    }
    return Math.sqrt(squares / options.length);
  }
}
