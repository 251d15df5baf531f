package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;

/**
 * Samples of the transform of the damped price, \( \psi(v) = \phi(v - (\alpha+1)i) / (\alpha^2 +
 * \alpha - v^2 + i(2\alpha+1)v) \), and of its derivatives to the parameters, at \( v_j = j\eta \)
 * with the weights \( \eta/\pi \) of the trapezoidal rule. A workspace, not thread-safe.
 */
final class DampedTransform {

  private final CharacteristicBlock block = new CharacteristicBlock();
  private final DecayEnvelope envelope = new DecayEnvelope();

  /** Values, then derivatives: {@code [column][point]}. */
  double[][] re = new double[1][CharacteristicBlock.CAPACITY];

  double[][] im = new double[1][CharacteristicBlock.CAPACITY];

  /** Number of points. */
  int n;

  /** Number of evaluations of the characteristic function. */
  int evaluations;

  /** What rounding errors are in proportion to. */
  double size;

  /** Bound on the sum that was cut off, if the modulus never rises again. */
  double tail;

  /** Samples until the tail is below {@code target} or {@code cap} points are taken. */
  void sample(
      ReturnModel model,
      double maturity,
      double alpha,
      double eta,
      double[] scale,
      double target,
      int cap) {
    int parameters = scale.length;
    block.reserve(parameters);
    envelope.clear();
    n = 0;
    evaluations = 0;
    size = 0;
    tail = Double.POSITIVE_INFINITY;
    while (n < cap && tail > target) {
      int more = Math.min(cap - n, CharacteristicBlock.next(n));
      block.evaluate(model, maturity, n, 0, eta, -1 - alpha, more, parameters);
      envelope.add((n + more) * eta, block.largest(scale));
      reserve(parameters + 1, n + more);
      for (int j = 0; j < more; j++) {
        weigh(j, alpha, n == 0 && j == 0 ? 0.5 * eta : eta, parameters);
      }
      n += more;
      evaluations += more;
      double end = n * eta;
      tail = envelope.value() / (Math.PI * end);
      if (tail <= target) {
        evaluations += CharacteristicBlock.PROBES;
        double beyond = block.largestBeyond(model, maturity, end, -1 - alpha);
        tail = Math.max(tail, beyond / (Math.PI * end));
      }
    }
  }

  private void weigh(int j, double alpha, double eta, int parameters) {
    double v = block.u[j];
    double a = alpha * (alpha + 1) - v * v;
    double b = (2 * alpha + 1) * v;
    double factor = eta / (Math.PI * (a * a + b * b));
    a *= factor;
    b *= factor;
    re[0][n + j] = block.re[j] * a + block.im[j] * b;
    im[0][n + j] = block.im[j] * a - block.re[j] * b;
    size += block.size[j] * Math.hypot(a, b);
    for (int p = 0; p < parameters; p++) {
      re[p + 1][n + j] = block.gradRe[p][j] * a + block.gradIm[p][j] * b;
      im[p + 1][n + j] = block.gradIm[p][j] * a - block.gradRe[p][j] * b;
    }
  }

  private void reserve(int columns, int points) {
    if (re.length < columns) {
      re = Arrays.copyOf(re, columns);
      im = Arrays.copyOf(im, columns);
    }
    for (int c = 0; c < columns; c++) {
      if (re[c] == null || re[c].length < points) {
        int length = Integer.highestOneBit(2 * points - 1);
        re[c] = re[c] == null ? new double[length] : Arrays.copyOf(re[c], length);
        im[c] = im[c] == null ? new double[length] : Arrays.copyOf(im[c], length);
      }
    }
  }
}
