package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.validation.internal.Html;

/** What must be known before trusting a fit. */
final class Warnings {

  private Warnings() {}

  static String html(Calibration fit) {
    if (fit.warnings().isEmpty()) {
      return "<p class=\"quiet\">No warnings.</p>";
    }
    StringBuilder html = new StringBuilder("<ul class=\"warnings\">\n");
    for (CalibrationWarning warning : fit.warnings()) {
      html.append("<li><strong>").append(Words.of(warning.kind())).append("</strong> ");
      html.append(Html.escape(warning.message())).append("</li>\n");
    }
    return html.append("</ul>").toString();
  }
}
