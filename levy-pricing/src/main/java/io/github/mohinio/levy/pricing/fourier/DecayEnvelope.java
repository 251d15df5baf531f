package io.github.mohinio.levy.pricing.fourier;

import java.util.Arrays;

/**
 * Envelope of a modulus that decays along the real axis: its largest value over the last octave, so
 * that a passing dip is not taken for the end. A workspace, not thread-safe.
 */
final class DecayEnvelope {

  private double[] end = new double[64];
  private double[] largest = new double[64];
  private int count;

  /** Forgets everything. */
  void clear() {
    count = 0;
  }

  /** Adds the largest modulus of the block that ends at {@code at}. */
  void add(double at, double modulus) {
    if (count == end.length) {
      end = Arrays.copyOf(end, 2 * count);
      largest = Arrays.copyOf(largest, 2 * count);
    }
    end[count] = at;
    largest[count++] = modulus;
  }

  /** Largest modulus between half the end and the end; NaN if there was one. */
  double value() {
    double value = 0;
    for (int i = count - 1; i >= 0 && end[i] > 0.5 * end[count - 1]; i--) {
      value = Math.max(value, largest[i]);
    }
    return value;
  }
}
