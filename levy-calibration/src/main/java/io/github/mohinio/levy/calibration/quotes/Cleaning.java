package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ForwardReport;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A chain on its way through the rules of a {@link QuoteCleaner}. Belongs to one thread. */
public final class Cleaning {

  private final OptionChain chain;
  private final Optional<OptionChain> previous;
  private final List<QuoteDecision> decisions = new ArrayList<>();
  private List<PricedQuote> quotes;
  private boolean[] dropped;
  private ForwardReport forwards = new ForwardReport(List.of());
  private Optional<EarlyExerciseReport> earlyExercise = Optional.empty();

  Cleaning(OptionChain chain, Optional<OptionChain> previous) {
    this.chain = chain;
    this.previous = previous;
    for (RowError error : chain.rowErrors()) {
      decisions.add(new QuoteDecision(error.line(), Outcome.ROW_ERROR, error.message()));
    }
    quotes = new ArrayList<>(chain.size());
    for (Quote quote : chain.quotes()) {
      quotes.add(PricedQuote.raw(quote));
    }
    dropped = new boolean[quotes.size()];
  }

  /** The chain that is being cleaned. */
  public OptionChain chain() {
    return chain;
  }

  /** Chain of the trading day before, if the caller gave one. */
  public Optional<OptionChain> previous() {
    return previous;
  }

  /** Quotes left by the rules before this one, in the order of the file. */
  public List<PricedQuote> quotes() {
    return Collections.unmodifiableList(quotes);
  }

  /**
   * Drops a quote when the rule is done; until then its place stays.
   *
   * @param place place among {@link #quotes}; dropping it again changes nothing
   * @param outcome what to count it as, not {@link Outcome#KEPT}
   * @param reason why, as one line with the values
   */
  public void drop(int place, Outcome outcome, String reason) {
    if (outcome == Outcome.KEPT) {
      throw new IllegalArgumentException("outcome = KEPT: must be a reason to drop a quote");
    }
    if (!dropped[place]) {
      dropped[place] = true;
      decisions.add(new QuoteDecision(quotes.get(place).line(), outcome, reason));
    }
  }

  /**
   * Gives a quote the market it is priced in: volatilities and prices in units of the underlying
   * become present values.
   *
   * @param place place among {@link #quotes}
   * @param forward forward price at its expiry; finite and positive
   * @param discountFactor discount factor to its expiry; finite and positive
   */
  public void price(int place, double forward, double discountFactor) {
    quotes.set(place, PricedQuote.of(quotes.get(place).quote(), forward, discountFactor));
  }

  /** Price of the underlying: the middle one of the quotes; NaN if none has it. */
  double spot() {
    return ExpiryData.median(quotes, QuotedMarket::underlying);
  }

  /** Puts another quote in the place of one. */
  void replace(int place, PricedQuote quote) {
    quotes.set(place, quote);
  }

  /** Keeps the report on early exercise for the result. */
  void report(EarlyExerciseReport report) {
    earlyExercise = Optional.of(report);
  }

  /** Keeps the report on the forwards for the result. */
  void report(ForwardReport report) {
    forwards = Objects.requireNonNull(report, "report");
  }

  void apply(QuoteRule rule) {
    rule.apply(this);
    List<PricedQuote> left = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      if (!dropped[i]) {
        left.add(quotes.get(i));
      }
    }
    quotes = left;
    dropped = new boolean[left.size()];
  }

  CleanedChain result() {
    for (PricedQuote quote : quotes) {
      decisions.add(new QuoteDecision(quote.line(), Outcome.KEPT, ""));
    }
    decisions.sort(Comparator.comparingLong(QuoteDecision::line));
    return new CleanedChain(
        chain.valuation(),
        quotes,
        new CleaningReport(chain.source(), decisions, earlyExercise),
        forwards);
  }
}
