package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.bayes.diagnostics.Autocorrelation;
import io.github.mohinio.levy.bayes.diagnostics.ConvergencePath;
import io.github.mohinio.levy.bayes.diagnostics.RankHistogram;
import io.github.mohinio.levy.bayes.posterior.ContourFigure;
import io.github.mohinio.levy.bayes.posterior.FanChart;
import io.github.mohinio.levy.bayes.posterior.MarginalFigure;
import io.github.mohinio.levy.bayes.posterior.PairFigure;
import io.github.mohinio.levy.bayes.posterior.PosteriorDraws;
import io.github.mohinio.levy.bayes.posterior.Propagation;
import io.github.mohinio.levy.bayes.posterior.TraceFigure;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.Trajectories;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Data of the figures of a posterior as CSV files; chains and draws are counted from 1. */
final class FigureData {

  private static final int TRACE = 500;
  private static final int PAIRS = 1000;
  private static final int BINS = 20;
  private static final int LAGS = 100;
  private static final int POINTS = 20;

  private final Posterior posterior;
  private final PosteriorDraws draws;
  private final OutputFolder folder;

  private FigureData(Posterior posterior, OutputFolder folder) {
    this.posterior = posterior;
    this.folder = folder;
    draws = PosteriorDraws.of(posterior.target(), posterior.points());
  }

  /** Adds the files to the subdirectory {@code figures} of a folder. */
  static void write(Posterior posterior, OutputFolder folder) throws IOException {
    FigureData data = new FigureData(posterior, folder);
    data.writeTraces();
    data.writeRanks();
    data.writeMarginals();
    data.writeAutocorrelations();
    data.writeConvergence();
    data.writePairs();
    data.writeContours();
    data.writeEnergies();
    data.writeFans("fan_prices.csv", FanChart.Quantity.PRICE);
    data.writeFans("fan_volatilities.csv", FanChart.Quantity.VOLATILITY);
  }

  private CsvRows file(String name, String... header) throws IOException {
    return new CsvRows(folder.add("figures/" + name), header);
  }

  private void writeTraces() throws IOException {
    try (CsvRows rows = file("trace.csv", "parameter", "chain", "draw", "value")) {
      for (String name : draws.names()) {
        TraceFigure figure = TraceFigure.of(draws, name, TRACE);
        int[] iterations = figure.iterations();
        for (int c = 0; c < figure.chains(); c++) {
          double[] values = figure.values(c);
          for (int i = 0; i < values.length; i++) {
            rows.row(name, c + 1, iterations[i] + 1, values[i]);
          }
        }
      }
    }
  }

  private void writeRanks() throws IOException {
    try (CsvRows rows = file("ranks.csv", "parameter", "chain", "bin", "count", "expected")) {
      for (String name : draws.names()) {
        RankHistogram ranks = RankHistogram.of(draws.values(name), BINS);
        for (int c = 0; c < ranks.chains(); c++) {
          int[] counts = ranks.counts(c);
          for (int b = 0; b < counts.length; b++) {
            rows.row(name, c + 1, b + 1, counts[b], ranks.expectedCount());
          }
        }
      }
    }
  }

  private void writeMarginals() throws IOException {
    try (CsvRows curves = file("marginals.csv", "parameter", "x", "density", "prior");
        CsvRows bars = file("histograms.csv", "parameter", "lower", "upper", "density")) {
      for (String name : draws.names()) {
        MarginalFigure figure = MarginalFigure.of(draws, name, 2 * BINS);
        double[] x = figure.grid();
        double[] density = figure.density();
        double[] prior = figure.prior();
        for (int i = 0; i < x.length; i++) {
          curves.row(name, x[i], density[i], prior[i]);
        }
        double[] edges = figure.edges();
        double[] histogram = figure.histogram();
        for (int b = 0; b < histogram.length; b++) {
          bars.row(name, edges[b], edges[b + 1], histogram[b]);
        }
      }
    }
  }

  private void writeAutocorrelations() throws IOException {
    try (CsvRows rows = file("autocorrelation.csv", "parameter", "chain", "lag", "value")) {
      for (String name : draws.names()) {
        double[][] chains = draws.values(name);
        for (int c = 0; c < chains.length; c++) {
          double[] values =
              Autocorrelation.of(chains[c], Math.min(LAGS, chains[c].length - 1)).values();
          for (int lag = 0; lag < values.length; lag++) {
            rows.row(name, c + 1, lag, values[lag]);
          }
        }
      }
    }
  }

  private void writeConvergence() throws IOException {
    try (CsvRows rows =
        file("convergence.csv", "parameter", "draws", "rhat", "ess_bulk", "ess_tail")) {
      for (String name : draws.names()) {
        ConvergencePath path =
            ConvergencePath.of(draws.values(name), Math.min(POINTS, draws.drawsPerChain()));
        for (ConvergencePath.Point point : path.points()) {
          rows.row(name, point.draws(), point.rHat(), point.essBulk(), point.essTail());
        }
      }
    }
  }

  /** All pairs of parameters. */
  private List<List<String>> pairs() {
    List<String> names = draws.names();
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.add(List.of(names.get(i), names.get(j)));
      }
    }
    return pairs;
  }

  private void writePairs() throws IOException {
    boolean[][] divergent =
        posterior
            .trajectories()
            .map(Trajectories::divergent)
            .orElse(new boolean[draws.chains()][draws.drawsPerChain()]);
    try (CsvRows rows = file("pairs.csv", "x", "y", "x_value", "y_value", "divergent")) {
      for (List<String> pair : pairs()) {
        PairFigure figure = PairFigure.of(draws, pair.get(0), pair.get(1), PAIRS, divergent);
        double[] x = figure.x();
        double[] y = figure.y();
        boolean[] marks = figure.divergent();
        for (int i = 0; i < x.length; i++) {
          rows.row(pair.get(0), pair.get(1), x[i], y[i], marks[i]);
        }
      }
    }
  }

  private void writeContours() throws IOException {
    try (CsvRows rows =
        file("contours.csv", "x", "y", "x_value", "y_value", "density", "probability")) {
      for (List<String> pair : pairs()) {
        writeContour(pair.get(0), pair.get(1), rows);
      }
    }
  }

  private void writeContour(String xName, String yName, CsvRows rows) {
    ContourFigure figure;
    try {
      figure = ContourFigure.of(draws, xName, yName);
    } catch (IllegalArgumentException e) { // draws without a spread have no contours
      return;
    }
    double[] x = figure.xGrid();
    double[] y = figure.yGrid();
    double[][] density = figure.density();
    double[][] probability = figure.probability();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        rows.row(xName, yName, x[i], y[j], density[i][j], probability[i][j]);
      }
    }
  }

  /** A column for each chain, as {@code levy diagnose} reads them. */
  private void writeEnergies() throws IOException {
    if (posterior.trajectories().isEmpty()) {
      return;
    }
    double[][] energies = posterior.trajectories().orElseThrow().energies();
    String[] header = new String[energies.length];
    for (int c = 0; c < header.length; c++) {
      header[c] = "chain_" + (c + 1);
    }
    try (CsvRows rows = file("energy.csv", header)) {
      for (int i = 0; i < energies[0].length; i++) {
        List<Double> row = new ArrayList<>();
        for (double[] chain : energies) {
          row.add(chain[i]);
        }
        rows.row(row);
      }
    }
  }

  private void writeFans(String name, FanChart.Quantity quantity) throws IOException {
    OptionSurface surface = draws.target().surface();
    Propagation propagation = Propagation.of(draws);
    try (CsvRows rows =
        file(
            name,
            "maturity",
            "strike",
            "market",
            "median",
            "lower_50",
            "upper_50",
            "lower_80",
            "upper_80",
            "lower_95",
            "upper_95")) {
      int option = 0;
      for (OptionSlice slice : surface.slices()) {
        boolean prices = quantity == FanChart.Quantity.PRICE;
        FanChart fan = prices ? propagation.priceFan(slice) : propagation.volatilityFan(slice);
        for (int j = 0; j < slice.size(); j++) {
          List<Object> row = new ArrayList<>();
          row.add(fan.maturity());
          row.add(fan.strikes()[j]);
          row.add(prices ? surface.price(option) : surface.impliedVolatility(option));
          row.add(fan.median()[j]);
          for (FanChart.Band band : fan.bands()) {
            row.add(band.lower()[j]);
            row.add(band.upper()[j]);
          }
          rows.row(row);
          option++;
        }
      }
    }
  }
}
