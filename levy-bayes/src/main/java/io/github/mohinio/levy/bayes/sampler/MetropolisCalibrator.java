package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Samples the posterior of a model's parameters given quoted prices, by adaptive
 * Metropolis-Hastings with exact Fourier prices.
 *
 * <p>The price of quote i is the model's price plus independent normal noise of standard deviation
 * \( s/\sqrt{w_i} \), with \( w_i \) its weight on the surface (1 unless set). Chains start about
 * the maxima of the posterior, which are found by Gauss-Newton from the least squares fit and from
 * the centre of the priors, and move in coordinates that straighten the posterior's ridge.
 *
 * <pre>{@code
 * Posterior posterior = MetropolisCalibrator.varianceGamma().withSeed(42).calibrate(surface);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Draws depend on the seed alone, not on the number of threads.
 */
public final class MetropolisCalibrator {

  private static final long DEFAULT_SEED = 1;
  private static final int DEFAULT_CHAINS = 4;
  private static final int DEFAULT_WARMUP = 2000;
  private static final int DEFAULT_DRAWS = 5000;

  /** Starts of the least squares fit that precedes the climb to the mode. */
  private static final int LEAST_SQUARES_STARTS = 2;

  /** A maximum this much below the best, in log density, has no share in the posterior. */
  private static final double NEGLIGIBLE = 12;

  private final ModelFamily family;
  private final ParameterPriors priors;
  private final Noise noise;
  private final FourierPricer pricer;
  private final long seed;
  private final int chains;
  private final int warmup;
  private final int draws;
  private final int threads;

  private MetropolisCalibrator(
      ModelFamily family,
      ParameterPriors priors,
      Noise noise,
      FourierPricer pricer,
      long seed,
      int chains,
      int warmup,
      int draws,
      int threads) {
    this.family = family;
    this.priors = priors;
    this.noise = noise;
    this.pricer = pricer;
    this.seed = seed;
    this.chains = chains;
    this.warmup = warmup;
    this.draws = draws;
    this.threads = threads;
  }

  /**
   * Sampler of a family: 4 chains of 2000 warm-up steps and 5000 draws, unknown noise, default
   * priors if the family has any.
   */
  public static MetropolisCalibrator of(ModelFamily family) {
    return new MetropolisCalibrator(
        Objects.requireNonNull(family, "family"),
        null,
        null,
        FourierPricer.withDefaults(),
        DEFAULT_SEED,
        DEFAULT_CHAINS,
        DEFAULT_WARMUP,
        DEFAULT_DRAWS,
        Runtime.getRuntime().availableProcessors());
  }

  /** Sampler of variance gamma: see {@link #of}. */
  public static MetropolisCalibrator varianceGamma() {
    return of(ModelFamily.named("variance_gamma"));
  }

  /** Sampler of CGMY: see {@link #of}. */
  public static MetropolisCalibrator cgmy() {
    return of(ModelFamily.named("cgmy"));
  }

  /** Sampler of Black-Scholes: see {@link #of}. */
  public static MetropolisCalibrator blackScholes() {
    return of(ModelFamily.named("black_scholes"));
  }

  /** The same sampler with another seed. */
  public MetropolisCalibrator withSeed(long seed) {
    return new MetropolisCalibrator(
        family, priors, noise, pricer, seed, chains, warmup, draws, threads);
  }

  /**
   * The same sampler with other priors; without this, {@link ParameterPriors#defaults}.
   *
   * @throws IllegalArgumentException unless every parameter of the family has a prior, and no other
   */
  public MetropolisCalibrator withPriors(ParameterPriors priors) {
    priors.inOrderOf(family);
    return new MetropolisCalibrator(
        family, priors, noise, pricer, seed, chains, warmup, draws, threads);
  }

  /**
   * The same sampler with noise that is known.
   *
   * @param standardDeviation in currency; finite and positive
   */
  public MetropolisCalibrator withNoise(double standardDeviation) {
    return new MetropolisCalibrator(
        family,
        priors,
        Noise.known(standardDeviation),
        pricer,
        seed,
        chains,
        warmup,
        draws,
        threads);
  }

  /**
   * The same sampler with noise that is sampled; without this, half-normal with a scale of 0.5 % of
   * the forward of the surface's first slice.
   *
   * @param prior prior of the standard deviation, in currency
   */
  public MetropolisCalibrator withUnknownNoise(Prior prior) {
    return new MetropolisCalibrator(
        family, priors, Noise.unknown(prior), pricer, seed, chains, warmup, draws, threads);
  }

  /** The same sampler with another number of chains; at least 1, and 4 for a meaningful R-hat. */
  public MetropolisCalibrator withChains(int chains) {
    return new MetropolisCalibrator(
        family,
        priors,
        noise,
        pricer,
        seed,
        Require.positive("chains", chains),
        warmup,
        draws,
        threads);
  }

  /**
   * The same sampler with another number of steps that are thrown away while the proposals adapt.
   *
   * @param warmup steps of each chain; not negative, and below 500 the proposals stay those of the
   *     mode more or less
   */
  public MetropolisCalibrator withWarmup(int warmup) {
    return new MetropolisCalibrator(
        family,
        priors,
        noise,
        pricer,
        seed,
        chains,
        Require.atLeast("warmup", warmup, 0),
        draws,
        threads);
  }

  /** The same sampler with another number of draws of each chain; at least 1. */
  public MetropolisCalibrator withDraws(int draws) {
    return new MetropolisCalibrator(
        family,
        priors,
        noise,
        pricer,
        seed,
        chains,
        warmup,
        Require.positive("draws", draws),
        threads);
  }

  /** The same sampler on at most so many threads; at least 1. Without this, one per processor. */
  public MetropolisCalibrator withThreads(int threads) {
    return new MetropolisCalibrator(
        family,
        priors,
        noise,
        pricer,
        seed,
        chains,
        warmup,
        draws,
        Require.positive("threads", threads));
  }

  /**
   * The same sampler with another pricer. Its tolerance should stay a thousandth of the noise or
   * less, or the posterior gets steps.
   */
  public MetropolisCalibrator withPricer(FourierPricer pricer) {
    return new MetropolisCalibrator(
        family,
        priors,
        noise,
        Objects.requireNonNull(pricer, "pricer"),
        seed,
        chains,
        warmup,
        draws,
        threads);
  }

  /** Family of the models. */
  public ModelFamily family() {
    return family;
  }

  /**
   * Samples the posterior.
   *
   * @throws IllegalArgumentException if no priors were given and the family has no defaults
   * @throws LevyException if no start has a positive density, or the thread is interrupted
   */
  public Posterior calibrate(OptionSurface surface) {
    long begin = System.nanoTime();
    Run run = new Run(surface);
    List<Mode> modes = run.modes();
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int c = 0; c < chains; c++) {
      tasks.add(run.chain(c, modes.get(c % modes.size())));
    }
    double[] acceptance = inParallel(tasks);
    return new Posterior(
        family,
        run.names,
        run.draws,
        acceptance,
        modes.size(),
        seed,
        run.densities.stream().mapToInt(PosteriorDensity::evaluations).sum()
            + run.leastSquaresEvaluations,
        (System.nanoTime() - begin) * 1e-6);
  }

  private double[] inParallel(List<Callable<Double>> tasks) {
    ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
    try {
      double[] results = new double[tasks.size()];
      int i = 0;
      for (Future<Double> future : executor.invokeAll(tasks)) {
        results[i++] = future.get();
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LevyException("interrupted while sampling", e);
    } catch (ExecutionException e) {
      throw new LevyException("a chain failed: " + e.getCause().getMessage(), e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  /** What one surface needs. */
  private final class Run {

    final PosteriorTarget target;
    final FreeParameters free = FreeParameters.of(family);
    final List<String> names;
    final double[][][] draws;
    final List<PosteriorDensity> densities = new ArrayList<>();
    int leastSquaresEvaluations;

    Run(OptionSurface surface) {
      PosteriorTarget common =
          PosteriorTarget.of(
                  family, surface, priors == null ? ParameterPriors.defaults(family) : priors)
              .withPricer(pricer);
      target = noise == null ? common : common.withNoise(noise);
      names = new ArrayList<>(free.names());
      if (target.noise() instanceof Noise.Unknown) {
        names.add(Posterior.NOISE);
      }
      draws = new double[chains][MetropolisCalibrator.this.draws][names.size()];
    }

    private PosteriorDensity density() {
      PosteriorDensity density = target.newDensity();
      densities.add(density);
      return density;
    }

    /** A chain, to be run by one thread. */
    Callable<Double> chain(int number, Mode mode) {
      PosteriorDensity density = density();
      return () ->
          new MetropolisChain(
                  density, new NoiseStep(density), mode, warmup, Generators.of(seed, number))
              .run(draws[number]);
    }

    /** Distinct maxima that matter, the highest first. */
    List<Mode> modes() {
      PosteriorDensity density = density();
      ModeFinder finder = new ModeFinder(density, new NoiseStep(density));
      List<Mode> found = new ArrayList<>();
      for (double[] start : starts()) {
        finder.climb(target.coordinates().toCoordinates(start)).ifPresent(found::add);
      }
      if (found.isEmpty()) {
        throw new LevyException(
            "neither the fit nor the centre of the priors has a positive posterior density; "
                + "check that the priors allow models that exist");
      }
      found.sort(Comparator.comparingDouble(Mode::logDensity).reversed());
      List<Mode> distinct = new ArrayList<>();
      for (Mode mode : found) {
        if (mode.logDensity() > found.get(0).logDensity() - NEGLIGIBLE
            && distinct.stream().noneMatch(other -> other.isNear(mode))) {
          distinct.add(mode);
        }
      }
      return distinct;
    }

    private List<double[]> starts() {
      List<double[]> starts = new ArrayList<>();
      if (target.surface().size() >= free.size()) {
        var fit =
            LeastSquaresCalibrator.of(family)
                .withPricer(pricer)
                .withMaxStarts(LEAST_SQUARES_STARTS)
                .calibrate(target.surface());
        leastSquaresEvaluations = fit.evaluations();
        starts.add(fit.model().parameters());
      }
      starts.add(
          free.complete(
              target.priors().inOrderOf(family).stream().mapToDouble(Prior::mean).toArray()));
      return starts;
    }
  }
}
