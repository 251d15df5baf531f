package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.Require;

/**
 * Drops options that are hardly traded; those whose liquidity is not known stay.
 *
 * @param volume least number of contracts traded on the day; finite and not negative
 * @param openInterest least number of contracts open; finite and not negative
 */
public record MinimumLiquidity(double volume, double openInterest) implements QuoteRule {

  /** Checks the ranges. */
  public MinimumLiquidity {
    Require.nonNegative("volume", volume);
    Require.nonNegative("openInterest", openInterest);
  }

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      Liquidity liquidity = cleaning.quotes().get(i).quote().liquidity();
      drop(cleaning, i, "volume", liquidity.volume(), volume);
      drop(cleaning, i, "open interest", liquidity.openInterest(), openInterest);
    }
  }

  private static void drop(Cleaning cleaning, int place, String name, double value, double least) {
    if (value < least) {
      cleaning.drop(place, Outcome.ILLIQUID, name + " = " + value + ": must be >= " + least);
    }
  }
}
