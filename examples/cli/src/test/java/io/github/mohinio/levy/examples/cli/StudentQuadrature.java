package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Posterior of a Black-Scholes volatility with a uniform prior under Student t noise of known
 * scale, by a midpoint rule: spot 100, rate 5 %, no dividends.
 */
record StudentQuadrature(double mean, double standardDeviation, double logEvidence) {

  private static final int POINTS = 20_000;

  static StudentQuadrature of(
      Path calls, double scale, double degreesOfFreedom, double lower, double upper)
      throws IOException {
    List<NamedCsvRecord> rows = Cli.rows(calls);
    TDistribution noise = new TDistribution(degreesOfFreedom);
    double[] sums = new double[3];
    for (int k = 0; k < POINTS; k++) {
      double sigma = lower + (upper - lower) * (k + 0.5) / POINTS;
      double log = 0;
      for (NamedCsvRecord row : rows) {
        double maturity = Double.parseDouble(row.getField("maturity"));
        double price =
            BlackFormula.presentValue(
                OptionType.CALL,
                100 * Math.exp(0.05 * maturity),
                Double.parseDouble(row.getField("strike")),
                maturity,
                Math.exp(-0.05 * maturity),
                sigma);
        double error = Double.parseDouble(row.getField("price")) - price;
        log += noise.logDensity(error / scale) - Math.log(scale);
      }
      double density = Math.exp(log) / POINTS;
      sums[0] += density;
      sums[1] += density * sigma;
      sums[2] += density * sigma * sigma;
    }
    double mean = sums[1] / sums[0];
    return new StudentQuadrature(
        mean, Math.sqrt(sums[2] / sums[0] - mean * mean), Math.log(sums[0]));
  }
}
