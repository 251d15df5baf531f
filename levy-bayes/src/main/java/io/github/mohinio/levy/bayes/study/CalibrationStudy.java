package io.github.mohinio.levy.bayes.study;

import io.github.mohinio.levy.bayes.diagnostics.SimulationBasedCalibration;
import io.github.mohinio.levy.bayes.diagnostics.Thinning;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.PosteriorSampler;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Simulation-based calibration of a sampler: parameters and noise are drawn from the priors, quotes
 * from them, and the sampler draws from the posterior given those quotes. Over many replications
 * the ranks of the true values among the draws are uniform and intervals hold the truth as often as
 * they say, if sampler, density, Jacobian and noise are right.
 *
 * <pre>{@code
 * OptionSurface grid = OptionSurface.ofCalls(market, strikes, maturities, new double[3][5]);
 * PosteriorTarget target = PosteriorTarget.of(ModelFamily.named("variance_gamma"), grid);
 * NutsCalibrator nuts = NutsCalibrator.varianceGamma().withWarmup(500).withDraws(500).withThreads(1);
 * CalibrationStudyResult result = CalibrationStudy.of(target, nuts::withSeed).withSeed(7).run();
 * System.out.println(result.verdict().text());
 * }</pre>
 *
 * <p>Ranks are taken of every free parameter, of unknown noise, and of the posterior log density of
 * the true point: a sampler that ignores the quotes and draws from the prior has uniform ranks of
 * the parameters, and not of the density (Modrák et al. 2023, arXiv:2211.02383).
 *
 * <p>The draws kept must be nearly independent: give the sampler several times as many as are kept,
 * and look at what {@link CalibrationStudyResult#verdict} says of it. Replications run side by
 * side, so the sampler itself should use one thread.
 *
 * <p>The result does not depend on the number of threads. Immutable and thread-safe, if sampler,
 * listener and cancel signal are.
 */
public final class CalibrationStudy {

  /** Name of the posterior log density among the quantities. */
  public static final String LOG_DENSITY = "log density";

  private static final int LEAST_DRAWS = 19;

  private final QuoteSimulation simulation;
  private final LongFunction<? extends PosteriorSampler> sampler;
  private final int replications;
  private final int draws;
  private final int threads;
  private final long seed;
  private final Consumer<StudyProgress> progress;
  private final BooleanSupplier cancelled;

  private CalibrationStudy(
      QuoteSimulation simulation,
      LongFunction<? extends PosteriorSampler> sampler,
      int replications,
      int draws,
      int threads,
      long seed,
      Consumer<StudyProgress> progress,
      BooleanSupplier cancelled) {
    this.simulation = simulation;
    this.sampler = Objects.requireNonNull(sampler, "sampler");
    this.replications = Require.positive("replications", replications);
    this.draws = Require.atLeast("draws", draws, LEAST_DRAWS);
    this.threads = Require.positive("threads", threads);
    this.seed = seed;
    this.progress = Objects.requireNonNull(progress, "progress");
    this.cancelled = Objects.requireNonNull(cancelled, "cancelled");
  }

  /**
   * A study of 1000 replications with 199 draws kept of each, on as many threads as there are
   * processors, seed 1.
   *
   * @param target family, options, priors, likelihood and noise; its prices are not used but for
   *     scales of the noise in volatility, which are those of its surface in every replication
   * @param sampler the sampler of a seed: each replication has its own, for with common random
   *     numbers ranks would not be independent
   * @throws IllegalArgumentException if the surface lacks what the likelihood takes
   */
  public static CalibrationStudy of(
      PosteriorTarget target, LongFunction<? extends PosteriorSampler> sampler) {
    return new CalibrationStudy(
        new QuoteSimulation(target),
        sampler,
        1000,
        199,
        Runtime.getRuntime().availableProcessors(),
        1,
        p -> {},
        () -> false);
  }

  /** The same study with another number of replications; at least 1, and 100 to see much. */
  public CalibrationStudy withReplications(int replications) {
    return new CalibrationStudy(
        simulation, sampler, replications, draws, threads, seed, progress, cancelled);
  }

  /**
   * The same study with another number of draws kept of each posterior, evenly spaced over its
   * chains; at least 19, and best such that 1 more is a multiple of 40.
   */
  public CalibrationStudy withDraws(int draws) {
    return new CalibrationStudy(
        simulation, sampler, replications, draws, threads, seed, progress, cancelled);
  }

  /** The same study on so many threads; at least 1. */
  public CalibrationStudy withThreads(int threads) {
    return new CalibrationStudy(
        simulation, sampler, replications, draws, threads, seed, progress, cancelled);
  }

  /** The same study with another seed, which fixes everything. */
  public CalibrationStudy withSeed(long seed) {
    return new CalibrationStudy(
        simulation, sampler, replications, draws, threads, seed, progress, cancelled);
  }

  /** The same study, telling a listener of every replication, in order, on the calling thread. */
  public CalibrationStudy withProgress(Consumer<StudyProgress> listener) {
    return new CalibrationStudy(
        simulation, sampler, replications, draws, threads, seed, listener, cancelled);
  }

  /**
   * The same study, given up when a signal is true, which is asked before every replication. Those
   * that have begun end, so that none is left out for taking long.
   */
  public CalibrationStudy withCancellation(BooleanSupplier signal) {
    return new CalibrationStudy(
        simulation, sampler, replications, draws, threads, seed, progress, signal);
  }

  /**
   * The quotes and the posterior of one replication, to look into it.
   *
   * @param replication from 0
   */
  public SimulatedQuotes simulate(int replication) {
    return simulation.draw(seed, Require.atLeast("replication", replication, 0));
  }

  /**
   * Runs the study. A replication whose sampler throws counts as failed and stops no other.
   *
   * @throws IllegalArgumentException if the sampler makes fewer draws than are to be kept
   * @throws LevyException if the priors allow no model, no replication has a posterior, or the
   *     thread is interrupted
   */
  public CalibrationStudyResult run() {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Replication> through = new ArrayList<>();
    try {
      Queue<Future<Replication>> window = new ArrayDeque<>();
      for (int r = 0; r < replications && !cancelled.getAsBoolean(); r++) {
        if (window.size() == 2 * threads) {
          accept(await(window.remove()), through);
        }
        int number = r;
        window.add(pool.submit(() -> replicate(number)));
      }
      while (!window.isEmpty()) {
        accept(await(window.remove()), through);
      }
    } finally {
      pool.shutdownNow();
    }
    return CalibrationStudyResult.of(names(), replications, draws, seed, through);
  }

  private void accept(Replication replication, List<Replication> through) {
    through.add(replication);
    int failed = (int) through.stream().filter(Replication::isFailed).count();
    progress.accept(new StudyProgress(through.size(), failed, replications));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(simulation.names());
    names.add(LOG_DENSITY);
    return names;
  }

  private Replication replicate(int number) {
    SimulatedQuotes simulated = simulate(number);
    Posterior posterior;
    try {
      posterior = sampler.apply(simulated.seed()).sample(simulated.target());
    } catch (RuntimeException why) { // of whatever kind: it is named in the result
      return Replication.failed(simulated, why.toString());
    }
    return rank(simulated, posterior);
  }

  private Replication rank(SimulatedQuotes simulated, Posterior posterior) {
    int n = posterior.drawsPerChain();
    int[] kept = kept(posterior.chains() * n);
    double[][][] values = posterior.draws();
    double[][][] points = posterior.points();
    List<Integer> ranks = new ArrayList<>();
    double[] column = new double[draws];
    for (int p = 0; p < simulated.truth().size(); p++) {
      for (int i = 0; i < draws; i++) {
        column[i] = values[kept[i] / n][kept[i] % n][p];
      }
      ranks.add(SimulationBasedCalibration.rank(simulated.truth().get(p), column));
    }
    PosteriorDensity density = simulated.target().newDensity();
    for (int i = 0; i < draws; i++) {
      column[i] = density.logDensity(points[kept[i] / n][kept[i] % n]);
    }
    ranks.add(SimulationBasedCalibration.rank(simulated.logDensity(), column));
    double leastEss =
        posterior.summary().stream()
            .mapToDouble(ParameterSummary::essBulk)
            .reduce(Double.POSITIVE_INFINITY, Math::min);
    return new Replication(
        simulated.replication(), simulated.seed(), simulated.truth(), ranks, leastEss, "");
  }

  private int[] kept(int all) {
    if (all < draws) {
      throw new IllegalArgumentException(
          "draws of the sampler = " + all + ": must be at least the " + draws + " to keep");
    }
    double[] numbers = IntStream.range(0, all).asDoubleStream().toArray();
    double[] thinned = Thinning.evenly(numbers, draws);
    return IntStream.range(0, draws).map(i -> (int) thinned[i]).toArray();
  }

  private static Replication await(Future<Replication> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LevyException("the study was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new LevyException("a replication ended with an error", e.getCause());
    }
  }
}
