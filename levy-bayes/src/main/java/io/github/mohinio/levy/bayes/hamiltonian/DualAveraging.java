package io.github.mohinio.levy.bayes.hamiltonian;

/**
 * Adaptation of the step size to an acceptance probability by Nesterov's dual averaging.
 *
 * <p>Reference: Hoffman and Gelman (2014), JMLR 15, 1593-1623, section 3.2.1, with their constants.
 * Immutable and thread-safe.
 *
 * @param updates number of acceptance probabilities seen
 * @param centre logarithm of the step size that the adaptation is drawn to
 * @param shortfall weighted mean of target minus acceptance
 * @param logStep logarithm of the step size to use next
 * @param meanLogStep weighted mean of the logarithms, the step size to keep in the end
 */
public record DualAveraging(
    int updates, double centre, double shortfall, double logStep, double meanLogStep) {

  private static final double GAMMA = 0.05;
  private static final double T0 = 10;
  private static final double KAPPA = 0.75;

  /** Trials are drawn to ten times the first step size: too long costs less than too short. */
  private static final double CENTRE_FACTOR = 10;

  /** Adaptation that begins at a step size. */
  static DualAveraging from(double stepSize) {
    return new DualAveraging(
        0, Math.log(CENTRE_FACTOR * stepSize), 0, Math.log(stepSize), Math.log(stepSize));
  }

  /** Adaptation after one more trajectory. */
  DualAveraging next(double acceptance, double target) {
    int n = updates + 1;
    double eta = 1 / (n + T0);
    double mean = (1 - eta) * shortfall + eta * (target - acceptance);
    double log = centre - mean * Math.sqrt(n) / GAMMA;
    double share = Math.pow(n, -KAPPA);
    return new DualAveraging(n, centre, mean, log, (1 - share) * meanLogStep + share * log);
  }

  /** Step size to use next. */
  double stepSize() {
    return Math.exp(logStep);
  }

  /** Step size to keep. */
  double meanStepSize() {
    return Math.exp(meanLogStep);
  }
}
