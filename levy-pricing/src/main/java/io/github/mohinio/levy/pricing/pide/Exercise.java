package io.github.mohinio.levy.pricing.pide;

/** When a contract may be exercised. */
public enum Exercise {
  /** At maturity only. */
  EUROPEAN,
  /** At any time up to maturity. */
  AMERICAN
}
