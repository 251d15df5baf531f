package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;

/** Drops options that expire on the day of the quotes or have expired. */
public record Expired() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      OptionContract option = cleaning.quotes().get(i).contract();
      if (!(option.maturity() > 0)) {
        String expiry = option.expiry().map(date -> "expiry = " + date + ", ").orElse("");
        cleaning.drop(
            i, Outcome.EXPIRED, expiry + "maturity = " + option.maturity() + ": must be > 0");
      }
    }
  }
}
