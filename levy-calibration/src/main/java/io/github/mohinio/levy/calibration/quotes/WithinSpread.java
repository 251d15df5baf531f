package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageCheck;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageKind;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageViolation;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Drops quotes that break monotonicity or convexity in the strike by more than the spreads, so that
 * somebody could trade on it at bid and ask: a sign of a stale or wrong quote. Middle prices that
 * break them within the spreads are normal and stay. Of the quotes of an arbitrage the one goes
 * that is in the most of them by size; then the rest is looked at again. Slices with a quote that
 * has no spread stay whole. Comes after {@link Forwards}.
 */
public record WithinSpread() implements QuoteRule {

  @Override
  public void apply(Cleaning cleaning) {
    Map<SliceKey, List<Integer>> slices = new TreeMap<>();
    for (int i = 0; i < cleaning.quotes().size(); i++) {
      slices
          .computeIfAbsent(SliceKey.of(cleaning.quotes().get(i)), key -> new ArrayList<>())
          .add(i);
    }
    for (List<Integer> places : slices.values()) {
      boolean known =
          places.stream().noneMatch(i -> Double.isNaN(cleaning.quotes().get(i).halfSpread()));
      if (known) {
        clean(places, cleaning);
      }
    }
  }

  private static void clean(List<Integer> places, Cleaning cleaning) {
    List<Integer> left = new ArrayList<>(places);
    while (left.size() > 1) {
      List<ArbitrageViolation> trades =
          ArbitrageCheck.withDefaults()
              .check(SurfaceBuilder.build(left.stream().map(cleaning.quotes()::get).toList()))
              .executable()
              .stream()
              .filter(v -> outcome(v.kind()) != Outcome.KEPT)
              .toList();
      if (trades.isEmpty()) {
        return;
      }
      SortedSet<Integer> dropped = new TreeSet<>(Comparator.reverseOrder());
      for (Fault fault : Fault.of(trades)) {
        Outcome outcome = outcome(fault.trade().kind());
        cleaning.drop(left.get(fault.option()), outcome, fault.trade().description());
        dropped.add(fault.option());
      }
      // from the last to the first, so that places stay
      dropped.forEach(place -> left.remove((int) place));
    }
  }

  private static Outcome outcome(ArbitrageKind kind) {
    return switch (kind) {
      case MONOTONICITY, SLOPE -> Outcome.NOT_MONOTONE;
      case BUTTERFLY -> Outcome.NOT_CONVEX;
      default -> Outcome.KEPT;
    };
  }
}
