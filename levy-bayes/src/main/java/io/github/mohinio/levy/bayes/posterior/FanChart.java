package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Posterior bands of prices or implied volatilities over the strikes of one expiry: for each strike
 * the median and the central intervals that hold 50, 80 and 95 % of the draws. Bands are of the
 * model's value, without the noise of quotes. Immutable.
 *
 * @param quantity what the bands are of
 * @param maturity expiry, in years
 * @param strikes strikes, in the order of the slice
 * @param median median at each strike; NaN where no draw has a value
 * @param bands from the narrowest to the widest
 */
public record FanChart(
    Quantity quantity, double maturity, double[] strikes, double[] median, List<Band> bands) {

  /** What a chart shows. */
  public enum Quantity {
    /** Present values. */
    PRICE,
    /** Black volatilities. */
    VOLATILITY
  }

  /** Probabilities of the bands. */
  private static final double[] LEVELS = {0.5, 0.8, 0.95};

  /** Copies the arrays. */
  public FanChart {
    strikes = strikes.clone();
    median = median.clone();
    bands = List.copyOf(bands);
  }

  @Override
  public double[] strikes() {
    return strikes.clone();
  }

  @Override
  public double[] median() {
    return median.clone();
  }

  /**
   * Central interval at each strike.
   *
   * @param probability probability of the interval
   * @param lower lower end at each strike
   * @param upper upper end
   */
  public record Band(double probability, double[] lower, double[] upper) {

    /** Copies the arrays. */
    public Band {
      lower = lower.clone();
      upper = upper.clone();
    }

    @Override
    public double[] lower() {
      return lower.clone();
    }

    @Override
    public double[] upper() {
      return upper.clone();
    }
  }

  static FanChart of(Quantity quantity, OptionSlice slice, PosteriorPrediction prediction) {
    int n = slice.size();
    double[] strikes = new double[n];
    double[][] quantiles = new double[1 + 2 * LEVELS.length][n];
    for (int j = 0; j < n; j++) {
      strikes[j] = slice.strike(j);
      double[] finite =
          Arrays.stream(prediction.values(j))
              .flatMapToDouble(Arrays::stream)
              .filter(Double::isFinite)
              .toArray();
      if (finite.length == 0) {
        for (double[] row : quantiles) {
          row[j] = Double.NaN;
        }
        continue;
      }
      ChainDiagnostics draws = ChainDiagnostics.of(new double[][] {finite});
      quantiles[0][j] = draws.quantile(0.5);
      for (int b = 0; b < LEVELS.length; b++) {
        quantiles[1 + 2 * b][j] = draws.quantile(0.5 - 0.5 * LEVELS[b]);
        quantiles[2 + 2 * b][j] = draws.quantile(0.5 + 0.5 * LEVELS[b]);
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int b = 0; b < LEVELS.length; b++) {
      bands.add(new Band(LEVELS[b], quantiles[1 + 2 * b], quantiles[2 + 2 * b]));
    }
    return new FanChart(quantity, slice.maturity(), strikes, quantiles[0], bands);
  }

  /** One line for each strike. */
  public String toCsv() {
    return table().csv();
  }

  /** Quantity, expiry and strikes as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.put("quantity", quantity.name().toLowerCase(Locale.ROOT));
    json.put("maturity", maturity);
    json.set("strikes", table().nodes());
    return Table.text(json);
  }

  private Table table() {
    List<String> columns = new ArrayList<>(List.of("strike", "median"));
    for (Band band : bands) {
      String percent = OptionNames.plain(100 * band.probability);
      columns.add("lower_" + percent);
      columns.add("upper_" + percent);
    }
    Table table = new Table(columns);
    for (int j = 0; j < strikes.length; j++) {
      List<Object> row = new ArrayList<>(List.of(strikes[j], median[j]));
      for (Band band : bands) {
        row.add(band.lower[j]);
        row.add(band.upper[j]);
      }
      table.row(row);
    }
    return table;
  }
}
