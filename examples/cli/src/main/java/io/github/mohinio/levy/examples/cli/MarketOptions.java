package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import picocli.CommandLine.Option;

/** Options that give the market values a file of quotes lacks. */
final class MarketOptions {

  @Option(
      names = "--spot",
      paramLabel = "PRICE",
      description = "price of the underlying, where the file has none")
  private Double spot;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      description = "interest rate per year, continuously compounded, where the file has none")
  private Double rate;

  @Option(
      names = "--dividend",
      paramLabel = "YIELD",
      description = "dividend yield per year, continuously compounded, where the file has none")
  private Double dividend;

  /**
   * A reader with the values given.
   *
   * @param base reader with values for those that are not
   * @throws IllegalArgumentException if a value is out of range
   */
  QuoteReader applyTo(QuoteReader base) {
    QuoteReader reader = base;
    if (spot != null) {
      reader = reader.withSpot(spot);
    }
    if (rate != null) {
      reader = reader.withRate(rate);
    }
    if (dividend != null) {
      reader = reader.withDividend(dividend);
    }
    return reader;
  }
}
