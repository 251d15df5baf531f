package io.github.mohinio.levy.pricing.fourier;

import java.util.Arrays;

/**
 * Midpoint sums for the distribution of a log-return over the nodes of one contour.
 *
 * <p>\[ \Sigma(x) = \frac h\pi \mathrm{Re}\sum_j \frac{z'_j}{iz_j}e^{f(z_j) - iz_jx}, \qquad p(x) =
 * \frac h\pi \mathrm{Re}\sum_j z'_j\,e^{f(z_j) - iz_jx} \]
 *
 * <p>where x is an excess; see {@link CentredExponent}.
 *
 * <p>A workspace, not thread-safe.
 */
final class DistributionSum {

  private static final int BLOCK = 16;
  private static final int MAX_NODES = 8192;

  final Contour contour = new Contour();

  private final double[] blockX = new double[BLOCK];
  private final double[] blockY = new double[BLOCK];
  private final double[] blockRe = new double[BLOCK];
  private final double[] blockIm = new double[BLOCK];

  private int nodes;
  private double cut;
  private double[] x = new double[128];
  private double[] y = new double[128];
  private double[] re = new double[128];
  private double[] im = new double[128];
  private double[] slopeRe = new double[128]; // z'
  private double[] slopeIm = new double[128];
  private double[] weightRe = new double[128]; // z' / (iz)
  private double[] weightIm = new double[128];

  private double sum;
  private double density;
  private double alternating;
  private double largest;
  private double last;

  /**
   * Evaluates the exponent at the nodes, as far out as an interval needs.
   *
   * @return false if the summands do not become negligible
   */
  boolean layNodes(CentredExponent exponent, double lowest, double highest, double lambda) {
    cut = contour.reference - lambda - 1;
    nodes = 0;
    double peak = Double.NEGATIVE_INFINITY;
    int quiet = 0;
    double sineW = Math.sin(contour.w);
    double cosineW = Math.cos(contour.w);
    while (nodes < MAX_NODES) {
      reserve(nodes + BLOCK);
      for (int i = 0; i < BLOCK; i++) {
        double position = (nodes + i + 0.5) * contour.h;
        double sinh = Math.sinh(position);
        double cosh = Math.cosh(position);
        blockX[i] = contour.b * sinh * cosineW;
        blockY[i] = Math.fma(contour.b * cosh, sineW, contour.a);
        slopeRe[nodes + i] = contour.b * cosh * cosineW;
        slopeIm[nodes + i] = contour.b * sinh * sineW;
      }
      exponent.evaluate(blockX, blockY, BLOCK, blockRe, blockIm);
      for (int i = 0; i < BLOCK; i++) {
        double log = take(i, lowest, highest);
        double weighted = log + Math.log(Math.hypot(weightRe[nodes], weightIm[nodes]));
        double plain = log + Math.log(Math.hypot(slopeRe[nodes], slopeIm[nodes]));
        nodes++;
        peak = Math.max(peak, plain);
        quiet = weighted < cut && plain < peak - lambda ? quiet + 1 : 0;
        if (quiet == 2) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes over node {@code i} of the block; returns its largest log amplitude without weight. */
  private double take(int i, double lowest, double highest) {
    x[nodes] = blockX[i];
    y[nodes] = blockY[i];
    re[nodes] = blockRe[i];
    im[nodes] = blockIm[i];
    double norm = 1 / (blockX[i] * blockX[i] + blockY[i] * blockY[i]);
    // 1 / (iz) = (-y - ix) / |z|^2
    double inverseRe = -blockY[i] * norm;
    double inverseIm = -blockX[i] * norm;
    weightRe[nodes] = slopeRe[nodes] * inverseRe - slopeIm[nodes] * inverseIm;
    weightIm[nodes] = slopeRe[nodes] * inverseIm + slopeIm[nodes] * inverseRe;
    return re[nodes] + Math.max(lowest * y[nodes], highest * y[nodes]);
  }

  /** Sums for one point of the interval. */
  void evaluate(double excess) {
    double a = 0;
    double b = 0;
    double c = 0;
    double most = 0;
    double sign = 1;
    for (int j = 0; j < nodes; j++) {
      double modulus = Math.exp(Math.fma(excess, y[j], re[j]));
      double phase = Math.fma(-excess, x[j], im[j]);
      double fRe = modulus * Math.cos(phase);
      double fIm = modulus * Math.sin(phase);
      double weighted = fRe * weightRe[j] - fIm * weightIm[j];
      a += weighted;
      b += sign * (fRe * weightIm[j] + fIm * weightRe[j]);
      c += fRe * slopeRe[j] - fIm * slopeIm[j];
      most = Math.max(most, Math.abs(weighted));
      last = Math.abs(weighted);
      sign = -sign;
    }
    double scale = contour.h / Math.PI;
    sum = scale * a;
    alternating = scale * b;
    density = scale * c;
    largest = scale * most;
    last *= scale;
  }

  /** Sum for the probability at the last point. */
  double sum() {
    return sum;
  }

  /** Sum for the density at the last point. */
  double density() {
    return density;
  }

  /** Alternating sum at the last point: the error of the sum at twice the step. */
  double alternating() {
    return alternating;
  }

  /** Largest summand at the last point. */
  double largest() {
    return largest;
  }

  /** Summand of the last node at the last point, which should be negligible. */
  double last() {
    return last;
  }

  private void reserve(int capacity) {
    if (capacity > x.length) {
      int length = 2 * x.length;
      x = Arrays.copyOf(x, length);
      y = Arrays.copyOf(y, length);
      re = Arrays.copyOf(re, length);
      im = Arrays.copyOf(im, length);
      slopeRe = Arrays.copyOf(slopeRe, length);
      slopeIm = Arrays.copyOf(slopeIm, length);
      weightRe = Arrays.copyOf(weightRe, length);
      weightIm = Arrays.copyOf(weightIm, length);
    }
  }
}
