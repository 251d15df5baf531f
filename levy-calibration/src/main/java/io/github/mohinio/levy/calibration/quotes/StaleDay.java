package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Drops a whole day on which nothing was traded: a given holiday, or by evidence from the day
 * before. The evidence is an underlying that has not moved at all, for quotes may well be updated
 * on a holiday, or quotes of which none has changed, if at least ten options are on both days.
 *
 * @param holidays days to drop whatever the quotes say
 */
public record StaleDay(Set<LocalDate> holidays) implements QuoteRule {

  private static final int ENOUGH = 10;

  /** Copies the set. */
  public StaleDay {
    holidays = Set.copyOf(holidays);
  }

  /** Rule that goes by evidence alone. */
  public StaleDay() {
    this(Set.of());
  }

  @Override
  public void apply(Cleaning cleaning) {
    staleness(cleaning)
        .ifPresent(
            reason -> {
              for (int i = 0; i < cleaning.quotes().size(); i++) {
                cleaning.drop(i, Outcome.STALE_DAY, reason);
              }
            });
  }

  private Optional<String> staleness(Cleaning cleaning) {
    Optional<LocalDate> holiday =
        cleaning.chain().valuation().map(Valuation::date).filter(holidays::contains);
    return holiday
        .map(date -> date + ": a given holiday")
        .or(() -> cleaning.previous().flatMap(before -> unchanged(cleaning.chain(), before)));
  }

  private static Optional<String> unchanged(OptionChain chain, OptionChain before) {
    String day = before.valuation().map(Valuation::toString).orElse("the day before");
    double underlying = underlying(chain);
    if (underlying == underlying(before)) {
      return Optional.of("underlying = " + underlying + ": has not moved since " + day);
    }
    Map<Key, QuotedValue> values = new HashMap<>();
    for (Quote quote : before.quotes()) {
      values.put(key(quote.contract()), quote.value());
    }
    int common = 0;
    for (Quote quote : chain.quotes()) {
      QuotedValue value = values.get(key(quote.contract()));
      if (value != null) {
        if (!value.equals(quote.value())) {
          return Optional.empty();
        }
        common++;
      }
    }
    return common >= ENOUGH
        ? Optional.of("all " + common + " quotes as on " + day)
        : Optional.empty();
  }

  private record Key(String root, OptionType type, double strike, Optional<LocalDate> expiry) {}

  /** The option without its maturity, which differs from day to day. */
  private static Key key(OptionContract option) {
    return new Key(option.root(), option.type(), option.strike(), option.expiry());
  }

  private static double underlying(OptionChain chain) {
    return chain.quotes().isEmpty() ? Double.NaN : chain.quotes().get(0).market().underlying();
  }
}
