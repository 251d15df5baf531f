package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ExpiryPairs;
import io.github.mohinio.levy.calibration.forward.ForwardEstimate;
import io.github.mohinio.levy.calibration.forward.ForwardEstimator;
import io.github.mohinio.levy.calibration.forward.ForwardReport;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Gives every quote the forward and the discount factor of its expiry, and so its price; drops the
 * quotes of expiries without. Options of different roots or settlements are different expiries, and
 * so are those with different forwards or discount factors in the file.
 *
 * <p>American prices become those of European options with the same Black-Scholes volatility, where
 * the cleaner does not refuse them ({@link AmericanQuotes}). Their spot and discount factors must
 * be known, and forwards that are known are preferred to those by parity; parity is that of the
 * prices without early exercise, found in turn with them.
 *
 * @param estimator makes the forwards
 */
public record Forwards(ForwardEstimator estimator) implements QuoteRule {

  /** Checks that nothing is null. */
  public Forwards {
    Objects.requireNonNull(estimator, "estimator");
  }

  /** Rule with the default estimator. */
  public Forwards() {
    this(ForwardEstimator.withDefaults());
  }

  @Override
  public void apply(Cleaning cleaning) {
    Map<ExpiryKey, List<Integer>> groups = new TreeMap<>();
    Map<ExpiryKey, List<PricedQuote>> quotes = new TreeMap<>();
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      PricedQuote quote = cleaning.quotes().get(i);
      ExpiryKey key = ExpiryKey.of(quote.quote());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      quotes.computeIfAbsent(key, k -> new ArrayList<>()).add(quote);
    }
    boolean american = cleaning.quotes().stream().anyMatch(EarlyExercise::isAmerican);
    AmericanForwards search = new AmericanForwards(estimator, cleaning.spot(), quotes);
    ForwardReport report = american ? search.report() : estimator.estimate(expiries(quotes));
    cleaning.report(report);
    int group = 0;
    for (List<Integer> places : groups.values()) {
      apply(report.estimates().get(group++), places, cleaning);
    }
    if (american) {
      takeOut(cleaning, search);
    }
  }

  private static List<ExpiryPairs> expiries(Map<ExpiryKey, List<PricedQuote>> quotes) {
    return quotes.entrySet().stream().map(e -> ExpiryData.of(e.getKey(), e.getValue())).toList();
  }

  private static void apply(ForwardEstimate estimate, List<Integer> places, Cleaning cleaning) {
    for (int place : places) {
      if (!estimate.isUsable()) {
        cleaning.drop(
            place,
            Outcome.NO_FORWARD,
            "forward of "
                + estimate.name()
                + ": "
                + estimate.reason()
                + "; underlying, rate and dividend can be given (withSpot, withRate, withDividend;"
                + " --spot, --rate, --dividend)");
        continue;
      }
      cleaning.price(place, estimate.forward(), estimate.discountFactor());
      if (!Double.isFinite(cleaning.quotes().get(place).price())) {
        double value = cleaning.quotes().get(place).quote().value().mid();
        cleaning.drop(place, Outcome.NO_PRICE, "volatility = " + value + ": must be >= 0");
      }
    }
  }

  /** Makes American prices European. */
  private static void takeOut(Cleaning cleaning, AmericanForwards search) {
    EarlyExercise exercise = new EarlyExercise(cleaning.spot());
    int converted = 0;
    int dropped = 0;
    double largest = Double.NaN;
    double share = Double.NaN;
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      PricedQuote quote = cleaning.quotes().get(i);
      if (!EarlyExercise.isAmerican(quote) || !Double.isFinite(quote.price())) {
        continue;
      }
      EarlyExercise.Result result = exercise.takeOut(quote);
      if (result.status() != Status.OK) {
        String reason = exercise.reason(quote, result.status());
        cleaning.drop(i, Outcome.NO_EUROPEAN_EQUIVALENT, reason);
        dropped++;
        continue;
      }
      converted++;
      cleaning.replace(i, result.quote());
      double premium = result.quote().premium();
      largest = greater(largest, premium);
      share = greater(share, premium / (result.quote().price() + premium));
    }
    cleaning.report(
        new EarlyExerciseReport(
            converted, dropped, largest, share, search.rounds(), search.isSettled()));
  }

  /** The greater of two numbers, or the one that is known. */
  private static double greater(double a, double b) {
    return a > b || Double.isNaN(b) ? a : b;
  }
}
