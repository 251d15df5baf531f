package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.QuoteResidual;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Market against model as CSV, one option in each row; empty where there is no volatility. */
final class ResidualsCsv {

  private ResidualsCsv() {}

  static void write(Calibration fit, Path file) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(
          "maturity",
          "strike",
          "type",
          "market_price",
          "model_price",
          "price_error",
          "market_vol",
          "model_vol",
          "vol_error");
      for (QuoteResidual residual : fit.residuals()) {
        writer.writeRecord(
            text(residual.maturity()),
            text(residual.strike()),
            residual.type().name().toLowerCase(Locale.ROOT),
            text(residual.marketPrice()),
            text(residual.modelPrice()),
            text(residual.priceError()),
            text(residual.marketVolatility()),
            text(residual.modelVolatility()),
            text(residual.volatilityError()));
      }
    }
  }

  private static String text(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
