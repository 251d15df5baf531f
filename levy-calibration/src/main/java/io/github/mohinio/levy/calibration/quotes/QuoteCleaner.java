package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ForwardEstimator;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that decide which quotes of a chain make the surface, and give them forwards. They are
 * applied one after another, each to what the one before has left. By default:
 *
 * <ol>
 *   <li>{@link StaleDay}: the day is a trading day, as far as the day before tells,
 *   <li>{@link Sanity}: there is a price, and bid and ask are not crossed,
 *   <li>{@link NegativePrice}: it is not negative,
 *   <li>{@link ZeroBid}: somebody bids,
 *   <li>{@link Expired}: the option expires on a later day,
 *   <li>{@link Duplicates}: no earlier quote is of the same option,
 *   <li>{@link SpreadCap}: the spread is at most half the price,
 *   <li>{@link Forwards}: forward and discount factor of its expiry, by put-call parity if need be,
 *   <li>{@link PriceBounds}: the price is inside its discounted no-arbitrage bounds, so that there
 *       is an implied volatility,
 *   <li>{@link OutOfTheMoney}: the option is not in the money, where there are calls and puts,
 *   <li>{@link WithinSpread}: prices are monotone and convex in the strike within their spreads.
 * </ol>
 *
 * <p>{@link MinimumLiquidity} and {@link OneRoot} can be added. A chain with an option that may be
 * exercised early is refused unless {@link #withAmericanQuotes} says otherwise. Immutable and
 * thread-safe.
 */
public final class QuoteCleaner {

  private static final Set<Class<? extends QuoteRule>> RULES_ON_PRICES =
      Set.of(
          NegativePrice.class,
          ZeroBid.class,
          SpreadCap.class,
          PriceBounds.class,
          WithinSpread.class);

  private final List<QuoteRule> rules;
  private final AmericanQuotes american;

  private QuoteCleaner(List<QuoteRule> rules, AmericanQuotes american) {
    this.rules = List.copyOf(rules);
    this.american = Objects.requireNonNull(american, "american");
  }

  /** Cleaner with the default rules. */
  public static QuoteCleaner withDefaults() {
    return of(
        List.of(
            new StaleDay(),
            new Sanity(),
            new NegativePrice(),
            new ZeroBid(),
            new Expired(),
            new Duplicates(),
            new SpreadCap(0.5),
            new Forwards(),
            new PriceBounds(),
            new OutOfTheMoney(),
            new WithinSpread()));
  }

  /**
   * Cleaner with these rules in this order. Without {@link Forwards} there is no surface; without
   * {@link Expired} an option that has expired is an error of {@link Forwards}.
   */
  public static QuoteCleaner of(List<QuoteRule> rules) {
    return new QuoteCleaner(rules, AmericanQuotes.REFUSE);
  }

  /** The rules, in their order. */
  public List<QuoteRule> rules() {
    return rules;
  }

  /** The same cleaner without rules of a class. */
  public QuoteCleaner without(Class<? extends QuoteRule> rule) {
    Objects.requireNonNull(rule, "rule");
    return new QuoteCleaner(rules.stream().filter(r -> !rule.isInstance(r)).toList(), american);
  }

  /**
   * The same cleaner with another rule: in place of the one of its class or, if there is none,
   * before {@link Forwards}, where quotes are as the file has them. For another order see {@link
   * #of}.
   */
  public QuoteCleaner with(QuoteRule rule) {
    Objects.requireNonNull(rule, "rule");
    List<QuoteRule> changed = new ArrayList<>(rules);
    int place = place(rule.getClass());
    if (place >= 0) {
      changed.set(place, rule);
    } else {
      int forwards = place(Forwards.class);
      changed.add(forwards >= 0 ? forwards : changed.size(), rule);
    }
    return new QuoteCleaner(changed, american);
  }

  private int place(Class<?> rule) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).getClass() == rule) {
        return i;
      }
    }
    return -1;
  }

  /** The same cleaner that does something else with American quotes; the default is to refuse. */
  public QuoteCleaner withAmericanQuotes(AmericanQuotes american) {
    return new QuoteCleaner(rules, american);
  }

  /**
   * The same cleaner without the rules on prices, and with known forwards preferred to those by
   * parity. Prices with noise may be negative or break a bound, and a likelihood that knows of the
   * noise needs them: without them it is biased.
   */
  public QuoteCleaner withAnyPrice() {
    QuoteCleaner cleaner =
        new QuoteCleaner(
            rules.stream().filter(r -> !RULES_ON_PRICES.contains(r.getClass())).toList(), american);
    return cleaner.place(Forwards.class) < 0
        ? cleaner
        : cleaner.with(new Forwards(ForwardEstimator.withDefaults().withGivenFirst()));
  }

  /**
   * Applies the rules.
   *
   * @throws IllegalArgumentException if an option may be exercised early and such are refused
   */
  public CleanedChain clean(OptionChain chain) {
    return clean(chain, Optional.empty());
  }

  /**
   * Applies the rules to a chain whose trading day before is known.
   *
   * @param previous chain of the trading day before, for {@link StaleDay}
   * @throws IllegalArgumentException if an option may be exercised early and such are refused
   */
  public CleanedChain clean(OptionChain chain, OptionChain previous) {
    return clean(chain, Optional.of(previous));
  }

  /**
   * Cleans the chains of several days, each with the trading day before it: the last one that was
   * not dropped as stale.
   *
   * @param days chains by date, the earliest first
   * @return one for each day
   * @throws IllegalArgumentException if an option may be exercised early and such are refused
   */
  public List<CleanedChain> cleanDays(List<OptionChain> days) {
    List<CleanedChain> cleaned = new ArrayList<>();
    Optional<OptionChain> previous = Optional.empty();
    for (OptionChain day : days) {
      CleanedChain result = clean(day, previous);
      cleaned.add(result);
      if (!result.report().counts().containsKey(Outcome.STALE_DAY)) {
        previous = Optional.of(day);
      }
    }
    return cleaned;
  }

  private CleanedChain clean(OptionChain chain, Optional<OptionChain> previous) {
    if (american == AmericanQuotes.REFUSE) {
      requireEuropean(chain);
    }
    Cleaning cleaning = new Cleaning(chain, previous);
    rules.forEach(cleaning::apply);
    return cleaning.result();
  }

  private static void requireEuropean(OptionChain chain) {
    for (Quote quote : chain.quotes()) {
      if (quote.contract().style() != ExerciseStyle.EUROPEAN) {
        throw new IllegalArgumentException(
            chain.source()
                + ": line "
                + quote.line()
                + ": style = "
                + quote.contract().style()
                + ": must be EUROPEAN: American prices hold a premium for early exercise, which"
                + " withAmericanQuotes(EUROPEAN_EQUIVALENT) takes out; levy clean, calibrate and"
                + " compare: --american european-equivalent");
      }
    }
  }
}
