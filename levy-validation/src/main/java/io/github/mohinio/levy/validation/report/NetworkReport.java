package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.internal.PageParts;
import io.github.mohinio.levy.validation.internal.Template;
import io.github.mohinio.levy.validation.internal.WholeFile;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The page of the study of one or several networks: what they reach against their bars, their
 * errors, intervals, range and cost.
 *
 * <p>One HTML file that loads nothing, as that of {@link FitReport}. Thread-safe.
 */
public final class NetworkReport {

  private NetworkReport() {}

  /**
   * Writes the page to a file, which is replaced if it exists. It appears under its name only when
   * it is complete.
   *
   * @param comparison what to report
   * @param file where to write, in UTF-8; its directory must exist
   * @throws UncheckedIOException if it cannot be written; an older file is then as it was
   */
  public static void write(NetworkComparison comparison, Path file) {
    Objects.requireNonNull(file, "file");
    WholeFile.write(file, html(comparison));
  }

  /** The page. */
  public static String html(NetworkComparison comparison) {
    Map<String, String> parts =
        PageParts.of(title(comparison), NetworkData.of(comparison), "networks.js");
    parts.put("subtitle", Html.escape(subtitle(comparison)));
    parts.put("layouts", Html.escape(layouts(comparison)));
    parts.put(
        "tables",
        NetworkTables.of(comparison).stream()
            .map(NetworkTable::html)
            .collect(Collectors.joining("\n")));
    parts.put("seed", Long.toString(comparison.results().get(0).seed()));
    parts.put("version", Html.escape(comparison.results().get(0).version()));
    return Template.named("networks.html").fill(parts);
  }

  /** The tables of the page as Markdown. */
  public static String markdown(NetworkComparison comparison) {
    return subtitle(comparison)
        + ", seed "
        + comparison.results().get(0).seed()
        + ". Options: "
        + layouts(comparison)
        + ".\n\n"
        + NetworkTables.of(comparison).stream()
            .map(NetworkTable::markdown)
            .collect(Collectors.joining("\n"));
  }

  private static String title(NetworkComparison comparison) {
    return comparison.results().stream()
        .map(NetworkResult::network)
        .collect(Collectors.joining(", "));
  }

  private static String subtitle(NetworkComparison comparison) {
    return Numbers.count(comparison.results().size(), "network")
        + ", "
        + Numbers.count(comparison.results().get(0).surfaces(), "surface")
        + " that they were not trained on";
  }

  private static String layouts(NetworkComparison comparison) {
    List<String> layouts =
        comparison.results().stream().map(NetworkResult::layout).distinct().toList();
    return String.join("; ", layouts);
  }
}
