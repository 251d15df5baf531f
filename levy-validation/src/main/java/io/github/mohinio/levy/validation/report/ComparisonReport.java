package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.validation.comparison.Comparison;
import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.internal.PageParts;
import io.github.mohinio.levy.validation.internal.Template;
import io.github.mohinio.levy.validation.internal.WholeFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The page of a comparison of models: their errors, how steady their parameters are, and every fit.
 *
 * <p>One HTML file that loads nothing, as that of {@link FitReport}. Thread-safe.
 */
public final class ComparisonReport {

  private ComparisonReport() {}

  /**
   * Writes the page to a file, which is replaced if it exists. It appears under its name only when
   * it is complete.
   *
   * @param comparison what to report
   * @param title name of the surfaces; any text
   * @param file where to write, in UTF-8; its directory must exist
   * @throws UncheckedIOException if it cannot be written; an older file is then as it was
   */
  public static void write(Comparison comparison, String title, Path file) {
    Objects.requireNonNull(file, "file");
    WholeFile.write(file, html(comparison, title));
  }

  /**
   * The page.
   *
   * @param comparison what to report
   * @param title name of the surfaces; any text
   */
  public static String html(Comparison comparison, String title) {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(title, "title");
    Map<String, String> parts = PageParts.of(title, ComparisonData.of(comparison), "comparison.js");
    parts.put("subtitle", Html.escape(subtitle(comparison)));
    parts.put("models", ComparisonTables.models(comparison));
    parts.put("parameters", ComparisonTables.parameters(comparison));
    parts.put("fits", ComparisonTables.fits(comparison));
    parts.put("count", "All " + Numbers.count(comparison.fits().size(), "fit"));
    parts.put("version", Html.escape(comparison.libraryVersion()));
    return Template.named("comparison.html").fill(parts);
  }

  private static String subtitle(Comparison comparison) {
    String first = comparison.labels().get(0);
    String last = comparison.labels().get(comparison.labels().size() - 1);
    return Numbers.count(comparison.models().size(), "model")
        + ", "
        + Numbers.count(comparison.labels().size(), "surface")
        + (first.equals(last) ? "" : ", " + first + " to " + last);
  }
}
