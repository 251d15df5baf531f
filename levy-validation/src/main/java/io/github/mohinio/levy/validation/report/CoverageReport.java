package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.dataset.DataSetHeader;
import io.github.mohinio.levy.calibration.dataset.DataSetHeader.ColumnRange;
import io.github.mohinio.levy.calibration.dataset.SimulatedDataSet;
import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.HtmlTable;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.internal.PageParts;
import io.github.mohinio.levy.validation.internal.Template;
import io.github.mohinio.levy.validation.internal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The page of a simulated data set: how its surfaces fill the region of parameters.
 *
 * <p>One HTML file that loads nothing, as that of {@link FitReport}. Thread-safe.
 */
public final class CoverageReport {

  private CoverageReport() {}

  /**
   * Writes the page, and the counts behind it as CSV, to files, which are replaced if they exist.
   * They appear under their names only when they are complete.
   *
   * @param set what to report; read once from end to end
   * @param page where the page goes, in UTF-8; its directory must exist
   * @param csv where the counts go
   * @throws IOException if the data set cannot be read
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(SimulatedDataSet set, Path page, Path csv) throws IOException {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(csv, "csv");
    Coverage coverage = Coverage.of(set);
    WholeFile.write(csv, CoverageCsv.text(coverage));
    WholeFile.write(page, html(set.header(), coverage));
  }

  static String html(DataSetHeader header, Coverage coverage) {
    String model = header.region().family().name();
    Map<String, String> parts = PageParts.of(model, coverage, "coverage.js");
    parts.put("subtitle", Html.escape(subtitle(header)));
    parts.put("layout", Html.escape(header.layout()));
    parts.put("noise", Html.escape(header.noise()));
    parts.put("seed", Long.toString(header.seed()));
    parts.put("parameters", parameters(header));
    parts.put("bins", bins(coverage));
    parts.put("points", Numbers.count(coverage.points()[0].length));
    parts.put("sha256", Html.escape(header.sha256()));
    parts.put("version", Html.escape(header.version()));
    return Template.named("coverage.html").fill(parts);
  }

  private static String subtitle(DataSetHeader header) {
    return Numbers.count(header.counts().samples(), "surface")
        + " of the "
        + header.split().name().toLowerCase(Locale.ROOT)
        + " split, "
        + Numbers.count(header.counts().totalRejected())
        + " kept out";
  }

  private static String parameters(DataSetHeader header) {
    HtmlTable table = new HtmlTable("", 1, List.of("Parameter", "Least", "Greatest"));
    List<String> names = header.region().family().parameterNames();
    for (int p = 0; p < names.size(); p++) {
      ColumnRange range = header.ranges().get(p);
      table.row(
          List.of(names.get(p), Numbers.text(range.least(), 5), Numbers.text(range.greatest(), 5)));
    }
    return table.html();
  }

  private static String bins(Coverage coverage) {
    HtmlTable table =
        new HtmlTable(
            "", 1, List.of("Coordinate", "From", "To", "Emptiest bin", "Mean", "Fullest bin"));
    for (int c = 0; c < coverage.names().size(); c++) {
      long[] counts = coverage.counts()[c];
      table.row(
          List.of(
              coverage.names().get(c),
              Numbers.text(coverage.lower()[c], 5),
              Numbers.text(coverage.upper()[c], 5),
              Numbers.count(Arrays.stream(counts).min().orElse(0)),
              Numbers.text(Arrays.stream(counts).average().orElse(0), 5),
              Numbers.count(Arrays.stream(counts).max().orElse(0))));
    }
    return table.html();
  }
}
