package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.math.BigDecimal;
import java.util.Locale;

/** Options in words. */
final class OptionNames {

  private OptionNames() {}

  /** As {@code call 105 expiry 0.5}. */
  static String of(OptionType type, double strike, double maturity) {
    return type.name().toLowerCase(Locale.ROOT)
        + " "
        + plain(strike)
        + " expiry "
        + plain(maturity);
  }

  /** A number without an exponent or zeros at its end. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
