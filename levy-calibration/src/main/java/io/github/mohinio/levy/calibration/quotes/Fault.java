package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An option that is taken for the cause of an arbitrage.
 *
 * @param option number of the option
 * @param trade first of its arbitrages that no other fault explains
 */
record Fault(int option, ArbitrageViolation trade) {

  /**
   * Few options of which each arbitrage has one: the option with the greatest sum of sizes first;
   * of equal ones, the one that is named first.
   */
  static List<Fault> of(List<ArbitrageViolation> trades) {
    Map<Integer, List<ArbitrageViolation>> byOption = new LinkedHashMap<>();
    for (ArbitrageViolation trade : trades) {
      for (int option : trade.options()) {
        byOption.computeIfAbsent(option, o -> new ArrayList<>()).add(trade);
      }
    }
    List<Integer> worstFirst = new ArrayList<>(byOption.keySet());
    worstFirst.sort(Comparator.comparingDouble(option -> -size(byOption.get(option))));
    Set<ArbitrageViolation> explained = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (int option : worstFirst) {
      List<ArbitrageViolation> open =
          byOption.get(option).stream().filter(trade -> !explained.contains(trade)).toList();
      if (!open.isEmpty()) {
        faults.add(new Fault(option, open.get(0)));
        explained.addAll(open);
      }
    }
    return faults;
  }

  private static double size(List<ArbitrageViolation> trades) {
    return trades.stream().mapToDouble(ArbitrageViolation::size).sum();
  }
}
