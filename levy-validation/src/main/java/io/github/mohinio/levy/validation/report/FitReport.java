package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.Numbers;
import io.github.mohinio.levy.validation.internal.PageParts;
import io.github.mohinio.levy.validation.internal.Template;
import io.github.mohinio.levy.validation.internal.WholeFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The report of one calibration: parameters and their intervals, warnings, fit measures, market
 * against model for every expiry, maps of the errors and every residual.
 *
 * <p>The page is one HTML file of about 1.6 MB. It loads nothing from a network and forbids itself
 * to; tables are there without JavaScript, charts are drawn by the plotly.js inside. The numbers
 * behind the charts are in the page as JSON, in the element {@code levy-data}, where a number that
 * is not finite is {@code null}. Equal calibrations give equal pages: nothing depends on clock or
 * locale.
 *
 * <p>Thread-safe.
 */
public final class FitReport {

  private FitReport() {}

  /**
   * Writes the report to a file, which is replaced if it exists. It appears under its name only
   * when it is complete.
   *
   * @param fit what to report
   * @param title name of the surface, such as the underlying and the date; any text
   * @param file where to write, in UTF-8; its directory must exist
   * @throws UncheckedIOException if it cannot be written; an older file is then as it was
   */
  public static void write(Calibration fit, String title, Path file) {
    Objects.requireNonNull(file, "file");
    WholeFile.write(file, html(fit, title));
  }

  /**
   * The report as a page.
   *
   * @param fit what to report
   * @param title name of the surface, such as the underlying and the date; any text
   */
  public static String html(Calibration fit, String title) {
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(title, "title");
    List<Expiry> expiries = Expiry.of(fit);
    Provenance provenance = Provenance.of(fit);
    ReportData data = ReportData.of(fit, title, expiries, provenance);
    Map<String, String> parts = PageParts.of(title, data, "report.js");
    parts.put("model", Html.escape(fit.model().name()));
    parts.put("headline", Headline.html(fit, expiries));
    parts.put("warnings", Warnings.html(fit));
    parts.put("parameters", ParameterTables.estimates(fit));
    parts.put("conditionNumber", Numbers.text(fit.uncertainty().conditionNumber(), 4));
    parts.put("correlations", ParameterTables.correlations(fit));
    parts.put("measures", FitTables.measures(fit.fit()));
    parts.put("starts", FitTables.starts(fit));
    parts.put("expiries", FitTables.expiries(expiries));
    parts.put("columnTitle", Html.escape(data.errors().columnTitle()));
    parts.put("residuals", FitTables.residuals(expiries));
    parts.put("quotes", Integer.toString(fit.surface().size()));
    parts.put("hash", provenance.surfaceSha256());
    parts.put("version", Html.escape(provenance.libraryVersion()));
    return Template.named("report.html").fill(parts);
  }
}
