package io.github.mohinio.levy.bayes.likelihood;

/** Two parts of a whole, by the logarithm of their ratio: \( 1/(1 + e^{-x}) \) and the rest. */
final class Shares {

  private Shares() {}

  /** The part that grows with x. */
  static double of(double x) {
    return x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x));
  }

  /** Its logarithm. */
  static double log(double x) {
    return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
  }
}
