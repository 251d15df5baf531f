package io.github.mohinio.levy.calibration.arbitrage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@link ArbitrageCheck} found.
 *
 * @param options number of options in the surface
 * @param violations all violations, by kind and then in the order of the surface
 */
public record ArbitrageReport(int options, List<ArbitrageViolation> violations) {

  /** Copies the list. */
  public ArbitrageReport {
    violations = List.copyOf(violations);
  }

  /** Whether there is none. */
  public boolean isFree() {
    return violations.isEmpty();
  }

  /** Those that can be traded at bid and ask. */
  public List<ArbitrageViolation> executable() {
    return violations.stream().filter(ArbitrageViolation::executable).toList();
  }

  /** How often each kind occurs, in the order of the enum; those that do not are left out. */
  public Map<ArbitrageKind, Integer> counts() {
    Map<ArbitrageKind, Integer> counts = new EnumMap<>(ArbitrageKind.class);
    for (ArbitrageViolation violation : violations) {
      counts.merge(violation.kind(), 1, Integer::sum);
    }
    return Collections.unmodifiableMap(counts);
  }

  /** Greatest size of a violation as present value; 0 if there is none. */
  public double largest() {
    return violations.stream().mapToDouble(ArbitrageViolation::size).max().orElse(0);
  }

  /**
   * The report as one line: {@code 697 options: 30 violations (20 BUTTERFLY, 10 CALENDAR), 0 beyond
   * their tolerance, largest 0.0773}.
   */
  public String summary() {
    if (isFree()) {
      return options + " options: no arbitrage";
    }
    String kinds =
        counts().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d options: %d violations (%s), %d beyond their tolerance, largest %.3g",
        options,
        violations.size(),
        kinds,
        executable().size(),
        largest());
  }
}
