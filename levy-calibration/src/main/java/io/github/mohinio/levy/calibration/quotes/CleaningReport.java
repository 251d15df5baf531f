package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why each row of a file stayed or went.
 *
 * @param source name of the file
 * @param decisions one for each row, by line
 * @param earlyExercise what was taken out of American quotes; empty if there were none
 */
public record CleaningReport(
    String source, List<QuoteDecision> decisions, Optional<EarlyExerciseReport> earlyExercise) {

  /** Copies the list. */
  public CleaningReport {
    Objects.requireNonNull(source, "source");
    decisions = List.copyOf(decisions);
    Objects.requireNonNull(earlyExercise, "earlyExercise");
  }

  /** Number of quotes kept. */
  public int kept() {
    return counts().getOrDefault(Outcome.KEPT, 0);
  }

  /** Decisions on the rows that went, by line. */
  public List<QuoteDecision> dropped() {
    return decisions.stream().filter(d -> d.outcome() != Outcome.KEPT).toList();
  }

  /** How often each outcome occurs, in the order of the enum; those that do not are left out. */
  public Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (QuoteDecision decision : decisions) {
      counts.merge(decision.outcome(), 1, Integer::sum);
    }
    return Collections.unmodifiableMap(counts);
  }

  /** The counts as one line: {@code sp500.csv: 77 rows: 75 KEPT, 2 ROW_ERROR}. */
  public String summary() {
    String rows = source + ": " + decisions.size() + " rows";
    if (decisions.isEmpty()) {
      return rows;
    }
    return counts().entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", ", rows + ": ", ""));
  }
}
