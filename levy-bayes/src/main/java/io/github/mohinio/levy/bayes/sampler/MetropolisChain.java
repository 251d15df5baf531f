package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.DrawGenerators;
import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import java.util.Arrays;
import java.util.Optional;
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
 * <p>References: Haario, Saksman and Tamminen (2001), Bernoulli 7, 223-242; Andrieu and Thoms
 * (2008), Statistics and Computing 18, 343-373; Tierney (1994), Annals of Statistics 22, 1701-1728,
 * section 2.4 on mixtures.
 */
final class MetropolisChain implements Chain {

  private final PosteriorDensity density;
  private final NoiseStep noiseStep;
  private final Proposals proposals;
  private final int warmup;
  private final long seed;
  private final int chain;
  private final int d;
  private int iteration;

  private double[] point;
  private double logPrior;
  private NoiseLikelihood likelihood;
  private double logNoise;
  private double logProposal;

  private MetropolisChain(
      PosteriorDensity density,
      Proposals proposals,
      int warmup,
      long seed,
      int chain,
      int iteration,
      double[] point,
      double logNoise) {
    this.density = density;
    this.proposals = proposals;
    this.warmup = warmup;
    this.seed = seed;
    this.chain = chain;
    this.iteration = iteration;
    this.point = point;
    this.logNoise = logNoise;
    noiseStep = new NoiseStep(density);
    d = density.modelDimension();
    logPrior = density.logPrior(point);
    likelihood =
        density
            .likelihood(point)
            .orElseThrow(() -> new IllegalArgumentException("density at the start: must be > 0"));
    logProposal = proposals.studentLogDensity(point);
  }

  /** A chain before its warm-up, somewhere around a mode. */
  static MetropolisChain start(
      PosteriorDensity density, Mode mode, int warmup, long seed, int chain) {
    RandomGenerator random = DrawGenerators.of(seed, chain, DrawGenerators.START);
    double[] start = Arrays.copyOf(mode.disperse(density, random), density.modelDimension());
    return new MetropolisChain(
        density,
        new Proposals(mode.point(), mode.covariance(), warmup),
        warmup,
        seed,
        chain,
        0,
        start,
        mode.logNoise());
  }

  /** A chain after its warm-up, at its last draw. */
  static MetropolisChain resume(
      PosteriorDensity density,
      double[] adapted,
      int warmup,
      long seed,
      int chain,
      int iteration,
      double[] point) {
    int d = density.modelDimension();
    return new MetropolisChain(
        density,
        Proposals.adapted(adapted, d),
        warmup,
        seed,
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
    RandomGenerator random = DrawGenerators.of(seed, chain, iteration);
    boolean accepted = step(random);
    iteration++;
    double[] draw = Arrays.copyOf(point, density.dimension());
    if (draw.length > d) {
      draw[d] = logNoise;
    }
    return ChainDraw.of(
        draw, logPrior + noiseStep.logDensity(likelihood, logNoise), accepted ? 1 : 0);
  }

  private boolean step(RandomGenerator random) {
    Proposals.Proposal proposal = proposals.propose(point, random);
    double[] trial = proposal.point();
    double trialProposal = proposals.studentLogDensity(trial);
    double probability = 0;
    double trialPrior = density.logPrior(trial);
    Optional<NoiseLikelihood> given =
        trialPrior == Double.NEGATIVE_INFINITY ? Optional.empty() : density.likelihood(trial);
    if (given.isPresent()) {
      double logRatio =
          trialPrior
              - logPrior
              + given.get().logLikelihood(logNoise)
              - likelihood.logLikelihood(logNoise);
      if (proposal.independent()) {
        logRatio += logProposal - trialProposal;
      }
      probability = Math.min(1, Math.exp(logRatio));
    }
    boolean accepted = random.nextDouble() < probability;
    if (accepted) {
      point = trial;
      logPrior = trialPrior;
      likelihood = given.orElseThrow();
      logProposal = trialProposal;
    }
    if (iteration < warmup
        && proposals.learn(iteration, proposal.independent(), probability, point)) {
      logProposal = proposals.studentLogDensity(point);
    }
    logNoise = noiseStep.next(logNoise, likelihood, random);
    return accepted;
  }
}
