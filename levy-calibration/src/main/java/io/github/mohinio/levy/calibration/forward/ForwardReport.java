package io.github.mohinio.levy.calibration.forward;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Forwards and discount factors of a chain.
 *
 * @param estimates one for each expiry, in the order in which they were asked for
 */
public record ForwardReport(List<ForwardEstimate> estimates) {

  /** Copies the list. */
  public ForwardReport {
    estimates = List.copyOf(estimates);
  }

  /**
   * How many expiries have their forward and discount factor from where, as one line: {@code 11
   * forwards: 11 PARITY; discount factors: 10 PARITY, 1 SMOOTHED}.
   */
  public String summary() {
    Map<ForwardSource, Integer> forwards = new EnumMap<>(ForwardSource.class);
    Map<ForwardSource, Integer> discounts = new EnumMap<>(ForwardSource.class);
    for (ForwardEstimate estimate : estimates) {
      forwards.merge(estimate.forwardSource(), 1, Integer::sum);
      discounts.merge(estimate.discountSource(), 1, Integer::sum);
    }
    return estimates.size()
        + " forwards: "
        + text(forwards)
        + "; discount factors: "
        + text(discounts);
  }

  private static String text(Map<ForwardSource, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
