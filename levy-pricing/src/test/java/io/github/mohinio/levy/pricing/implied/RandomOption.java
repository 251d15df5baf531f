package io.github.mohinio.levy.pricing.implied;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.SplittableRandom;

/** A random American option at spot 100 that has a value: a week to five years. */
record RandomOption(
    OptionType type, double strike, double maturity, double rate, double yield, double volatility) {

  static RandomOption draw(SplittableRandom random) {
    while (true) {
      double volatility = Math.exp(random.nextDouble(Math.log(0.05), 0));
      double maturity = Math.exp(random.nextDouble(Math.log(7 / 365.0), Math.log(5)));
      double strike =
          100 * Math.exp(volatility * Math.sqrt(maturity) * random.nextDouble(-2.5, 2.5));
      RandomOption option =
          new RandomOption(
              random.nextBoolean() ? OptionType.CALL : OptionType.PUT,
              strike,
              maturity,
              random.nextDouble(-0.02, 0.1),
              random.nextDouble(-0.02, 0.1),
              volatility);
      if (option.price() > 0) {
        return option;
      }
    }
  }

  double price() {
    return AmericanBlackFormula.presentValue(type, 100, strike, maturity, rate, yield, volatility);
  }

  double timeValue() {
    return price() - Math.max(0, type.sign() * (100 - strike));
  }
}
