package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.Require;
import java.util.Locale;

/**
 * Drops quotes whose spread is too wide for their price, in the unit of the quote; those without
 * bid and ask stay.
 *
 * @param greatest greatest distance from bid to ask as a fraction of the middle between them;
 *     finite and positive
 */
public record SpreadCap(double greatest) implements QuoteRule {

  /** A spread of 0.1 at a price of 0.2 is not above one half because of binary fractions. */
  private static final double ROUNDING = 1e-9;

  /** Checks the range. */
  public SpreadCap {
    Require.positive("greatest", greatest);
  }

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      QuotedValue value = cleaning.quotes().get(i).quote().value();
      double middle = value.bid() + value.halfSpread();
      if (2 * value.halfSpread() > greatest * (1 + ROUNDING) * middle) {
        cleaning.drop(
            i,
            Outcome.WIDE_SPREAD,
            String.format(
                Locale.ROOT,
                "bid = %s, ask = %s: spread is %.0f %% of the middle, must be at most %.0f %%",
                value.bid(),
                value.ask(),
                200 * value.halfSpread() / middle,
                100 * greatest));
      }
    }
  }
}
