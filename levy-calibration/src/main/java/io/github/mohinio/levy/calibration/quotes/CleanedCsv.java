package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.calibration.forward.ForwardEstimate;
import io.github.mohinio.levy.calibration.forward.ParityFit;
import io.github.mohinio.levy.pricing.implied.ImpliedVolatility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Cleaned chains as CSV files, a chain after the other, each row with its date; empty for what is
 * not known. Numbers are written so that they read back to the same value. An existing file is
 * replaced.
 */
public final class CleanedCsv {

  private static final List<String> QUOTE_COLUMNS =
      List.of(
          "root",
          "expiry",
          "maturity",
          "strike",
          "type",
          "bid",
          "ask",
          "price",
          "half_spread",
          "forward",
          "discount",
          "implied_vol");

  private CleanedCsv() {}

  /**
   * Writes the quotes kept, by maturity; the generic dialect of {@link QuoteReader} reads them.
   * There is no date where no chain has one, and no premium for early exercise where no chain has
   * American quotes.
   */
  public static void writeQuotes(List<CleanedChain> chains, Path file) throws IOException {
    boolean dated = chains.stream().anyMatch(chain -> chain.valuation().isPresent());
    boolean american = chains.stream().anyMatch(c -> c.report().earlyExercise().isPresent());
    try (CsvWriter csv = open(file)) {
      List<String> names = new ArrayList<>(QUOTE_COLUMNS);
      if (american) {
        names.add("early_exercise");
      }
      if (dated) {
        names.add(0, "quote_date");
      }
      csv.writeRecord(names);
      for (CleanedChain chain : chains) {
        for (PricedQuote quote : chain.inSurfaceOrder()) {
          List<String> cells = new ArrayList<>(cells(quote));
          if (american) {
            cells.add(text(quote.premium()));
          }
          if (dated) {
            cells.add(0, date(chain));
          }
          csv.writeRecord(cells);
        }
      }
    }
  }

  private static List<String> cells(PricedQuote quote) {
    OptionContract option = quote.contract();
    return List.of(
        option.root(),
        option.expiry().map(Object::toString).orElse(""),
        text(option.maturity()),
        text(option.strike()),
        option.type().name().toLowerCase(Locale.ROOT),
        text(side(quote, quote.quote().value().bid(), -1)),
        text(side(quote, quote.quote().value().ask(), 1)),
        text(quote.price()),
        text(quote.halfSpread()),
        text(quote.forward()),
        text(quote.discountFactor()),
        text(impliedVolatility(quote)));
  }

  /** Writes the rows that went, by line. */
  public static void writeDropped(List<CleanedChain> chains, Path file) throws IOException {
    try (CsvWriter csv = open(file)) {
      csv.writeRecord("quote_date", "line", "outcome", "reason");
      for (CleanedChain chain : chains) {
        for (QuoteDecision drop : chain.report().dropped()) {
          csv.writeRecord(
              date(chain), Long.toString(drop.line()), drop.outcome().name(), drop.reason());
        }
      }
    }
  }

  /** Writes the forwards, by maturity. */
  public static void writeForwards(List<CleanedChain> chains, Path file) throws IOException {
    try (CsvWriter csv = open(file)) {
      csv.writeRecord(
          "quote_date",
          "expiry",
          "maturity",
          "forward",
          "discount",
          "rate",
          "forward_source",
          "discount_source",
          "forward_error",
          "discount_error",
          "max_residual",
          "pairs",
          "outliers",
          "reason");
      for (CleanedChain chain : chains) {
        for (ForwardEstimate estimate : chain.forwards().estimates()) {
          csv.writeRecord(
              date(chain),
              estimate.name(),
              text(estimate.maturity()),
              text(estimate.forward()),
              text(estimate.discountFactor()),
              text(estimate.rate()),
              estimate.forwardSource().name(),
              estimate.discountSource().name(),
              text(estimate.fit(), ParityFit::forwardError),
              text(estimate.fit(), ParityFit::discountError),
              text(estimate.fit(), ParityFit::maxResidual),
              estimate.fit().map(fit -> Integer.toString(fit.pairs())).orElse(""),
              estimate.fit().map(fit -> Integer.toString(fit.outliers())).orElse(""),
              estimate.reason());
        }
      }
    }
  }

  private static CsvWriter open(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }

  private static String date(CleanedChain chain) {
    return chain.valuation().map(Valuation::toString).orElse("");
  }

  /** Bid or ask as quoted or, where that is no price or American, half a spread from the price. */
  private static double side(PricedQuote quote, double quoted, int sign) {
    return quote.quote().value().unit() == QuoteUnit.PRICE && quote.premium() == 0
        ? quoted
        : quote.price() + sign * quote.halfSpread();
  }

  private static double impliedVolatility(PricedQuote quote) {
    OptionContract option = quote.contract();
    return ImpliedVolatility.volatility(
        option.type(),
        quote.forward(),
        option.strike(),
        option.maturity(),
        quote.discountFactor(),
        quote.price());
  }

  private static String text(Optional<ParityFit> fit, ToDoubleFunction<ParityFit> value) {
    return fit.map(f -> text(value.applyAsDouble(f))).orElse("");
  }

  private static String text(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
