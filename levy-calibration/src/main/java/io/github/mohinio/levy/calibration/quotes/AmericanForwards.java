package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ExpiryPairs;
import io.github.mohinio.levy.calibration.forward.ForwardEstimate;
import io.github.mohinio.levy.calibration.forward.ForwardEstimator;
import io.github.mohinio.levy.calibration.forward.ForwardReport;
import io.github.mohinio.levy.calibration.forward.ForwardSource;
import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forwards of American quotes. Put-call parity holds for European prices, and to make those takes a
 * forward: both are found in turn until they agree. Discount factors must be known: of prices that
 * are not Black-Scholes's, Black-Scholes's premium is wrong by an amount that changes with the
 * strike, which parity takes for interest. Belongs to one thread.
 */
final class AmericanForwards {

  private static final int MOST_ROUNDS = 30;

  /** Relative change of the forwards at which rounds end. */
  private static final double CHANGE = 1e-7;

  /** Pairs of an expiry that count, the nearest to the money: time is spent on each. */
  private static final int MOST_PAIRS = 12;

  private final ForwardEstimator estimator;
  private final EarlyExercise exercise;
  private final Map<ExpiryKey, List<PricedQuote>> groups;
  private int rounds;
  private boolean settled = true;

  /** Takes what is known of the market before what is found by parity. */
  AmericanForwards(
      ForwardEstimator estimator, double spot, Map<ExpiryKey, List<PricedQuote>> groups) {
    this.estimator = estimator.withGivenFirst();
    this.exercise = new EarlyExercise(spot);
    this.groups = groups;
  }

  /** Rounds that {@link #report} took. */
  int rounds() {
    return rounds;
  }

  /** Whether forwards and prices agree. */
  boolean isSettled() {
    return settled;
  }

  ForwardReport report() {
    ForwardReport report = estimate(groups);
    settled = report.estimates().stream().noneMatch(estimate -> estimate.fit().isPresent());
    while (!settled && rounds < MOST_ROUNDS) {
      rounds++;
      ForwardReport next = estimate(europeanPairs(report));
      settled = change(report, next) <= CHANGE;
      report = next;
    }
    return report;
  }

  private ForwardReport estimate(Map<ExpiryKey, List<PricedQuote>> quotes) {
    List<ExpiryPairs> expiries = new ArrayList<>();
    groups.forEach((key, all) -> expiries.add(ExpiryData.of(key, quotes.get(key))));
    return new ForwardReport(
        estimator.estimate(expiries).estimates().stream()
            .map(AmericanForwards::requireDiscountFactor)
            .toList());
  }

  private static ForwardEstimate requireDiscountFactor(ForwardEstimate estimate) {
    return switch (estimate.discountSource()) {
      case GIVEN, UNDISCOUNTED, NONE -> estimate;
      default ->
          new ForwardEstimate(
              estimate.name(),
              estimate.maturity(),
              Double.NaN,
              Double.NaN,
              ForwardSource.NONE,
              ForwardSource.NONE,
              Optional.empty(),
              "rate = not known: must be given for American quotes, whose parity does not tell it");
    };
  }

  private Map<ExpiryKey, List<PricedQuote>> europeanPairs(ForwardReport report) {
    Map<ExpiryKey, List<PricedQuote>> european = new HashMap<>();
    int group = 0;
    for (Map.Entry<ExpiryKey, List<PricedQuote>> entry : groups.entrySet()) {
      ForwardEstimate estimate = report.estimates().get(group++);
      List<PricedQuote> converted = new ArrayList<>();
      for (PricedQuote quote : nearest(entry.getValue(), estimate)) {
        PricedQuote priced =
            PricedQuote.of(quote.quote(), estimate.forward(), estimate.discountFactor());
        if (!EarlyExercise.isAmerican(quote)) {
          converted.add(priced);
          continue;
        }
        EarlyExercise.Result result = exercise.takeOut(priced);
        if (result.status() == Status.OK) {
          converted.add(result.quote());
        }
      }
      european.put(entry.getKey(), converted.isEmpty() ? entry.getValue() : converted);
    }
    return european;
  }

  private static List<PricedQuote> nearest(List<PricedQuote> quotes, ForwardEstimate estimate) {
    if (estimate.fit().isEmpty()) {
      return List.of();
    }
    return quotes.stream()
        .sorted(
            Comparator.comparingDouble(
                quote -> Math.abs(Math.log(quote.contract().strike() / estimate.forward()))))
        .limit(2L * MOST_PAIRS)
        .toList();
  }

  private static double change(ForwardReport before, ForwardReport after) {
    double change = 0;
    for (int i = 0; i < before.estimates().size(); i++) {
      ForwardEstimate a = before.estimates().get(i);
      ForwardEstimate b = after.estimates().get(i);
      if (a.isUsable() || b.isUsable()) {
        change = Math.max(change, Math.abs(Math.log(a.forward() / b.forward())));
      }
    }
    return Double.isNaN(change) ? Double.POSITIVE_INFINITY : change;
  }
}
