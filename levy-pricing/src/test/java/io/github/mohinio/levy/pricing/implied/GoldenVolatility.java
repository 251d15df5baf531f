package io.github.mohinio.levy.pricing.implied;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** One row of the reference table of implied volatilities; its header says how it was made. */
record GoldenVolatility(
    OptionType type,
    double forward,
    double strike,
    double maturity,
    double discount,
    double price,
    BigDecimal volatility,
    double vega,
    double conditionNumber) {

  private static final String FILE = "/io/github/mohinio/levy/pricing/golden/implied_vol.csv";

  static List<GoldenVolatility> all() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(GoldenVolatility.class.getResourceAsStream(FILE), UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("forward"))
          .map(GoldenVolatility::parse)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenVolatility parse(String line) {
    String[] field = line.split(",");
    return new GoldenVolatility(
        OptionType.of(field[4]),
        Double.parseDouble(field[0]),
        Double.parseDouble(field[1]),
        Double.parseDouble(field[2]),
        Double.parseDouble(field[3]),
        Double.parseDouble(field[5]),
        new BigDecimal(field[6]),
        Double.parseDouble(field[7]),
        Double.parseDouble(field[8]));
  }

  /**
   * What a volatility may be off, relative, for half a unit in the last place of price or result.
   */
  double unit() {
    return Math.max(1, conditionNumber) * 0x1p-53;
  }

  /** Relative error of a volatility; NaN and infinities come back as such. */
  double relativeError(double computed) {
    if (!Double.isFinite(computed)) {
      return computed;
    }
    return new BigDecimal(computed)
        .subtract(volatility)
        .divide(volatility, MathContext.DECIMAL64)
        .doubleValue();
  }

  double d1() {
    double s = volatility.doubleValue() * Math.sqrt(maturity);
    return Math.log(forward / strike) / s + 0.5 * s;
  }
}
