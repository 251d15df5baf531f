package io.github.mohinio.levy.bayes.sampler;

/**
 * Something that must be known before a posterior is used.
 *
 * @param kind what it is
 * @param message the details, with the remedy
 */
public record PosteriorWarning(Kind kind, String message) {

  /** What a warning is about. */
  public enum Kind {
    /** R-hat of 1.01 or more: the chains do not agree. */
    R_HAT_HIGH,
    /** Bulk or tail ESS below 100 for each chain. */
    ESS_LOW,
    /** A diagnostic is not defined. */
    UNDEFINED,
    /** Fewer than one step in 20 moved. */
    ACCEPTANCE_LOW,
    /** The search before the sampling found more than one maximum. */
    SEVERAL_MODES
  }
}
