package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Drops options in the money of expiries that have both calls and puts left: by parity they say the
 * same as their counterparts out of the money, with wider spreads. An expiry with one of the two
 * alone stays whole. Comes after {@link Forwards}.
 */
public record OutOfTheMoney() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    Map<SliceKey, Set<OptionType>> types = new HashMap<>();
    for (PricedQuote quote : cleaning.quotes()) {
      types
          .computeIfAbsent(SliceKey.of(quote), key -> EnumSet.noneOf(OptionType.class))
          .add(quote.contract().type());
    }
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      PricedQuote quote = cleaning.quotes().get(i);
      OptionContract option = quote.contract();
      boolean inTheMoney = option.type().sign() * (quote.forward() - option.strike()) > 0;
      if (inTheMoney && types.get(SliceKey.of(quote)).size() > 1) {
        cleaning.drop(
            i,
            Outcome.IN_THE_MONEY,
            "strike = " + option.strike() + ": in the money at forward " + quote.forward());
      }
    }
  }
}
