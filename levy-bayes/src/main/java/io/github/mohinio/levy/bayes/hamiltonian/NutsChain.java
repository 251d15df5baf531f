package io.github.mohinio.levy.bayes.hamiltonian;

import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;

/**
 * One chain of the multinomial no-U-turn sampler with a dense metric, as in Stan 2.36: windowed
 * adaptation of the metric, dual averaging of the step size, no more adaptation after the warm-up.
 *
 * <pre>{@code
 * NutsChain chain = NutsChain.start(density, mode, laplaceCovariance, NutsSettings.withDefaults(), 42, 0);
 * while (!cancelled && chain.iteration() < 6000) {
 *   NutsDraw draw = chain.next();
 *   ...
 * }
 * NutsState state = chain.state();                        // later: NutsChain.resume(density, state)
 * }</pre>
 *
 * <p>Draws depend on the seed and the number of the chain only, and are the same whether the chain
 * is put away in between or not, as long as the density is a function of its argument alone.
 * Belongs to one thread at a time, as its density does; chains with densities of their own run side
 * by side.
 *
 * <p>References: Betancourt (2017), arXiv 1701.02434; Stan Reference Manual 2.36, "MCMC Sampling".
 */
public final class NutsChain {

  private final LogDensity density;
  private final NutsSettings settings;
  private final long seed;
  private final int chain;
  private final double[][] firstCovariance;
  private final WarmupWindows windows;
  private final PhasePoint z;
  private double[][] covariance;
  private Leapfrog leapfrog;
  private Trajectory trajectory;
  private int iteration;
  private double stepSize;
  private DualAveraging stepAdaptation;
  private Moments window;

  private NutsChain(
      LogDensity density,
      NutsSettings settings,
      long seed,
      int chain,
      double[] point,
      double[][] covariance,
      double[][] firstCovariance) {
    int d = Require.positive("dimension", density.dimension());
    Require.sameLength("start", point.length, "coordinates", d);
    Require.sameLength("covariance", covariance.length, "coordinates", d);
    for (double[] row : covariance) {
      Require.sameLength("row of covariance", row.length, "coordinates", d);
    }
    this.density = density;
    this.settings = settings;
    this.seed = seed;
    this.chain = chain;
    this.firstCovariance = firstCovariance;
    windows = new WarmupWindows(settings.warmup());
    z = new PhasePoint(d);
    System.arraycopy(point, 0, z.point, 0, d);
    window = Moments.none(d);
    use(
        covariance,
        Metric.of(covariance)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "covariance: must be finite and positive definite")));
    Require.finite("log density at the start", z.logDensity);
  }

  /**
   * A chain before its first draw. Evaluates the density some times to find a step size.
   *
   * @param density what to draw from; used by this chain alone from now on
   * @param start coordinates where the density is not 0
   * @param covariance first guess of the covariance, {@code [row][column]}, symmetric and positive
   *     definite, as from a Laplace approximation
   * @param settings settings
   * @param seed seed of the run
   * @param chain number of the chain in the run
   * @throws IllegalArgumentException if the density is 0 at the start, the covariance is not
   *     positive definite, or lengths disagree
   */
  public static NutsChain start(
      LogDensity density,
      double[] start,
      double[][] covariance,
      NutsSettings settings,
      long seed,
      int chain) {
    double[][] first = Moments.copy(covariance);
    NutsChain begun = new NutsChain(density, settings, seed, chain, start, first, first);
    begun.stepSize = 1;
    begun.searchStepSize(DrawGenerators.of(seed, chain, DrawGenerators.SETUP));
    return begun;
  }

  /**
   * A chain that goes on from a state with the draws that the former chain would have made.
   *
   * @param density the density that the state is of; used by this chain alone from now on
   * @param state state of a chain
   * @throws IllegalArgumentException if the density is 0 at the point of the state, a covariance is
   *     not positive definite, or lengths disagree
   */
  public static NutsChain resume(LogDensity density, NutsState state) {
    NutsChain resumed =
        new NutsChain(
            density,
            state.settings(),
            state.seed(),
            state.chain(),
            state.point(),
            state.covariance(),
            state.firstCovariance());
    resumed.iteration = Require.atLeast("iteration", state.iteration(), 0);
    resumed.stepSize = Require.positive("stepSize", state.stepSize());
    resumed.stepAdaptation = state.stepAdaptation();
    resumed.window = state.window();
    return resumed;
  }

  /** Makes the next draw. */
  public NutsDraw next() {
    boolean warmup = iteration < settings.warmup();
    RandomGenerator random = DrawGenerators.of(seed, chain, iteration);
    trajectory.move(z, stepSize, random);
    NutsDraw draw =
        new NutsDraw(
            iteration,
            warmup,
            z.point,
            z.logDensity,
            z.energy(),
            trajectory.depth(),
            trajectory.leapfrogs(),
            trajectory.acceptance(),
            stepSize,
            trajectory.divergence());
    if (warmup) {
      adapt(draw.acceptance(), random);
    }
    iteration++;
    return draw;
  }

  private void adapt(double acceptance, RandomGenerator random) {
    stepAdaptation = stepAdaptation.next(acceptance, settings.targetAcceptance());
    stepSize = stepAdaptation.stepSize();
    if (windows.contains(iteration)) {
      window = window.add(z.point);
      if (windows.endsAt(iteration)) {
        double[][] adapted = window.covariance(firstCovariance, settings.firstMetricDraws());
        window = Moments.none(density.dimension());
        // Not positive definite in floating point: the former metric is the better one.
        Metric.of(adapted).ifPresent(metric -> use(adapted, metric));
        searchStepSize(random);
      }
    }
    if (iteration == settings.warmup() - 1) {
      stepSize = stepAdaptation.meanStepSize();
    }
  }

  private void use(double[][] covariance, Metric metric) {
    this.covariance = covariance;
    leapfrog = new Leapfrog(density, metric);
    trajectory = new Trajectory(leapfrog, settings.maxDepth());
    leapfrog.evaluate(z);
  }

  private void searchStepSize(RandomGenerator random) {
    stepSize = StepSizeSearch.near(z, leapfrog, stepSize, random);
    stepAdaptation = DualAveraging.from(stepSize);
  }

  /** Number of draws made, warm-up included. */
  public int iteration() {
    return iteration;
  }

  /** What the chain needs to go on later. */
  public NutsState state() {
    return new NutsState(
        settings,
        seed,
        chain,
        iteration,
        z.point,
        stepSize,
        covariance,
        firstCovariance,
        stepAdaptation,
        window);
  }
}
