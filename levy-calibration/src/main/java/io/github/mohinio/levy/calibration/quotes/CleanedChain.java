package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ForwardReport;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is left of a chain, and why.
 *
 * @param valuation when the quotes were taken; empty if neither file nor reader says
 * @param quotes quotes kept, in the order of the file; in that of the surface after {@link
 *     #withPrices}
 * @param report decision on every row of the file
 * @param forwards where the forwards come from and how good they are; empty if no rule was to find
 *     them
 */
public record CleanedChain(
    Optional<Valuation> valuation,
    List<PricedQuote> quotes,
    CleaningReport report,
    ForwardReport forwards) {

  /** Copies the list. */
  public CleanedChain {
    Objects.requireNonNull(valuation, "valuation");
    quotes = List.copyOf(quotes);
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(forwards, "forwards");
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

  /**
   * The quotes with the premium for early exercise, in the order of {@link #surface}: American
   * prices for a calibrator of such.
   *
   * @throws IllegalArgumentException if an option is European, or its premium is not known, or no
   *     quote is left
   */
  public OptionSurface americanSurface() {
    OptionSurface european = surface();
    List<PricedQuote> sorted = inSurfaceOrder();
    double[] prices = new double[sorted.size()];
    for (int i = 0; i < prices.length; i++) {
      PricedQuote quote = sorted.get(i);
      if (!EarlyExercise.isAmerican(quote)) {
        throw new IllegalArgumentException(
            "line " + quote.line() + ": style = EUROPEAN: must be AMERICAN (withStyle; --style)");
      }
      if (Double.isNaN(quote.premium())) {
        throw new IllegalArgumentException(
            "line "
                + quote.line()
                + ": quoted in volatility: the American price takes the underlying, and one exercise"
                + " boundary (withSpot; --spot)");
      }
      prices[i] = quote.price() + quote.premium();
    }
    return european.withPrices(prices);
  }

  /** Price of the underlying: the middle one of the quotes; NaN if none has it. */
  public double spot() {
    return ExpiryData.median(quotes, QuotedMarket::underlying);
  }

  /** The quotes in the order that their options have in {@link #surface}. */
  public List<PricedQuote> inSurfaceOrder() {
    return SurfaceBuilder.sort(quotes);
  }

  /**
   * The same quotes with other prices, such as repaired ones, in the order of the surface.
   *
   * @param prices present values in the order of {@link #inSurfaceOrder}; finite
   */
  public CleanedChain withPrices(double[] prices) {
    Require.sameLength("prices", prices.length, "quotes", quotes.size());
    List<PricedQuote> sorted = inSurfaceOrder();
    List<PricedQuote> changed = new ArrayList<>();
    for (int i = 0; i < prices.length; i++) {
      PricedQuote quote = sorted.get(i);
      changed.add(
          new PricedQuote(
              quote.quote(),
              quote.forward(),
              quote.discountFactor(),
              Require.finite("price", prices[i]),
              quote.halfSpread(),
              quote.premium()));
    }
    return new CleanedChain(valuation, changed, report, forwards);
  }

  private String firstReason() {
    return report.dropped().stream()
        .findFirst()
        .map(drop -> "; line " + drop.line() + ": " + drop.reason())
        .orElse("");
  }
}
