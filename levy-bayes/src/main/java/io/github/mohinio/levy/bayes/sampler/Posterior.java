package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.Verdict;
import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Draws from the posterior distribution of a model's parameters and, if it was unknown, of the
 * price noise; with what is needed to trust them. Every sampler returns one.
 *
 * <p>Immutable and thread-safe.
 */
public final class Posterior {

  /** Name of the noise among the parameters. */
  public static final String NOISE = "noise";

  private final PosteriorTarget target;
  private final List<String> names;
  private final List<List<ChainDraw>> chains;
  private final double[][][] draws;
  private final Trajectories trajectories; // null without
  private final Approximation approximation; // null without
  private final RunFacts facts;
  private final List<ParameterSummary> summary;
  private final Verdict verdict;

  private Posterior(
      PosteriorTarget target,
      List<List<ChainDraw>> chains,
      boolean hamiltonian,
      Approximation approximation,
      RunFacts facts) {
    this.target = target;
    this.chains = chains;
    this.approximation = approximation;
    this.facts = facts;
    trajectories = hamiltonian ? new Trajectories(target.names(), chains) : null;
    FreeParameters free = FreeParameters.of(target.family());
    List<String> all = new ArrayList<>(free.names());
    List<Prior> priors = new ArrayList<>(target.priors().inOrderOf(target.family()));
    if (target.noise() instanceof Noise.Unknown unknown) {
      all.add(NOISE);
      priors.add(unknown.prior());
    }
    names = List.copyOf(all);
    draws = parameters(target, free, chains);
    List<ParameterSummary> table = new ArrayList<>();
    Verdict found = Verdict.good();
    for (int p = 0; p < names.size(); p++) {
      ChainDiagnostics diagnostics = ChainDiagnostics.of(column(p));
      ParameterSummary row = ParameterSummary.of(names.get(p), diagnostics, priors.get(p));
      table.add(isResampled() ? row.weighted(approximation.weights().effectiveSize()) : row);
      found = found.with(names.get(p), diagnostics);
    }
    found = found.withAcceptance(acceptanceRates()).withModes(facts.modes());
    if (trajectories != null) {
      found = found.with(trajectories.energyDiagnostics()).with(trajectories.divergences());
    }
    summary = List.copyOf(table);
    verdict = approximation == null ? found : found.with(approximation.weights());
  }

  /**
   * Posterior of some draws.
   *
   * @param chains {@code [chain][draw]}, all equally long
   * @param hamiltonian whether the draws come of trajectories
   * @param approximation what they are drawn from; null if that is the posterior itself
   */
  static Posterior of(
      PosteriorTarget target,
      List<List<ChainDraw>> chains,
      boolean hamiltonian,
      Approximation approximation,
      RunFacts facts) {
    List<List<ChainDraw>> copy = chains.stream().map(List::copyOf).toList();
    return new Posterior(target, copy, hamiltonian, approximation, facts);
  }

  private static double[][][] parameters(
      PosteriorTarget target, FreeParameters free, List<List<ChainDraw>> chains) {
    boolean withNoise = target.noise() instanceof Noise.Unknown;
    int d = free.size();
    double[][][] parameters = new double[chains.size()][chains.get(0).size()][];
    for (int c = 0; c < parameters.length; c++) {
      for (int i = 0; i < parameters[c].length; i++) {
        double[] point = chains.get(c).get(i).point();
        double[] row = new double[withNoise ? d + 1 : d];
        System.arraycopy(free.pick(target.parameters(point)), 0, row, 0, d);
        if (withNoise) {
          row[d] = Math.exp(point[d]);
        }
        parameters[c][i] = row;
      }
    }
    return parameters;
  }

  private boolean isResampled() {
    return approximation != null && approximation.resampled();
  }

  /** What was sampled. */
  public PosteriorTarget target() {
    return target;
  }

  /** Family of the models. */
  public ModelFamily family() {
    return target.family();
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

  /** All draws in the coordinates of the target, {@code [chain][draw][coordinate]}; fresh. */
  public double[][][] points() {
    double[][][] points = new double[draws.length][draws[0].length][];
    for (int c = 0; c < draws.length; c++) {
      for (int i = 0; i < draws[c].length; i++) {
        points[c][i] = chains.get(c).get(i).point().clone();
      }
    }
    return points;
  }

  /** Log density of the draws over the coordinates, {@code [chain][draw]}; a fresh array. */
  public double[][] logDensities() {
    double[][] logDensities = new double[draws.length][];
    for (int c = 0; c < draws.length; c++) {
      logDensities[c] = chains.get(c).stream().mapToDouble(ChainDraw::logDensity).toArray();
    }
    return logDensities;
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
    FreeParameters free = FreeParameters.of(family());
    List<ReturnModel> models = new ArrayList<>(count);
    for (long k = 0; k < count; k++) {
      int i = (int) (k * total / count);
      models.add(family().model(free.complete(draws[i / n][i % n])));
    }
    return models;
  }

  /** Models at all draws, chain by chain. */
  public List<ReturnModel> models() {
    return models(draws.length * draws[0].length);
  }

  /**
   * For each chain the share of the steps after warm-up that moved, or the mean acceptance over the
   * trajectories; 1 for independent draws. A fresh array.
   */
  public double[] acceptanceRates() {
    return chains.stream()
        .mapToDouble(
            chain -> chain.stream().mapToDouble(ChainDraw::acceptance).average().orElseThrow())
        .toArray();
  }

  /** The trajectories, if a Hamiltonian sampler made the draws. */
  public Optional<Trajectories> trajectories() {
    return Optional.ofNullable(trajectories);
  }

  /** The approximation, if draws are from one. */
  public Optional<Approximation> approximation() {
    return Optional.ofNullable(approximation);
  }

  /** Name of the sampler: metropolis, nuts, laplace, or that of a variational method. */
  public String sampler() {
    return facts.sampler();
  }

  /** Maxima of the posterior that the search before the sampling found. */
  public int modes() {
    return facts.modes();
  }

  /** Seed that fixes every draw. */
  public long seed() {
    return facts.seed();
  }

  /** Times the surface was priced, search and warm-up included. */
  public int evaluations() {
    return facts.evaluations();
  }

  /** Time from surface to posterior, in milliseconds. */
  public double elapsedMillis() {
    return facts.elapsedMillis();
  }

  /** Whether the run ended before its time, so that there are fewer draws than asked for. */
  public boolean isCancelled() {
    return facts.cancelled();
  }

  /** What the diagnostics say together. */
  public Verdict verdict() {
    return verdict;
  }

  /** What must be known before the draws are used, those of the {@link #verdict}; may be empty. */
  public List<Finding> warnings() {
    return verdict.findings();
  }
}
