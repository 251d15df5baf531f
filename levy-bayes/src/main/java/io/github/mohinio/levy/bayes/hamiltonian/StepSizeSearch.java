package io.github.mohinio.levy.bayes.hamiltonian;

import java.util.random.RandomGenerator;

/**
 * Search of a step size to begin with: doubled or halved until the acceptance of a single step
 * crosses 0.8.
 *
 * <p>Reference: Hoffman and Gelman (2014), JMLR 15, 1593-1623, algorithm 4, with Stan's
 * probability.
 */
final class StepSizeSearch {

  private static final double LOG_ACCEPTANCE = Math.log(0.8);

  /** Ends of the search, in standard deviations of the metric. */
  private static final double SHORTEST = 0x1p-60;

  private static final double LONGEST = 0x1p20;

  private StepSizeSearch() {}

  /**
   * Step size near a point.
   *
   * @param from where to begin, positive
   */
  static double near(PhasePoint z, Leapfrog leapfrog, double from, RandomGenerator random) {
    PhasePoint trial = new PhasePoint(leapfrog.dimension());
    double stepSize = from;
    boolean longer = accepts(z, trial, leapfrog, stepSize, random);
    while (longer ? stepSize < LONGEST : stepSize > SHORTEST) {
      stepSize = longer ? 2 * stepSize : 0.5 * stepSize;
      if (accepts(z, trial, leapfrog, stepSize, random) != longer) {
        break;
      }
    }
    return stepSize;
  }

  private static boolean accepts(
      PhasePoint z, PhasePoint trial, Leapfrog leapfrog, double stepSize, RandomGenerator random) {
    trial.copyFrom(z);
    trial.drawMomentum(random);
    double energy = trial.energy();
    leapfrog.step(trial, stepSize);
    return energy - trial.energy() > LOG_ACCEPTANCE;
  }
}
