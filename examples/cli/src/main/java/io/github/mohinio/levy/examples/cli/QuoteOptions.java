package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.quotes.ExerciseStyle;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Options that say how to read a file of quotes, and give what it lacks. */
final class QuoteOptions {

  @Option(
      names = "--dialect",
      defaultValue = "auto",
      paramLabel = "NAME",
      description =
          "how the file is written: generic, cboe-datashop, option-metrics, orats, deribit, yahoo,"
              + " or auto, the default: as its header shows")
  private String dialect;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description =
          "day to read, where the file has several, or day of its quotes, where it has"
              + " none: 2019-05-01")
  private String date;

  @Option(
      names = "--underlying",
      paramLabel = "SYMBOL",
      description = "underlying to read, where the file has several")
  private String underlying;

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      description = "european or american, where the file does not say")
  private String style;

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
   * A reader as the options say.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteReader reader() {
    return reader(UnaryOperator.identity());
  }

  /**
   * A reader as the options say, but of all days.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteReader readerOfAllDays() {
    Choice.of("--dialect", dialect, QuoteReader.dialects());
    return withMarket(withContract(QuoteReader.named(dialect)));
  }

  /**
   * A reader as the options say.
   *
   * @param assumed sets values for what the options do not
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteReader reader(UnaryOperator<QuoteReader> assumed) {
    Choice.of("--dialect", dialect, QuoteReader.dialects());
    return withMarket(withTerms(assumed.apply(QuoteReader.named(dialect))));
  }

  private QuoteReader withTerms(QuoteReader base) {
    QuoteReader reader = withContract(base);
    return date == null ? reader : reader.withDate(day());
  }

  private QuoteReader withContract(QuoteReader base) {
    QuoteReader reader = base;
    if (underlying != null) {
      reader = reader.withUnderlying(underlying);
    }
    if (style != null) {
      Choice.of("--style", style, List.of("european", "american"));
      reader = reader.withStyle(ExerciseStyle.valueOf(style.toUpperCase(Locale.ROOT)));
    }
    return reader;
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--date = " + date + ": must be a day such as 2019-05-01", e);
    }
  }

  private QuoteReader withMarket(QuoteReader base) {
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
