package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.DrawGenerators;
import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One Metropolis-Hastings chain over the model's coordinates, with the noise renewed after every
 * step.
 *
 * <p>A step is a random walk or a proposal independent of the present point. The walk is safe
 * everywhere and slow (an effective draw every 10 to 15 steps in three dimensions); where the
 * posterior is nearly normal the independent proposal is accepted four times in five and all but
 * independent. After the warm-up all is frozen, so that what follows is a Markov chain with the
 * posterior as its stationary distribution.
 *
 * <p>With a surrogate, whose prices cost next to nothing, most iterations make several steps on it
 * and one exact evaluation where they end (surrogate transition, delayed acceptance).
 *
 * <p>References: Haario, Saksman and Tamminen (2001), Bernoulli 7, 223-242; Andrieu and Thoms
 * (2008), Statistics and Computing 18, 343-373; Tierney (1994), Annals of Statistics 22, 1701-1728,
 * section 2.4 on mixtures; Liu (2001), Monte Carlo Strategies in Scientific Computing, section
 * 9.4.3; Christen and Fox (2005), Journal of Computational and Graphical Statistics 14, 795-810.
 */
final class MetropolisChain implements Chain {

  /**
   * Share of plain steps beside delayed ones. In a long tail, where the polynomials are poor, and
   * beyond their reach, plain steps alone find their way.
   */
  private static final double PLAIN_SHARE = 0.3;

  private final PosteriorDensity density;
  private final NoiseStep noiseStep;
  private final Proposals proposals;
  private final MetropolisKernel kernel;
  private final int chain;
  private final int d;
  private int iteration;

  private State state;
  private double logNoise;
  private Optional<PricePolynomials> surrogate; // null until it is needed

  private MetropolisChain(
      PosteriorDensity density,
      Proposals proposals,
      MetropolisKernel kernel,
      int chain,
      int iteration,
      double[] point,
      double logNoise) {
    this.density = density;
    this.proposals = proposals;
    this.kernel = kernel;
    this.chain = chain;
    this.iteration = iteration;
    this.logNoise = logNoise;
    noiseStep = new NoiseStep(density);
    d = density.modelDimension();
    state =
        exact(point)
            .orElseThrow(() -> new IllegalArgumentException("density at the start: must be > 0"));
  }

  /** A chain before its warm-up, somewhere around a mode. */
  static MetropolisChain start(
      PosteriorDensity density, Mode mode, MetropolisKernel kernel, int chain) {
    RandomGenerator random = DrawGenerators.of(kernel.seed(), chain, DrawGenerators.START);
    double[] start = Arrays.copyOf(mode.disperse(density, random), density.modelDimension());
    return new MetropolisChain(
        density,
        new Proposals(mode.point(), mode.covariance(), kernel.warmup()),
        kernel,
        chain,
        0,
        start,
        mode.logNoise());
  }

  /** A chain after its warm-up, at its last draw. */
  static MetropolisChain resume(
      PosteriorDensity density,
      double[] adapted,
      MetropolisKernel kernel,
      int chain,
      int iteration,
      double[] point) {
    int d = density.modelDimension();
    return new MetropolisChain(
        density,
        Proposals.adapted(adapted, d),
        kernel,
        chain,
        iteration,
        Arrays.copyOf(point, d),
        new NoiseStep(density).logNoise(point));
  }

  @Override
  public double[] adapted() {
    return proposals.adapted();
  }

  @Override
  public ChainDraw next() {
    RandomGenerator random = DrawGenerators.of(kernel.seed(), chain, iteration);
    boolean accepted =
        hasSurrogate() && random.nextDouble() >= PLAIN_SHARE ? delayed(random) : step(random);
    iteration++;
    logNoise = noiseStep.next(logNoise, state.likelihood(), random);
    double[] draw = Arrays.copyOf(state.point(), density.dimension());
    if (draw.length > d) {
      draw[d] = logNoise;
    }
    return ChainDraw.of(
        draw,
        state.logPrior() + noiseStep.logDensity(state.likelihood(), logNoise),
        accepted ? 1 : 0);
  }

  /** Whether there is a surrogate for this iteration; the first after the warm-up fits it. */
  private boolean hasSurrogate() {
    if (kernel.surrogateSteps() == 0 || iteration < kernel.warmup()) {
      return false;
    }
    if (surrogate == null) {
      surrogate =
          PricePolynomials.fit(
              density,
              proposals.normal(),
              DrawGenerators.of(kernel.seed(), chain, DrawGenerators.SURROGATE));
    }
    return surrogate.isPresent();
  }

  private boolean step(RandomGenerator random) {
    Proposals.Proposal proposal = proposals.propose(state.point(), random);
    Optional<State> trial = exact(proposal.point());
    double probability = acceptance(state, trial, proposal.independent());
    boolean accepted = random.nextDouble() < probability;
    if (accepted) {
      state = trial.orElseThrow();
    }
    if (iteration < kernel.warmup()
        && proposals.learn(iteration, proposal.independent(), probability, state.point())) {
      state = state.under(proposals);
    }
    return accepted;
  }

  /**
   * Several steps of a chain whose stationary distribution is that of the surrogate, and their end
   * as one proposal: since that chain is reversible, the ratio of exact to surrogate densities
   * decides.
   */
  private boolean delayed(RandomGenerator random) {
    Optional<State> begin = approximate(state.point());
    if (begin.isEmpty()) {
      return false;
    }
    State inner = begin.get();
    boolean moved = false;
    for (int k = 0; k < kernel.surrogateSteps(); k++) {
      Proposals.Proposal proposal = proposals.propose(inner.point(), random);
      Optional<State> trial = approximate(proposal.point());
      if (random.nextDouble() < acceptance(inner, trial, proposal.independent())) {
        inner = trial.orElseThrow();
        moved = true;
      }
    }
    Optional<State> end = moved ? exact(inner.point()) : Optional.empty();
    if (end.isEmpty()) {
      return false;
    }
    double logRatio =
        end.get().logDensity(logNoise)
            - state.logDensity(logNoise)
            + begin.get().logDensity(logNoise)
            - inner.logDensity(logNoise);
    boolean accepted = random.nextDouble() < Math.exp(logRatio);
    if (accepted) {
      state = end.get();
    }
    return accepted;
  }

  private Optional<State> exact(double[] point) {
    return State.of(point, density.logPrior(point), proposals, density::likelihood);
  }

  private Optional<State> approximate(double[] point) {
    return State.of(point, density.logPrior(point), proposals, surrogate.orElseThrow()::likelihood);
  }

  /** Probability with which a proposal is accepted. */
  private double acceptance(State from, Optional<State> to, boolean independent) {
    if (to.isEmpty()) {
      return 0;
    }
    double logRatio = to.get().logDensity(logNoise) - from.logDensity(logNoise);
    if (independent) {
      logRatio += from.logProposal() - to.get().logProposal();
    }
    return Math.min(1, Math.exp(logRatio));
  }

  /**
   * A point and what is known there.
   *
   * @param point coordinates of the model
   * @param logPrior log density of the prior
   * @param likelihood likelihood of the quotes, exact or of the surrogate
   * @param logProposal log density of the independent proposals
   */
  private record State(
      double[] point, double logPrior, NoiseLikelihood likelihood, double logProposal) {

    /** Empty where the density is 0. */
    static Optional<State> of(
        double[] point,
        double logPrior,
        Proposals proposals,
        Function<double[], Optional<NoiseLikelihood>> likelihood) {
      return logPrior == Double.NEGATIVE_INFINITY
          ? Optional.empty()
          : likelihood
              .apply(point)
              .map(given -> new State(point, logPrior, given, proposals.studentLogDensity(point)));
    }

    double logDensity(double logNoise) {
      return logPrior + likelihood.logLikelihood(logNoise);
    }

    State under(Proposals proposals) {
      return new State(point, logPrior, likelihood, proposals.studentLogDensity(point));
    }
  }
}
