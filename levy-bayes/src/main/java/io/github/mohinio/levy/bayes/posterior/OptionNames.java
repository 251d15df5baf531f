package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.math.BigDecimal;
import java.math.MathContext;
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

  /** A number to six significant digits, without an exponent or zeros at its end. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
