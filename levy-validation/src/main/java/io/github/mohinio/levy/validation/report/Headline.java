package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.validation.internal.Html;
import io.github.mohinio.levy.validation.internal.Numbers;
import java.util.Arrays;
import java.util.List;

/** The first lines of a report: what was fitted, how it ended and how good it is. */
final class Headline {

  private Headline() {}

  static String html(Calibration fit, List<Expiry> expiries) {
    StringBuilder html = new StringBuilder("<dl class=\"tiles\">\n");
    tile(html, "Status", Words.of(fit.status()), fit.status().name());
    tile(html, "RMSE, price", Numbers.text(fit.fit().rmse(), 5), "");
    tile(html, "RMSE, volatility", Numbers.fixed(100 * fit.fit().rmseVolatility(), 3) + " pts", "");
    tile(html, "Quotes", Numbers.count(fit.surface().size()), "");
    tile(html, "Expiries", Numbers.count(expiries.size()), "");
    tile(html, "Time", time(fit.elapsedMillis()), "");
    html.append("</dl>\n<p>").append(Html.escape(surface(fit, expiries))).append("</p>\n<p>");
    return html.append(Html.escape(search(fit))).append("</p>").toString();
  }

  private static void tile(StringBuilder html, String name, String value, String cssClass) {
    html.append("<div class=\"tile ").append(cssClass).append("\"><dt>").append(Html.escape(name));
    html.append("</dt><dd>").append(Html.escape(value)).append("</dd></div>\n");
  }

  private static String surface(Calibration fit, List<Expiry> expiries) {
    List<QuoteResidual> all = expiries.stream().flatMap(e -> e.residuals().stream()).toList();
    long calls = all.stream().filter(r -> r.type() == OptionType.CALL).count();
    double[] weights = fit.surface().weights();
    double least = Arrays.stream(weights).min().orElseThrow();
    double most = Arrays.stream(weights).max().orElseThrow();
    return "Surface: "
        + kinds(calls, all.size() - calls)
        + ", maturities "
        + range(
            expiries.get(0).slice().maturity(),
            expiries.get(expiries.size() - 1).slice().maturity())
        + " years, strikes "
        + range(
            all.stream().mapToDouble(QuoteResidual::strike).min().orElseThrow(),
            all.stream().mapToDouble(QuoteResidual::strike).max().orElseThrow())
        + ", log-moneyness "
        + range(
            all.stream().mapToDouble(QuoteResidual::logMoneyness).min().orElseThrow(),
            all.stream().mapToDouble(QuoteResidual::logMoneyness).max().orElseThrow())
        + (least == most ? "; equal weights." : "; weights " + range(least, most) + ".");
  }

  private static String kinds(long calls, long puts) {
    if (calls == 0 || puts == 0) {
      return calls == 0 ? Numbers.count(puts, "put") : Numbers.count(calls, "call");
    }
    return Numbers.count(calls, "call") + " and " + Numbers.count(puts, "put");
  }

  private static String search(Calibration fit) {
    return "Search: "
        + Numbers.count(fit.starts().size(), "start")
        + ", the surface priced "
        + Numbers.count(fit.evaluations(), "time")
        + " in "
        + time(fit.elapsedMillis())
        + (fit.starts().isEmpty()
            ? "."
            : "; the best start was " + fit.starts().get(0).origin() + ".");
  }

  private static String range(double from, double to) {
    String low = Numbers.given(from, 5);
    return from == to ? low : low + " to " + Numbers.given(to, 5);
  }

  private static String time(double millis) {
    return millis < 1e4 ? Numbers.text(millis, 3) + " ms" : Numbers.text(millis / 1e3, 3) + " s";
  }
}
