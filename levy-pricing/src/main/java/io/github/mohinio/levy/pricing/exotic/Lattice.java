package io.github.mohinio.levy.pricing.exotic;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * A periodic grid of log-prices \( y_j = (j - j_0) h + y_{j_0} \) and its real Fourier transform.
 * Spectra are two arrays, of the real and the imaginary parts at the frequencies \( \xi_k = 2\pi
 * k/(Nh) \), k = 0..N/2. A workspace, not thread-safe.
 */
final class Lattice {

  private final int size;
  private final double step;
  private final int origin;
  private final double anchor;
  private final DoubleFFT_1D transform;

  /**
   * Makes a grid.
   *
   * @param size number of points N; a power of two
   * @param step distance h of neighbours
   * @param origin index \( j_0 \) of the point zero
   */
  Lattice(int size, double step, int origin) {
    this(size, step, origin, 0);
  }

  /** Makes a grid of which point {@code origin} is {@code anchor}. */
  Lattice(int size, double step, int origin, double anchor) {
    this.anchor = anchor;
    this.size = size;
    this.step = step;
    this.origin = origin;
    transform = new DoubleFFT_1D(size);
  }

  int size() {
    return size;
  }

  double step() {
    return step;
  }

  int origin() {
    return origin;
  }

  /** Number of frequencies. */
  int frequencies() {
    return size / 2 + 1;
  }

  /** The frequencies; a fresh array. */
  double[] frequency() {
    double[] xi = new double[frequencies()];
    for (int k = 0; k < xi.length; k++) {
      xi[k] = 2 * Math.PI * k / (size * step);
    }
    return xi;
  }

  /** Index, with a fraction, of a log-price. */
  double place(double y) {
    return (y - anchor) / step + origin;
  }

  /** Log-price of point {@code j}. */
  double point(int j) {
    return (j - origin) * step + anchor;
  }

  /** Transforms values, which are overwritten, to a spectrum. */
  void forward(double[] values, double[] re, double[] im) {
    transform.realForward(values);
    int last = size / 2;
    re[0] = values[0];
    im[0] = 0;
    re[last] = values[1];
    im[last] = 0;
    for (int k = 1; k < last; k++) {
      re[k] = values[2 * k];
      im[k] = values[2 * k + 1];
    }
  }

  /** Transforms a spectrum to values; imaginary parts at both ends count as zero. */
  void inverse(double[] re, double[] im, double[] values) {
    int last = size / 2;
    values[0] = re[0];
    values[1] = re[last];
    for (int k = 1; k < last; k++) {
      values[2 * k] = re[k];
      values[2 * k + 1] = im[k];
    }
    transform.realInverse(values, true);
  }
}
