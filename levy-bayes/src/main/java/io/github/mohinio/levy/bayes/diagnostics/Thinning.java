package io.github.mohinio.levy.bayes.diagnostics;

/** Fewer draws out of many, for traces in figures and ranks of nearly independent draws. */
public final class Thinning {

  private Thinning() {}

  /**
   * Equally spaced draws of a chain, the last among them.
   *
   * @param chain draws
   * @param keep how many to keep, in [1, number of draws]
   * @return a fresh array
   * @throws IllegalArgumentException if {@code keep} is out of range
   */
  public static double[] evenly(double[] chain, int keep) {
    Chains.inRange("keep", keep, 1, chain.length);
    double[] kept = new double[keep];
    for (int i = 0; i < keep; i++) {
      kept[i] = chain[(int) ((i + 1L) * chain.length / keep) - 1];
    }
    return kept;
  }
}
