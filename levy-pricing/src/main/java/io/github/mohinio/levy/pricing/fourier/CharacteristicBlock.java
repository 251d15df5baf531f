package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.ReturnModel;

/**
 * Values of the characteristic function, and of its derivatives to the parameters, at a run of
 * equidistant points on a horizontal line. A workspace, not thread-safe.
 */
final class CharacteristicBlock {

  /** Most points of a block. */
  static final int CAPACITY = 512;

  private static final int FIRST = 128; // points of the first block

  /** Points at which to look ahead, and the factor between them: over six octaves. */
  static final int PROBES = 96;

  private static final double PROBE_FACTOR = Math.pow(64, 1.0 / PROBES);

  final double[] u = new double[CAPACITY];
  final double[] re = new double[CAPACITY];
  final double[] im = new double[CAPACITY];

  /** Moduli times the size of the logarithm, to which rounding errors are in proportion. */
  final double[] size = new double[CAPACITY];

  double[][] gradRe = new double[0][];
  double[][] gradIm = new double[0][];

  /** Number of points. */
  int n;

  private final double[] y = new double[CAPACITY];

  /** Makes room for the derivatives to this many parameters. */
  void reserve(int parameters) {
    if (gradRe.length < parameters) {
      gradRe = new double[parameters][CAPACITY];
      gradIm = new double[parameters][CAPACITY];
    }
  }

  /** Number of points worth taking after {@code done} ones. */
  static int next(int done) {
    return Math.max(FIRST, Math.min(CAPACITY, done));
  }

  /**
   * Evaluates at {@code u_j = (first + j + offset) step}, {@code j < count}.
   *
   * @param parameters number of derivatives wanted: none, or one for each parameter of the model
   */
  void evaluate(
      ReturnModel model,
      double maturity,
      int first,
      double offset,
      double step,
      double height,
      int count,
      int parameters) {
    n = count;
    for (int j = 0; j < n; j++) {
      u[j] = (first + j + offset) * step;
      y[j] = height;
    }
    if (parameters > 0) {
      model.logCharacteristicWithGradient(maturity, u, y, n, re, im, gradRe, gradIm);
    } else {
      model.logCharacteristic(maturity, u, y, n, re, im);
    }
    for (int j = 0; j < n; j++) {
      double modulus = Math.exp(re[j]);
      size[j] = modulus * (1 + Math.abs(re[j]) + Math.abs(im[j]));
      re[j] = modulus * Math.cos(im[j]);
      im[j] = modulus * Math.sin(im[j]);
    }
    for (int p = 0; p < parameters; p++) {
      for (int j = 0; j < n; j++) {
        double a = gradRe[p][j];
        double b = gradIm[p][j];
        gradRe[p][j] = a * re[j] - b * im[j];
        gradIm[p][j] = a * im[j] + b * re[j];
      }
    }
    if (u[0] == 0 && height == 0) {
      atZero(parameters); // where the strip may end
    }
  }

  private void atZero(int parameters) {
    re[0] = 1;
    im[0] = 0;
    for (int p = 0; p < parameters; p++) {
      gradRe[p][0] = 0;
      gradIm[p][0] = 0;
    }
  }

  /**
   * Largest modulus among the values and the derivatives, each of those times its parameter.
   *
   * @param scale the parameters; empty if there are no derivatives
   */
  double largest(double[] scale) {
    double squared = 0;
    for (int j = 0; j < n; j++) {
      squared = Math.max(squared, re[j] * re[j] + im[j] * im[j]);
    }
    for (int p = 0; p < scale.length; p++) {
      for (int j = 0; j < n; j++) {
        double a = scale[p] * gradRe[p][j];
        double b = scale[p] * gradIm[p][j];
        squared = Math.max(squared, a * a + b * b);
      }
    }
    return Math.sqrt(squared);
  }

  /**
   * Largest modulus seen at some points far beyond {@code from}, where the values of a law near a
   * lattice may return: jumps of one size, and little diffusion.
   */
  double largestBeyond(ReturnModel model, double maturity, double from, double height) {
    double at = from;
    for (int j = 0; j < PROBES; j++) {
      at *= PROBE_FACTOR;
      u[j] = at;
      y[j] = height;
    }
    model.logCharacteristic(maturity, u, y, PROBES, re, im);
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < PROBES; j++) {
      largest = Math.max(largest, re[j]);
    }
    return Math.exp(largest);
  }
}
