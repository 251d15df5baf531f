package io.github.mohinio.levy.bayes.diagnostics;

/** Why a diagnostic is NaN. */
public enum Undefined {
  /** At least one draw is NaN or infinite. */
  NOT_FINITE,
  /** All draws are equal: a stuck sampler, or a quantity that is fixed. */
  CONSTANT,
  /** Fewer than 6 draws per chain, hence fewer than 3 in a half. */
  TOO_FEW_DRAWS,
  /** All draws that count lie on one side of the quantile, as with many ties at an end. */
  ONE_SIDED_QUANTILE
}
