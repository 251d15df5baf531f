package io.github.mohinio.levy.bayes.diagnostics;

/**
 * How often central posterior intervals held the true value. Immutable.
 *
 * @param nominal probability of the intervals; the nearest to the one asked for that whole ranks
 *     allow
 * @param observed share of the intervals that held the true value
 * @param lower lowest share that a calibrated sampler gives, with the confidence asked for
 * @param upper highest share that a calibrated sampler gives, with the confidence asked for
 */
public record IntervalCoverage(double nominal, double observed, double lower, double upper) {

  /** Whether the observed share is what a calibrated sampler gives. */
  public boolean isConsistent() {
    return observed >= lower && observed <= upper;
  }
}
