package io.github.mohinio.levy.validation.posterior;

import io.github.mohinio.levy.bayes.diagnostics.EcdfBand;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.IntervalCoverage;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.NutsCalibrator;
import io.github.mohinio.levy.bayes.study.CalibrationStudy;
import io.github.mohinio.levy.bayes.study.CalibrationStudyResult;
import io.github.mohinio.levy.bayes.study.Replication;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * Whether posteriors hold the truth as often as they say: simulation-based calibration of the
 * no-U-turn sampler. Parameters and noise are drawn from the default priors, 15 prices from them,
 * and the sampler from the posterior given the prices; then the ranks of true values are uniform,
 * and intervals hold them as often as their probability.
 *
 * <p>A replication without a posterior is a row of the table {@code ranks} with the reason.
 * Thread-safe.
 */
public final class SamplerStudy implements Study {

  static final String RANKS = "ranks";
  static final String ECDF = "ecdf";
  static final String COVERAGE = "coverage";
  static final String FINDINGS = "findings";

  private static final double[] STRIKES = {80, 90, 100, 110, 120};
  private static final double[] MATURITIES = {0.25, 1, 2};

  private static final int CHAINS = 2;

  /** Warm-up and draws of each chain. */
  private static final int ITERATIONS = 600;

  /** Draws kept, among which ranks are counted. */
  static final int KEPT = 79;

  private static final double[] INTERVALS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

  private final ModelFamily family;
  private final int replications;
  private final long seed;

  /**
   * A study.
   *
   * @param family a family with default priors
   * @param replications number of surfaces, at least 10; with 100 a posterior that is half too
   *     narrow is seen
   * @param seed seed of parameters, noise and chains
   */
  public SamplerStudy(ModelFamily family, int replications, long seed) {
    this.family = Objects.requireNonNull(family, "family");
    this.replications = Require.atLeast("replications", replications, 10);
    this.seed = seed;
  }

  @Override
  public String name() {
    return family.name() + "_sampler";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("replications", Integer.toString(replications));
    settings.put("chains", Integer.toString(CHAINS));
    settings.put("iterations", Integer.toString(ITERATIONS));
    settings.put("kept", Integer.toString(KEPT));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    OptionSurface grid =
        OptionSurface.ofCalls(
            Market.of(100, 0.05, 0),
            STRIKES,
            MATURITIES,
            new double[MATURITIES.length][STRIKES.length]);
    NutsCalibrator sampler =
        NutsCalibrator.of(family)
            .withChains(CHAINS)
            .withWarmup(ITERATIONS)
            .withDraws(ITERATIONS)
            .withThreads(1);
    CalibrationStudyResult result =
        CalibrationStudy.of(PosteriorTarget.of(family, grid), sampler::withSeed)
            .withReplications(replications)
            .withDraws(KEPT)
            .withSeed(seed)
            .withProgress(at -> progress.accept(at.done() / (double) at.of()))
            .run();
    return List.of(ranks(result), ecdf(result), coverage(result), findings(result));
  }

  private static ResultTable ranks(CalibrationStudyResult result) {
    ResultTable.Builder table =
        ResultTable.of(RANKS, "replication", "quantity", "true", "rank", "least_ess", "reason");
    List<String> names = result.names();
    for (Replication replication : result.replications()) {
      for (int q = 0; q < names.size(); q++) {
        boolean isKnown = q < replication.truth().size();
        table.row(
            replication.number(),
            names.get(q),
            isKnown ? replication.truth().get(q) : Double.NaN,
            replication.isFailed() ? "" : replication.ranks().get(q),
            replication.leastEss(),
            replication.failure());
      }
    }
    return table.build();
  }

  /** Shares of the ranks below each cut, less that of uniform ones. */
  private static ResultTable ecdf(CalibrationStudyResult result) {
    ResultTable.Builder table =
        ResultTable.of(ECDF, "quantity", "uniform", "difference", "lower", "upper");
    EcdfBand band = result.band();
    double all = band.replications();
    for (String name : result.names()) {
      int[] counts = result.ranks(name).ecdf(band);
      for (int i = 0; i < counts.length; i++) {
        double uniform = band.cuts()[i] / (band.draws() + 1.0);
        table.row(
            name,
            uniform,
            counts[i] / all - uniform,
            band.lower()[i] / all - uniform,
            band.upper()[i] / all - uniform);
      }
    }
    return table.build();
  }

  private static ResultTable coverage(CalibrationStudyResult result) {
    ResultTable.Builder table =
        ResultTable.of(COVERAGE, "quantity", "nominal", "observed", "lower", "upper");
    for (String name : result.names()) {
      if (!name.equals(CalibrationStudy.LOG_DENSITY)) {
        for (double interval : INTERVALS) {
          IntervalCoverage coverage = result.coverage(name, interval);
          table.row(
              name, coverage.nominal(), coverage.observed(), coverage.lower(), coverage.upper());
        }
      }
    }
    return table.build();
  }

  private static ResultTable findings(CalibrationStudyResult result) {
    ResultTable.Builder table = ResultTable.of(FINDINGS, "kind", "subject", "message");
    for (Finding finding : result.verdict().findings()) {
      table.row(finding.kind(), finding.subject(), finding.message());
    }
    return table.build();
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new SamplerFigures(name(), family.name(), result).all();
  }
}
