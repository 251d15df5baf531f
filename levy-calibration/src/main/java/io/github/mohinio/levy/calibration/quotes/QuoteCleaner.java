package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Rules that decide which quotes of a chain make the surface. They are applied one after another,
 * each to what the one before has left:
 *
 * <ol>
 *   <li>it has not expired, has a price, bid and ask are not crossed, and forward and discount
 *       factor are known,
 *   <li>the price is not negative, and strictly between the discounted intrinsic value at the
 *       forward and the most the option can deliver, so that there is an implied volatility,
 *   <li>no earlier quote is of the same option.
 * </ol>
 *
 * <p>Duplicates come last, so the line that a report names for one is in the surface. Immutable and
 * thread-safe.
 */
public final class QuoteCleaner {

  private final List<QuoteRule> rules;

  private QuoteCleaner(List<QuoteRule> rules) {
    this.rules = rules;
  }

  /** Cleaner with all the rules. */
  public static QuoteCleaner withDefaults() {
    return new QuoteCleaner(List.of(new Completeness(), new PriceRange(), new Duplicates()));
  }

  /**
   * The same cleaner without the rule on prices. Prices with noise may be negative or break a
   * bound, and a likelihood that knows of the noise needs them: without them it is biased.
   */
  public QuoteCleaner withAnyPrice() {
    return new QuoteCleaner(rules.stream().filter(r -> !(r instanceof PriceRange)).toList());
  }

  /** Applies the rules. */
  public CleanedChain clean(OptionChain chain) {
    List<QuoteDecision> decisions = new ArrayList<>();
    for (RowError error : chain.rowErrors()) {
      decisions.add(new QuoteDecision(error.line(), Outcome.ROW_ERROR, error.message()));
    }
    List<PricedQuote> left = chain.quotes().stream().map(PricedQuote::of).toList();
    for (QuoteRule rule : rules) {
      Map<PricedQuote, QuoteDecision> drops = rule.drops(left);
      decisions.addAll(drops.values());
      left = left.stream().filter(quote -> !drops.containsKey(quote)).toList();
    }
    for (PricedQuote quote : left) {
      decisions.add(new QuoteDecision(quote.line(), Outcome.KEPT, ""));
    }
    decisions.sort(Comparator.comparingLong(QuoteDecision::line));
    return new CleanedChain(left, new CleaningReport(chain.source(), decisions));
  }
}
