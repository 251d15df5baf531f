package io.github.mohinio.levy.bayes.hamiltonian;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One transition of the no-U-turn sampler: a trajectory that doubles, forwards or backwards in time
 * by a coin, until it turns back, and a point drawn from it by weight, with a bias to the newer
 * half at each doubling.
 *
 * <p>References: Hoffman and Gelman (2014), JMLR 15, 1593-1623, for the doubling; Betancourt
 * (2017), arXiv 1701.02434, appendices A.3 and A.4, for the weights and the criterion. The
 * criterion is also asked across the joint of each two halves, without which normal distributions
 * are sampled badly at some step sizes. Not thread-safe; allocates only what it reports.
 */
final class Trajectory {

  /** Error of the energy from which the integration counts as divergent. */
  private static final double MOST_ENERGY_ERROR = 1000;

  private final Leapfrog leapfrog;
  private final int maxDepth;
  private final Subtree whole;
  private final Subtree extension;

  /** Two halves for each depth. */
  private final Subtree[] halves;

  /** Coordinates before the last step. */
  private final double[] before;

  private PhasePoint near;
  private PhasePoint far;
  private RandomGenerator random;
  private double startEnergy;
  private double signedStep;
  private int depth;
  private int leapfrogs;
  private double acceptance;
  private Divergence divergence;

  Trajectory(Leapfrog leapfrog, int maxDepth) {
    this.leapfrog = leapfrog;
    this.maxDepth = maxDepth;
    int d = leapfrog.dimension();
    near = new PhasePoint(d);
    far = new PhasePoint(d);
    before = new double[d];
    whole = new Subtree(d);
    extension = new Subtree(d);
    halves = new Subtree[2 * maxDepth];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = new Subtree(d);
    }
  }

  /**
   * Replaces a point by the next of the chain.
   *
   * @param z point, density and force; the momentum is drawn anew
   */
  void move(PhasePoint z, double stepSize, RandomGenerator random) {
    this.random = random;
    z.drawMomentum(random);
    startEnergy = z.energy();
    near.copyFrom(z);
    far.copyFrom(z);
    whole.leaf(z, 0);
    signedStep = stepSize;
    depth = 0;
    leapfrogs = 0;
    acceptance = 0;
    divergence = null;
    boolean goesOn = true;
    while (goesOn && depth < maxDepth) {
      if (random.nextBoolean()) {
        turnRound();
      }
      if (!grow(depth, extension)) {
        break;
      }
      depth++;
      goesOn = Subtree.goesOn(whole, extension);
      whole.join(whole, extension, accepts(extension.logWeight - whole.logWeight));
    }
    z.copyFrom(whole.proposal);
  }

  private void turnRound() {
    PhasePoint swap = near;
    near = far;
    far = swap;
    whole.reverse();
    signedStep = -signedStep;
  }

  /** Walks {@code 2^depth} steps on from the near end; false if they turn back or diverge. */
  private boolean grow(int depth, Subtree tree) {
    if (depth == 0) {
      return walk(tree);
    }
    Subtree former = halves[2 * (depth - 1)];
    Subtree latter = halves[2 * (depth - 1) + 1];
    if (!grow(depth - 1, former) || !grow(depth - 1, latter)) {
      return false;
    }
    tree.join(
        former,
        latter,
        accepts(latter.logWeight - Subtree.logSumExp(former.logWeight, latter.logWeight)));
    return Subtree.goesOn(former, latter);
  }

  private boolean walk(Subtree tree) {
    System.arraycopy(near.point, 0, before, 0, before.length);
    leapfrog.step(near, signedStep);
    leapfrogs++;
    double logWeight = startEnergy - near.energy();
    if (logWeight >= -MOST_ENERGY_ERROR) {
      acceptance += Math.min(1, Math.exp(logWeight));
      tree.leaf(near, logWeight);
      return true;
    }
    divergence =
        new Divergence(
            near.logDensity == Double.NEGATIVE_INFINITY
                ? Divergence.Cause.ZERO_DENSITY
                : Divergence.Cause.ENERGY_ERROR,
            before,
            near.point);
    return false;
  }

  private boolean accepts(double logProbability) {
    return random.nextDouble() < Math.exp(logProbability);
  }

  /** Doublings of the last transition. */
  int depth() {
    return depth;
  }

  /** Leapfrog steps, and so evaluations of the density, of the last transition. */
  int leapfrogs() {
    return leapfrogs;
  }

  /** Metropolis acceptance probability, averaged over all points of the last transition. */
  double acceptance() {
    return acceptance / leapfrogs;
  }

  Optional<Divergence> divergence() {
    return Optional.ofNullable(divergence);
  }
}
