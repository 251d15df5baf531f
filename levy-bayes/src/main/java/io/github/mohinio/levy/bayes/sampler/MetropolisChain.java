package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.NoiseLikelihood;
import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One Metropolis-Hastings chain over the model's coordinates, with the noise renewed after every
 * step.
 *
 * <p>A step is one of two kinds, by a coin: a random walk, or a proposal independent of the present
 * point from a Student t distribution. The walk is safe everywhere and slow (an effective draw
 * every 10 to 15 steps in three dimensions); where the posterior is nearly normal the t proposal is
 * accepted four times in five and all but independent. During warm-up both take their covariance
 * from the draws so far, starting with that at the mode, the walk learns its scale, and the coin
 * learns how often the t proposal is accepted; then all is frozen, so that what follows is a Markov
 * chain with the posterior as its stationary distribution.
 *
 * <p>References: Haario, Saksman and Tamminen (2001), Bernoulli 7, 223-242; Andrieu and Thoms
 * (2008), Statistics and Computing 18, 343-373; Tierney (1994), Annals of Statistics 22, 1701-1728,
 * section 2.4 on mixtures.
 */
final class MetropolisChain {

  /** Share of the warm-up from which no moments are taken. */
  private static final double SETTLING = 0.2;

  /** Steps between updates of the proposals. */
  private static final int UPDATE_INTERVAL = 50;

  /** Ends of the range of probabilities of an independent proposal. */
  private static final double LEAST_INDEPENDENT = 0.1;

  private static final double MOST_INDEPENDENT = 0.9;

  /** Optimal acceptance rates of a random walk in 1, 2, 3, ... dimensions (Roberts et al. 2001). */
  private static final double[] WALK_ACCEPTANCE = {0.44, 0.35, 0.3, 0.27};

  /** Exponent with which the adaptation of the scale dies out (Andrieu and Thoms, section 4). */
  private static final double SCALE_DECAY = 0.6;

  /** Spread of the starts, in standard deviations at the mode. */
  private static final double START_SPREAD = 2;

  private static final int START_ATTEMPTS = 100;

  private final PosteriorDensity density;
  private final NoiseStep noiseStep;
  private final RandomGenerator random;
  private final int warmup;
  private final int d;
  private final FreeParameters free;
  private final RunningMoments moments;
  private final double targetAcceptance;
  private Spread spread;
  private double walkScale;
  private double independentShare = 0.5;
  private int walks;
  private int independents;
  private double independentAcceptance;

  private double[] point;
  private double logPrior;
  private NoiseLikelihood likelihood;
  private double logNoise;
  private double logProposal;
  private double[] trial;

  MetropolisChain(
      PosteriorDensity density,
      NoiseStep noiseStep,
      Mode mode,
      int warmup,
      RandomGenerator random) {
    this.density = density;
    this.noiseStep = noiseStep;
    this.random = random;
    this.warmup = warmup;
    d = density.modelDimension();
    free = FreeParameters.of(density.target().family());
    moments = new RunningMoments(mode.point(), mode.covariance());
    spread = moments.spread();
    walkScale = 2.38 / Math.sqrt(d);
    targetAcceptance = WALK_ACCEPTANCE[Math.min(d, WALK_ACCEPTANCE.length) - 1];
    point = new double[d];
    trial = new double[d];
    logNoise = mode.logNoise();
    start(mode);
  }

  /** Somewhere around the mode, wider than the posterior; the mode itself if that fails. */
  private void start(Mode mode) {
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      spread.studentDraw(START_SPREAD, random, point);
      if (enter()) {
        return;
      }
    }
    point = mode.point().clone();
    enter();
  }

  private boolean enter() {
    logPrior = density.logPrior(point);
    Optional<NoiseLikelihood> given =
        logPrior == Double.NEGATIVE_INFINITY ? Optional.empty() : density.likelihood(point);
    given.ifPresent(found -> likelihood = found);
    logProposal = spread.studentLogDensity(point);
    return given.isPresent();
  }

  /**
   * Runs the chain.
   *
   * @param draws receives parameters and, last, the noise if it is unknown, {@code
   *     [draw][parameter]}
   * @return share of the steps after warm-up that moved
   */
  double run(double[][] draws) {
    for (int i = 0; i < warmup; i++) {
      step(true, i);
      if (i >= SETTLING * warmup) {
        moments.add(point);
        if ((i + 1) % UPDATE_INTERVAL == 0 || i == warmup - 1) {
          update();
        }
      }
    }
    int moved = 0;
    for (double[] draw : draws) {
      moved += step(false, 0) ? 1 : 0;
      System.arraycopy(free.pick(density.target().parameters(point)), 0, draw, 0, d);
      if (!noiseStep.isKnown()) {
        draw[d] = Math.exp(logNoise);
      }
    }
    return draws.length == 0 ? Double.NaN : (double) moved / draws.length;
  }

  private void update() {
    spread = moments.spread();
    logProposal = spread.studentLogDensity(point);
    if (independents > 0) {
      double rate = independentAcceptance / independents;
      independentShare = Math.max(LEAST_INDEPENDENT, Math.min(MOST_INDEPENDENT, rate));
    }
  }

  private boolean step(boolean adapt, int iteration) {
    boolean independent = random.nextDouble() < independentShare;
    double trialProposal;
    if (independent) {
      spread.studentDraw(1, random, trial);
    } else {
      spread.normalStep(point, walkScale, random, trial);
    }
    trialProposal = spread.studentLogDensity(trial);
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
      if (independent) {
        logRatio += logProposal - trialProposal;
      }
      probability = Math.min(1, Math.exp(logRatio));
    }
    boolean accepted = random.nextDouble() < probability;
    if (accepted) {
      double[] swap = point;
      point = trial;
      trial = swap;
      logPrior = trialPrior;
      likelihood = given.orElseThrow();
      logProposal = trialProposal;
    }
    if (adapt) {
      adapt(independent, probability, iteration);
    }
    logNoise = noiseStep.next(logNoise, likelihood, random);
    return accepted;
  }

  private void adapt(boolean independent, double probability, int iteration) {
    if (!independent) {
      walks++;
      walkScale *= Math.exp((probability - targetAcceptance) / Math.pow(walks, SCALE_DECAY));
    } else if (iteration >= 0.5 * warmup) {
      independents++;
      independentAcceptance += probability;
    }
  }
}
