package io.github.mohinio.levy.bayes.diagnostics;

import java.util.Locale;

/**
 * One thing that must be known before a posterior is used. In words, chains are counted from 1.
 * Immutable.
 *
 * @param kind what it is
 * @param subject what it is about: a parameter, a chain, a quote; empty if it is the whole run
 * @param figure the number that shows it; NaN if a diagnostic is not defined
 * @param bound where the trouble begins; NaN if there is no bound
 * @param meaning what it means, in a clause that names the figure
 * @param remedy what to do
 */
public record Finding(
    Kind kind, String subject, double figure, double bound, String meaning, String remedy) {

  /** What a finding is about. */
  public enum Kind {
    /** A diagnostic is not defined. */
    UNDEFINED,
    /** A chain has not moved for a quarter of its draws, or at all. */
    STUCK_CHAIN,
    /** R-hat, or nested R-hat, of 1.01 or more: the chains do not agree. */
    R_HAT_HIGH,
    /** Bulk ESS below 100 for each chain: the centre is not known well. */
    ESS_BULK_LOW,
    /** Tail ESS below 100 for each chain: the 5 % and 95 % quantiles are not known well. */
    ESS_TAIL_LOW,
    /** Fewer than one step in 20 moved. */
    ACCEPTANCE_LOW,
    /** More than one maximum of the posterior density is known. */
    SEVERAL_MODES,
    /** Trajectories left the energy surface, so that some region is not explored. */
    DIVERGENCES,
    /** E-BFMI below 0.3: energies, and with them the tails, are explored slowly. */
    ENERGY_LOW,
    /** Pareto k-hat of 0.7 or more: the approximation misses the tails of the posterior. */
    K_HAT_HIGH,
    /** Importance ESS of 400 or less: too few weighted draws count. */
    IMPORTANCE_ESS_LOW,
    /** A quote holds the posterior so firmly that leaving it out cannot be imitated. */
    INFLUENTIAL_QUOTE,
    /** Ranks of simulation-based calibration are outside their band. */
    NOT_CALIBRATED,
    /** Intervals hold the true value more or less often than they say. */
    COVERAGE_OFF,
    /** Replications of simulation-based calibration have no posterior. */
    REPLICATIONS_FAILED,
    /** Draws that ranks are counted among are not nearly independent. */
    DRAWS_CORRELATED
  }

  /** Meaning and remedy in one sentence. */
  public String message() {
    return meaning + "; " + remedy;
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
