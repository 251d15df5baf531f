package io.github.mohinio.levy.validation.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results of {@link AccuracyStudy} as a Markdown table. */
public final class AccuracyTable {

  private AccuracyTable() {}

  /** A row for each result, then the worst case of each, by which it can be reproduced. */
  public static String toMarkdown(List<Accuracy> results) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| model | seed | points | target | median | 99 % | 99.9 % | worst | above target |"
            + " estimate >= error | estimate / error, median | models not converged | worst converged | reference unsure |"
            + " largest uncertainty of the reference |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Accuracy a : results) {
      lines.add(row(a));
    }
    lines.add("");
    for (Accuracy a : results) {
      lines.add(String.format(Locale.ROOT, "- worst at %.0e: %s", a.target(), a.worst().toText()));
      if (a.honest() < 1) {
        lines.add(
            String.format(
                Locale.ROOT,
                "- estimate furthest below the error at %.0e: %s",
                a.target(),
                a.leastHonest().toText()));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(Accuracy a) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.0e | %.1e | %.1e | %.1e | %.2e | %s | %s | %.0f | %d of %d | %.2e | %d | %.1e |",
        a.model(),
        a.seed(),
        a.points(),
        a.target(),
        a.errors().median(),
        a.errors().q99(),
        a.errors().q999(),
        a.errors().worst(),
        percent(a.aboveTarget()),
        percent(a.honest()),
        a.caution(),
        a.notConverged(),
        a.models(),
        a.worstConverged(),
        a.unsure(),
        a.largestUncertainty());
  }

  /** A share, never rounded to all or nothing when it is neither. */
  private static String percent(double share) {
    if (share == 0 || share == 1) {
      return share == 0 ? "0" : "100 %";
    }
    return String.format(Locale.ROOT, "%.3f %%", 100 * share);
  }
}
