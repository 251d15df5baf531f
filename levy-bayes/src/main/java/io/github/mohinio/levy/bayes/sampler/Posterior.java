package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Draws from the posterior distribution of a model's parameters and, if it was unknown, of the
 * price noise; with what is needed to trust them.
 *
 * <p>Immutable and thread-safe.
 */
public final class Posterior {

  /** Name of the noise among the parameters. */
  public static final String NOISE = "noise";

  private static final double HIGHEST_R_HAT = 1.01;
  private static final double LEAST_ESS_PER_CHAIN = 100;
  private static final double LEAST_ACCEPTANCE = 0.05;

  private final ModelFamily family;
  private final List<String> names;
  private final double[][][] draws;
  private final double[] acceptanceRates;
  private final long seed;
  private final int evaluations;
  private final double elapsedMillis;
  private final List<ParameterSummary> summary;
  private final List<PosteriorWarning> warnings;

  /** Takes ownership of the arrays; {@code draws} is {@code [chain][draw][parameter]}. */
  Posterior(
      ModelFamily family,
      List<String> names,
      double[][][] draws,
      double[] acceptanceRates,
      int modes,
      long seed,
      int evaluations,
      double elapsedMillis) {
    this.family = family;
    this.names = List.copyOf(names);
    this.draws = draws;
    this.acceptanceRates = acceptanceRates;
    this.seed = seed;
    this.evaluations = evaluations;
    this.elapsedMillis = elapsedMillis;
    List<ParameterSummary> table = new ArrayList<>();
    List<PosteriorWarning> found = new ArrayList<>();
    for (int p = 0; p < names.size(); p++) {
      ChainDiagnostics chains = ChainDiagnostics.of(column(p));
      ParameterSummary row = ParameterSummary.of(names.get(p), chains);
      table.add(row);
      warn(row, chains, found);
    }
    for (int c = 0; c < draws.length; c++) {
      if (acceptanceRates[c] < LEAST_ACCEPTANCE) {
        warn(
            found,
            PosteriorWarning.Kind.ACCEPTANCE_LOW,
            "chain %d moved in %.3g of its steps; run a longer warm-up",
            c,
            acceptanceRates[c]);
      }
    }
    if (modes > 1) {
      warn(
          found,
          PosteriorWarning.Kind.SEVERAL_MODES,
          "the search found %d maxima; chains start from all of them",
          modes);
    }
    summary = List.copyOf(table);
    warnings = List.copyOf(found);
  }

  private static void warn(
      ParameterSummary row, ChainDiagnostics chains, List<PosteriorWarning> found) {
    if (Double.isNaN(row.rHat() + row.essBulk() + row.essTail())) {
      String reason =
          chains
              .whyUndefined()
              .or(() -> chains.whyUndefined(0.05))
              .or(() -> chains.whyUndefined(0.95))
              .map(Enum::name)
              .orElseThrow();
      warn(
          found,
          PosteriorWarning.Kind.UNDEFINED,
          "diagnostics of %s are not defined: %s",
          row.name(),
          reason);
    }
    if (row.rHat() >= HIGHEST_R_HAT) {
      warn(
          found,
          PosteriorWarning.Kind.R_HAT_HIGH,
          "R-hat of %s = %.4f, not below %.2f; run a longer warm-up and more draws",
          row.name(),
          row.rHat(),
          HIGHEST_R_HAT);
    }
    double ess = Math.min(row.essBulk(), row.essTail());
    if (ess < LEAST_ESS_PER_CHAIN * chains.chains()) {
      warn(
          found,
          PosteriorWarning.Kind.ESS_LOW,
          "effective sample size of %s = %.0f, below %.0f; take more draws",
          row.name(),
          ess,
          LEAST_ESS_PER_CHAIN * chains.chains());
    }
  }

  private static void warn(
      List<PosteriorWarning> found, PosteriorWarning.Kind kind, String format, Object... values) {
    found.add(new PosteriorWarning(kind, String.format(Locale.ROOT, format, values)));
  }

  /** Family of the models. */
  public ModelFamily family() {
    return family;
  }

  /** Names of what was sampled: the model's parameters and, if it was unknown, {@value #NOISE}. */
  public List<String> parameterNames() {
    return names;
  }

  /** Number of chains. */
  public int chains() {
    return draws.length;
  }

  /** Draws of each chain. */
  public int drawsPerChain() {
    return draws[0].length;
  }

  /** All draws, {@code [chain][draw][parameter]}; a fresh array. */
  public double[][][] draws() {
    double[][][] copy = new double[draws.length][draws[0].length][];
    for (int c = 0; c < draws.length; c++) {
      for (int i = 0; i < draws[c].length; i++) {
        copy[c][i] = draws[c][i].clone();
      }
    }
    return copy;
  }

  /**
   * Draws of one parameter, {@code [chain][draw]}; a fresh array.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public double[][] draws(String parameter) {
    return column(indexOf(parameter));
  }

  private double[][] column(int p) {
    double[][] column = new double[draws.length][draws[0].length];
    for (int c = 0; c < draws.length; c++) {
      for (int i = 0; i < draws[c].length; i++) {
        column[c][i] = draws[c][i][p];
      }
    }
    return column;
  }

  private int indexOf(String parameter) {
    int p = names.indexOf(parameter);
    if (p < 0) {
      throw new IllegalArgumentException("parameter = " + parameter + ": must be one of " + names);
    }
    return p;
  }

  /** One row for each parameter. */
  public List<ParameterSummary> summary() {
    return summary;
  }

  /**
   * Row of one parameter.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public ParameterSummary summary(String parameter) {
    return summary.get(indexOf(parameter));
  }

  /**
   * All diagnostics of one parameter, beyond those of its summary.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public ChainDiagnostics diagnostics(String parameter) {
    return ChainDiagnostics.of(draws(parameter));
  }

  /** Correlation of the parameters over all draws. */
  public double[][] correlation() {
    int n = draws[0].length;
    double[][] pooled = new double[draws.length * n][];
    for (int c = 0; c < draws.length; c++) {
      System.arraycopy(draws[c], 0, pooled, c * n, n);
    }
    if (names.size() == 1) {
      return new double[][] {{1}};
    }
    return new PearsonsCorrelation(pooled).getCorrelationMatrix().getData();
  }

  /**
   * Models at draws evenly spaced over all chains: price anything under each for the posterior
   * distribution of its price. Some 400 are enough for a mean and an interval.
   *
   * @param count number of models; at least 1, at most the number of draws
   */
  public List<ReturnModel> models(int count) {
    int n = draws[0].length;
    long total = (long) draws.length * n;
    Require.inClosedInterval("count", count, 1, total);
    FreeParameters free = FreeParameters.of(family);
    List<ReturnModel> models = new ArrayList<>(count);
    for (long k = 0; k < count; k++) {
      int i = (int) (k * total / count);
      models.add(family.model(free.complete(draws[i / n][i % n])));
    }
    return models;
  }

  /** Models at all draws, chain by chain. */
  public List<ReturnModel> models() {
    return models(draws.length * draws[0].length);
  }

  /** Share of the steps after warm-up that moved, for each chain; a fresh array. */
  public double[] acceptanceRates() {
    return acceptanceRates.clone();
  }

  /** Seed that fixes every draw. */
  public long seed() {
    return seed;
  }

  /** Times the surface was priced, search and warm-up included. */
  public int evaluations() {
    return evaluations;
  }

  /** Time from surface to posterior, in milliseconds. */
  public double elapsedMillis() {
    return elapsedMillis;
  }

  /** What must be known before the draws are used; empty if nothing. */
  public List<PosteriorWarning> warnings() {
    return warnings;
  }
}
