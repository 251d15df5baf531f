package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.bayes.variational.StudentApproximation;
import java.util.random.RandomGenerator;

/**
 * What a Metropolis chain proposes: a random walk, or by a coin a draw of a Student t distribution
 * that does not depend on the present point. During warm-up both take their covariance from the
 * draws so far, beginning with that at the mode, the walk learns its scale, and the coin learns how
 * often the t proposal is accepted.
 *
 * <p>Not thread-safe.
 */
final class Proposals {

  /** Heavy enough tails for an independence proposal, light enough to be accepted. */
  static final int DEGREES_OF_FREEDOM = 5;

  /** Share of the warm-up from which no moments are taken. */
  private static final double SETTLING = 0.2;

  /** Iterations between updates of the covariance. */
  private static final int UPDATE_INTERVAL = 50;

  /** Ends of the range of probabilities of an independent proposal. */
  private static final double LEAST_INDEPENDENT = 0.1;

  private static final double MOST_INDEPENDENT = 0.9;

  /** Optimal acceptance rates of a random walk in 1, 2, 3, ... dimensions (Roberts et al. 2001). */
  private static final double[] WALK_ACCEPTANCE = {0.44, 0.35, 0.3, 0.27};

  /** Exponent with which the adaptation of the scale dies out (Andrieu and Thoms, section 4). */
  private static final double SCALE_DECAY = 0.6;

  private final int warmup;
  private final double targetAcceptance;
  private final RunningMoments moments;
  private StudentApproximation student;
  private double walkScale;
  private double independentShare = 0.5;
  private int walks;
  private int independents;
  private double independentAcceptance;

  /** Proposals before the warm-up. */
  Proposals(double[] mean, double[][] covariance, int warmup) {
    this.warmup = warmup;
    int d = mean.length;
    moments = new RunningMoments(mean, covariance);
    student = new StudentApproximation(moments.normal(), DEGREES_OF_FREEDOM);
    walkScale = 2.38 / Math.sqrt(d);
    targetAcceptance = WALK_ACCEPTANCE[Math.min(d, WALK_ACCEPTANCE.length) - 1];
  }

  /** Proposals after the warm-up, from {@link #adapted}. */
  static Proposals adapted(double[] adapted, int d) {
    double[] centre = new double[d];
    double[][] factor = new double[d][d];
    System.arraycopy(adapted, 2, centre, 0, d);
    for (int i = 0; i < d; i++) {
      System.arraycopy(adapted, 2 + d + i * d, factor[i], 0, d);
    }
    NormalApproximation normal = new NormalApproximation(centre, factor);
    Proposals proposals = new Proposals(centre, normal.covariance(), 0);
    proposals.student = new StudentApproximation(normal, DEGREES_OF_FREEDOM);
    proposals.walkScale = adapted[0];
    proposals.independentShare = adapted[1];
    return proposals;
  }

  /**
   * Scale of the walk, share of the t proposals, their centre and the Cholesky factor of their
   * covariance, row after row.
   */
  double[] adapted() {
    double[] centre = student.normal().mean();
    double[][] factor = student.normal().factor();
    int d = centre.length;
    double[] numbers = new double[2 + d + d * d];
    numbers[0] = walkScale;
    numbers[1] = independentShare;
    System.arraycopy(centre, 0, numbers, 2, d);
    for (int i = 0; i < d; i++) {
      System.arraycopy(factor[i], 0, numbers, 2 + d + i * d, d);
    }
    return numbers;
  }

  /**
   * A proposed point.
   *
   * @param point coordinates
   * @param independent whether it does not depend on where the chain is
   */
  record Proposal(double[] point, boolean independent) {}

  /** Proposes a point to a chain that is at {@code from}. */
  Proposal propose(double[] from, RandomGenerator random) {
    return random.nextDouble() < independentShare
        ? new Proposal(student.draw(random), true)
        : new Proposal(student.normal().step(from, walkScale, random), false);
  }

  /** The normal distribution with the centre and the scale of the t distribution. */
  NormalApproximation normal() {
    return student.normal();
  }

  /** Log density of the t distribution. */
  double studentLogDensity(double[] x) {
    return student.logDensity(x);
  }

  /**
   * Learns from a step of the warm-up.
   *
   * @param iteration number of the step
   * @param independent whether the proposal was
   * @param probability with which it was accepted
   * @param point where the chain is now
   * @return whether the t distribution is another now
   */
  boolean learn(int iteration, boolean independent, double probability, double[] point) {
    if (!independent) {
      walks++;
      walkScale *= Math.exp((probability - targetAcceptance) / Math.pow(walks, SCALE_DECAY));
    } else if (iteration >= 0.5 * warmup) {
      independents++;
      independentAcceptance += probability;
    }
    if (iteration < SETTLING * warmup) {
      return false;
    }
    moments.add(point);
    if ((iteration + 1) % UPDATE_INTERVAL != 0 && iteration != warmup - 1) {
      return false;
    }
    student = new StudentApproximation(moments.normal(), DEGREES_OF_FREEDOM);
    if (independents > 0) {
      double rate = independentAcceptance / independents;
      independentShare = Math.max(LEAST_INDEPENDENT, Math.min(MOST_INDEPENDENT, rate));
    }
    return true;
  }
}
