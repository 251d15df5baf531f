package io.github.mohinio.levy.bayes.diagnostics;

/** Why a diagnostic is NaN. */
public enum Undefined {
  /** At least one draw is NaN or infinite. */
  NOT_FINITE,
  /** All draws are equal: a stuck sampler, or a quantity that is fixed. */
  CONSTANT,
  /**
   * Too few draws: below 6 per chain for R-hat and ESS, hence below 3 in a half; below 3 per chain
   * for E-BFMI; below 25 in all for Pareto k-hat, hence below 5 in the tail.
   */
  TOO_FEW_DRAWS,
  /** All draws that count lie on one side of the quantile, as with many ties at an end. */
  ONE_SIDED_QUANTILE,
  /** Superchains of different size, of a single chain, or fewer than two of them. */
  SUPERCHAINS_UNFIT,
  /** A quarter of the tail or more ties with the draw below it: no Pareto distribution fits. */
  TIES_IN_TAIL
}
