package io.github.mohinio.levy.bayes.diagnostics;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Autocovariance with divisor n, averaged over chains of equal length.
 *
 * <p>The first lags are summed directly, for a sampler that mixes well needs no more; the first lag
 * beyond them makes one Fourier transform of all. Two chains share a complex transform: the real
 * part of the autocovariance of a + ib is the sum of those of a and b.
 *
 * <p>Not thread-safe.
 */
final class Autocovariance {

  /** Lags below which summing is cheaper than transforming. */
  private static final int DIRECT_LAGS = 64;

  private final double[][] centred;
  private final int draws;
  private double[] transformed = new double[0];

  /** Takes chains of equal length and their means. */
  Autocovariance(double[][] chains, double[] means) {
    draws = chains[0].length;
    centred = new double[chains.length][draws];
    for (int c = 0; c < chains.length; c++) {
      for (int i = 0; i < draws; i++) {
        centred[c][i] = chains[c][i] - means[c];
      }
    }
  }

  /** Average over the chains at {@code lag}. */
  double at(int lag) {
    if (lag >= DIRECT_LAGS) {
      if (lag >= transformed.length) {
        transformed = transform(lag);
      }
      return transformed[lag];
    }
    double sum = 0;
    for (double[] x : centred) {
      // Four sums, since one addition has to wait for the one before.
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      int i = lag;
      for (; i < draws - 3; i += 4) {
        a += x[i] * x[i - lag];
        b += x[i + 1] * x[i + 1 - lag];
        c += x[i + 2] * x[i + 2 - lag];
        d += x[i + 3] * x[i + 3 - lag];
      }
      for (; i < draws; i++) {
        a += x[i] * x[i - lag];
      }
      sum += a + b + (c + d);
    }
    return sum / ((double) draws * centred.length);
  }

  /** Averages up to {@code lag} at least, without those that wrap around. */
  private double[] transform(int lag) {
    int length = Integer.highestOneBit(draws + lag - 1) << 1;
    double[] power = new double[length];
    for (int c = 0; c < centred.length; c += 2) {
      double[][] z = new double[2][length];
      System.arraycopy(centred[c], 0, z[0], 0, draws);
      if (c + 1 < centred.length) {
        System.arraycopy(centred[c + 1], 0, z[1], 0, draws);
      }
      FastFourierTransformer.transformInPlace(z, DftNormalization.STANDARD, TransformType.FORWARD);
      for (int i = 0; i < length; i++) {
        power[i] += z[0][i] * z[0][i] + z[1][i] * z[1][i];
      }
    }
    double[][] sums = {power, new double[length]};
    FastFourierTransformer.transformInPlace(sums, DftNormalization.STANDARD, TransformType.INVERSE);
    double[] averages = new double[Math.min(length - draws + 1, draws)];
    for (int i = 0; i < averages.length; i++) {
      averages[i] = sums[0][i] / ((double) draws * centred.length);
    }
    return averages;
  }
}
