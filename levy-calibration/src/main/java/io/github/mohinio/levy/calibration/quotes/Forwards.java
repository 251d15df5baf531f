package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.forward.ExpiryPairs;
import io.github.mohinio.levy.calibration.forward.ForwardEstimate;
import io.github.mohinio.levy.calibration.forward.ForwardEstimator;
import io.github.mohinio.levy.calibration.forward.ForwardReport;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
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
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      groups
          .computeIfAbsent(ExpiryKey.of(cleaning.quotes().get(i).quote()), k -> new ArrayList<>())
          .add(i);
    }
    List<ExpiryPairs> expiries = new ArrayList<>();
    groups.forEach(
        (key, places) ->
            expiries.add(ExpiryData.of(key, places.stream().map(cleaning.quotes()::get).toList())));
    ForwardReport report = estimator.estimate(expiries);
    cleaning.report(report);
    int group = 0;
    for (List<Integer> places : groups.values()) {
      apply(report.estimates().get(group++), places, cleaning);
    }
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
}
