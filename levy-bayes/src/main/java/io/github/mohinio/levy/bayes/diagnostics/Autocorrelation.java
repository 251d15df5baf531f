package io.github.mohinio.levy.bayes.diagnostics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Autocorrelation function of one chain: autocovariances with divisor n, over that of lag 0. Long
 * lags are had by one Fourier transform. Immutable and thread-safe.
 */
public final class Autocorrelation {

  private final double[] values;
  private final Undefined reason;

  private Autocorrelation(double[] values, Undefined reason) {
    this.values = values;
    this.reason = reason;
  }

  /**
   * Autocorrelations at lags 0 to {@code longestLag}.
   *
   * @param chain draws, at least one
   * @param longestLag in [0, number of draws - 1]
   * @throws IllegalArgumentException if a length is another
   */
  public static Autocorrelation of(double[] chain, int longestLag) {
    double[][] copy = Chains.copyOf(new double[][] {chain});
    Chains.inRange("longestLag", longestLag, 0, chain.length - 1);
    double[] values = new double[longestLag + 1];
    Undefined reason = null;
    if (!Chains.allFinite(copy[0])) {
      reason = Undefined.NOT_FINITE;
    } else if (Chains.allEqual(copy[0])) {
      reason = Undefined.CONSTANT;
    }
    if (reason != null) {
      Arrays.fill(values, Double.NaN);
      return new Autocorrelation(values, reason);
    }
    Autocovariance covariance = new Autocovariance(copy, new double[] {Chains.mean(copy[0])});
    for (int lag = 0; lag <= longestLag; lag++) {
      values[lag] = covariance.at(lag) / covariance.at(0);
    }
    return new Autocorrelation(values, null);
  }

  /** Longest lag. */
  public int longestLag() {
    return values.length - 1;
  }

  /**
   * Autocorrelation at a lag, in [-1, 1]; NaN if it is not defined.
   *
   * @param lag in [0, {@link #longestLag()}]
   * @throws IllegalArgumentException for another lag
   */
  public double at(int lag) {
    Chains.inRange("lag", lag, 0, longestLag());
    return values[lag];
  }

  /** Autocorrelations from lag 0 on; a fresh array. */
  public double[] values() {
    return values.clone();
  }

  /** Why the autocorrelations are NaN; empty if they are not. */
  public Optional<Undefined> whyUndefined() {
    return Optional.ofNullable(reason);
  }
}
