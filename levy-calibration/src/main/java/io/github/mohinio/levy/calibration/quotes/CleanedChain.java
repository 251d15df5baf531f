package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;
import java.util.Objects;

/**
 * What is left of a chain, and why.
 *
 * @param quotes quotes kept, in the order of the file
 * @param report decision on every row of the file
 */
public record CleanedChain(List<PricedQuote> quotes, CleaningReport report) {

  /** Copies the list. */
  public CleanedChain {
    quotes = List.copyOf(quotes);
    Objects.requireNonNull(report, "report");
  }

  /**
   * The quotes as a surface with equal weights: a slice for each maturity, forward and discount
   * factor that occur together, by maturity; within a slice the order of the file.
   *
   * @throws IllegalArgumentException if no quote is left; the message counts the reasons and tells
   *     the first
   */
  public OptionSurface surface() {
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException(
          "surface = empty: must have at least one quote; " + report.summary() + firstReason());
    }
    return SurfaceBuilder.build(quotes);
  }

  private String firstReason() {
    return report.dropped().stream()
        .findFirst()
        .map(drop -> "; line " + drop.line() + ": " + drop.reason())
        .orElse("");
  }
}
