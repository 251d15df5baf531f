package io.github.mohinio.levy.validation.posterior;

import io.github.mohinio.levy.bayes.diagnostics.Autocorrelation;
import io.github.mohinio.levy.bayes.diagnostics.ConvergencePath;
import io.github.mohinio.levy.bayes.diagnostics.EnergyDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.RankHistogram;
import io.github.mohinio.levy.bayes.posterior.ContourFigure;
import io.github.mohinio.levy.bayes.posterior.FanChart;
import io.github.mohinio.levy.bayes.posterior.MarginalFigure;
import io.github.mohinio.levy.bayes.posterior.PairFigure;
import io.github.mohinio.levy.bayes.posterior.PosteriorDraws;
import io.github.mohinio.levy.bayes.posterior.Propagation;
import io.github.mohinio.levy.bayes.posterior.TraceFigure;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.Trajectories;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables of a {@link PosteriorStudy}, surface after surface. Not thread-safe. */
final class PosteriorTables {

  static final String RUNS = "runs";
  static final String SUMMARY = "summary";
  static final String MARGINALS = "marginals";
  static final String TRACES = "traces";
  static final String RANKS = "ranks";
  static final String PATHS = "paths";
  static final String AUTOCORRELATIONS = "autocorrelations";
  static final String ENERGIES = "energies";
  static final String PAIRS = "pairs";
  static final String CONTOURS = "contours";
  static final String FANS = "fans";

  /** Probabilities of the contours. */
  static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

  private static final int BINS = 20;
  private static final int POINTS = 20;
  private static final int LAGS = 40;
  private static final int TRACE_DRAWS = 400;
  private static final int MOST_PAIRS = 1000;

  private final ResultTable.Builder runs =
      ResultTable.of(
          RUNS,
          "surface",
          "quotes",
          "chains",
          "draws",
          "divergences",
          "e_bfmi",
          "verdict",
          "reason");
  private final ResultTable.Builder summary =
      ResultTable.of(
          SUMMARY,
          "surface",
          "parameter",
          "true",
          "mean",
          "sd",
          "lower",
          "upper",
          "r_hat",
          "ess_bulk",
          "ess_tail",
          "contraction");
  private final ResultTable.Builder marginals =
      ResultTable.of(MARGINALS, "surface", "parameter", "x", "density", "prior");
  private final ResultTable.Builder traces =
      ResultTable.of(TRACES, "surface", "parameter", "chain", "draw", "value");
  private final ResultTable.Builder ranks =
      ResultTable.of(RANKS, "surface", "parameter", "chain", "bin", "count", "expected");
  private final ResultTable.Builder paths =
      ResultTable.of(PATHS, "surface", "parameter", "draws", "r_hat", "ess_bulk", "ess_tail");
  private final ResultTable.Builder autocorrelations =
      ResultTable.of(AUTOCORRELATIONS, "surface", "parameter", "chain", "lag", "value");
  private final ResultTable.Builder energies =
      ResultTable.of(ENERGIES, "surface", "chain", "distribution", "energy");
  private final ResultTable.Builder pairs =
      ResultTable.of(PAIRS, "surface", "first", "second", "x", "y", "divergent");
  private final ResultTable.Builder contours =
      ResultTable.of(CONTOURS, "surface", "first", "second", "level", "x", "y");
  private final ResultTable.Builder fans =
      ResultTable.of(
          FANS,
          "surface",
          "quantity",
          "maturity",
          "strike",
          "quoted",
          "median",
          "lower_50",
          "upper_50",
          "lower_80",
          "upper_80",
          "lower_95",
          "upper_95");

  /** All of them, the empty ones too. */
  List<ResultTable> all() {
    return List.of(
        runs.build(),
        summary.build(),
        marginals.build(),
        traces.build(),
        ranks.build(),
        paths.build(),
        autocorrelations.build(),
        energies.build(),
        pairs.build(),
        contours.build(),
        fans.build());
  }

  /** A surface that has no posterior, and why. */
  void addFailure(String surface, int quotes, String reason) {
    runs.row(surface, quotes, 0, 0, 0, Double.NaN, "", reason);
  }

  /**
   * A posterior.
   *
   * @param truth true values by parameter; empty where they are not known
   */
  void add(String surface, Posterior posterior, Map<String, Double> truth) {
    PosteriorDraws draws = PosteriorDraws.of(posterior.target(), posterior.points());
    Trajectories trajectories = posterior.trajectories().orElseThrow();
    for (String parameter : draws.names()) {
      addSummary(surface, posterior.summary(parameter), truth.getOrDefault(parameter, Double.NaN));
      addMarginal(surface, MarginalFigure.of(draws, parameter, BINS));
      addTrace(surface, TraceFigure.of(draws, parameter, TRACE_DRAWS));
      addMixing(surface, parameter, draws.values(parameter));
    }
    List<String> free = new ArrayList<>(draws.names());
    free.remove(PosteriorDraws.NOISE);
    for (int i = 0; i < free.size(); i++) {
      for (int j = i + 1; j < free.size(); j++) {
        addPair(
            surface,
            PairFigure.of(draws, free.get(i), free.get(j), MOST_PAIRS, trajectories.divergent()));
        addContours(surface, ContourFigure.of(draws, free.get(i), free.get(j)));
      }
    }
    addFans(surface, draws);
    addRun(surface, posterior, trajectories);
  }

  private void addRun(String surface, Posterior posterior, Trajectories trajectories) {
    EnergyDiagnostics energy = trajectories.energyDiagnostics();
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < energy.chains(); c++) {
      least = Math.min(least, energy.eBfmi(c));
      for (double value : energy.marginal(c)) {
        energies.row(surface, c + 1, "energy less its mean", value);
      }
      for (double value : energy.transitions(c)) {
        energies.row(surface, c + 1, "change from draw to draw", value);
      }
    }
    int divergences = 0;
    for (boolean[] chain : trajectories.divergent()) {
      for (boolean isDivergent : chain) {
        divergences += isDivergent ? 1 : 0;
      }
    }
    runs.row(
        surface,
        posterior.target().surface().size(),
        posterior.chains(),
        posterior.drawsPerChain(),
        divergences,
        least,
        posterior.verdict().text(),
        "");
  }

  private void addSummary(String surface, ParameterSummary of, double truth) {
    summary.row(
        surface,
        of.name(),
        truth,
        of.mean(),
        of.standardDeviation(),
        of.highestDensity().get(0),
        of.highestDensity().get(1),
        of.rHat(),
        of.essBulk(),
        of.essTail(),
        of.contraction());
  }

  private void addMarginal(String surface, MarginalFigure figure) {
    double[] grid = figure.grid();
    double[] density = figure.density();
    double[] prior = figure.prior();
    for (int k = 0; k < grid.length; k++) {
      marginals.row(surface, figure.name(), grid[k], density[k], prior[k]);
    }
  }

  private void addTrace(String surface, TraceFigure figure) {
    int[] iterations = figure.iterations();
    for (int c = 0; c < figure.chains(); c++) {
      double[] values = figure.values(c);
      for (int i = 0; i < values.length; i++) {
        traces.row(surface, figure.name(), c + 1, iterations[i] + 1, values[i]);
      }
    }
  }

  private void addMixing(String surface, String parameter, double[][] chains) {
    int n = chains[0].length;
    RankHistogram histogram = RankHistogram.of(chains, Math.min(BINS, n));
    for (int c = 0; c < chains.length; c++) {
      int[] counts = histogram.counts(c);
      for (int b = 0; b < counts.length; b++) {
        ranks.row(surface, parameter, c + 1, b + 1, counts[b], histogram.expectedCount());
      }
      double[] values = Autocorrelation.of(chains[c], Math.min(LAGS, n - 1)).values();
      for (int lag = 0; lag < values.length; lag++) {
        autocorrelations.row(surface, parameter, c + 1, lag, values[lag]);
      }
    }
    for (ConvergencePath.Point point : ConvergencePath.of(chains, Math.min(POINTS, n)).points()) {
      paths.row(surface, parameter, point.draws(), point.rHat(), point.essBulk(), point.essTail());
    }
  }

  private void addPair(String surface, PairFigure figure) {
    double[] x = figure.x();
    double[] y = figure.y();
    boolean[] divergent = figure.divergent();
    for (int i = 0; i < x.length; i++) {
      pairs.row(surface, figure.xName(), figure.yName(), x[i], y[i], divergent[i]);
    }
  }

  private void addContours(String surface, ContourFigure figure) {
    for (double level : LEVELS) {
      for (double[] point : ContourPoints.of(figure, level)) {
        contours.row(surface, figure.xName(), figure.yName(), level, point[0], point[1]);
      }
    }
  }

  /** Fans over the strikes of the expiry in the middle. */
  private void addFans(String surface, PosteriorDraws draws) {
    OptionSurface quoted = draws.target().surface();
    List<OptionSlice> slices = quoted.slices();
    int middle = slices.size() / 2;
    int first = slices.subList(0, middle).stream().mapToInt(OptionSlice::size).sum();
    OptionSlice slice = slices.get(middle);
    double[] prices = new double[slice.size()];
    double[] volatilities = new double[slice.size()];
    Arrays.setAll(prices, j -> quoted.price(first + j));
    Arrays.setAll(volatilities, j -> quoted.impliedVolatility(first + j));
    Propagation propagation = Propagation.of(draws);
    addFan(surface, propagation.priceFan(slice), prices);
    addFan(surface, propagation.volatilityFan(slice), volatilities);
  }

  private void addFan(String surface, FanChart chart, double[] quoted) {
    double[] strikes = chart.strikes();
    double[] median = chart.median();
    for (int j = 0; j < strikes.length; j++) {
      List<Object> row =
          new ArrayList<>(
              List.of(
                  surface,
                  chart.quantity().name().toLowerCase(Locale.ROOT),
                  chart.maturity(),
                  strikes[j],
                  quoted[j],
                  median[j]));
      for (FanChart.Band band : chart.bands()) {
        row.add(band.lower()[j]);
        row.add(band.upper()[j]);
      }
      fans.row(row.toArray());
    }
  }
}
