package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.internal.Elementary;
import io.github.mohinio.levy.pricing.internal.VectorMath;
import java.util.Arrays;

/**
 * One wing of a surface: the options whose integrals are taken on one contour, the nodes of that
 * contour and the sums over them.
 *
 * <p>At a node z with weight \( W = z'/(z(z+i)) \) an option (T, k) has the summand \( f =
 * \exp\bigl(T(\psi(z) + i\omega z) - ikz\bigr) W \). The exponentials of all options of a slice are
 * taken in one pass over a flat array, each option truncated where its own summand is negligible.
 *
 * <p>A workspace, not thread-safe.
 */
final class Wing {

  /** Amplitudes are scaled so that none exceeds this, which {@link VectorMath#exp} needs. */
  private static final double LEVEL_CAP = 8;

  private static final int MAX_NODES = 8192;

  final boolean up;
  final AmplitudeHull hull = new AmplitudeHull();
  final Contour contour = new Contour();

  private int nodes;
  private double shift;
  private double cut;
  private double[] x = new double[128];
  private double[] y = new double[128];
  private double[] growth = new double[128];
  private double[] phase = new double[128];
  private double[] logWeight = new double[128];
  private double[] argWeight = new double[128];
  private double[][] gradRe = new double[0][];
  private double[][] gradIm = new double[0][];

  // of one slice: exponents at nodes, then summands of every option one after another
  private double[] sliceRe = new double[128];
  private double[] sliceIm = new double[128];
  private int[] length = new int[32];
  private double[] re = new double[128];
  private double[] im = new double[128];
  private double[] modulus = new double[128];
  private double[] sin = new double[128];
  private double[] cos = new double[128];

  Wing(boolean up) {
    this.up = up;
  }

  int nodes() {
    return nodes;
  }

  /**
   * Evaluates the exponent at the nodes of {@link #contour}, as far out as any option needs.
   *
   * @return false if the summands do not become negligible
   */
  boolean layNodes(CompensatedExponent exponent, double lambda) {
    cut = contour.reference - lambda - 1;
    shift = contour.reference + Math.max(0, contour.level - LEVEL_CAP);
    reserveGradient(exponent.parameters());
    nodes = 0;
    int quiet = 0;
    double sineW = Math.sin(contour.w);
    double cosineW = Math.cos(contour.w);
    double ratio = Math.exp(contour.h);
    double growing = 0.5 * Math.sqrt(ratio); // e^y / 2 at the first midpoint
    while (nodes < MAX_NODES) {
      if (nodes + CompensatedExponent.BLOCK > x.length) {
        reserveNodes(2 * x.length);
      }
      for (int i = 0; i < CompensatedExponent.BLOCK; i++) {
        double falling = 0.25 / growing;
        double sinh = growing - falling;
        double cosh = growing + falling;
        growing *= ratio;
        double zx = contour.b * sinh * cosineW;
        double zy = Math.fma(contour.b * cosh, sineW, contour.a);
        exponent.x[i] = zx;
        exponent.y[i] = zy;
        // W = z' / (z (z + i)) in polar form; z' = b (cosh cos w + i sinh sin w)
        double denominatorRe = zx * zx - zy * (zy + 1);
        double denominatorIm = zx * (2 * zy + 1);
        double slopeRe = contour.b * cosh * cosineW;
        double slopeIm = contour.b * sinh * sineW;
        logWeight[nodes + i] =
            0.5
                * Elementary.log(
                    (slopeRe * slopeRe + slopeIm * slopeIm)
                        / (denominatorRe * denominatorRe + denominatorIm * denominatorIm));
        argWeight[nodes + i] =
            Elementary.atan2(
                slopeIm * denominatorRe - slopeRe * denominatorIm,
                slopeRe * denominatorRe + slopeIm * denominatorIm);
      }
      exponent.evaluate(CompensatedExponent.BLOCK);
      for (int i = 0; i < CompensatedExponent.BLOCK; i++) {
        take(exponent, i);
        double amplitude = hull.amplitude(y[nodes], growth[nodes]) + logWeight[nodes];
        nodes++;
        quiet = amplitude < cut ? quiet + 1 : 0;
        if (quiet == 2) {
          return true;
        }
      }
    }
    return false;
  }

  private void take(CompensatedExponent exponent, int i) {
    x[nodes] = exponent.x[i];
    y[nodes] = exponent.y[i];
    growth[nodes] = exponent.re[i];
    phase[nodes] = exponent.im[i];
    for (int p = 0; p < exponent.parameters(); p++) {
      gradRe[p][nodes] = exponent.gradRe[p][i];
      gradIm[p][nodes] = exponent.gradIm[p][i];
    }
  }

  /**
   * Sums over the nodes for options {@code from <= i < to} of one slice, in ascending k.
   *
   * @param sums receives {@code (h/pi) Re sum f} of each option
   * @param alternating receives {@code (h/pi) sum (-1)^j Im f_j} of the first and the last option
   * @param gradient receives {@code (h/pi) T Re sum f dpsi} by option and parameter, or is not used
   */
  void sum(
      double maturity,
      double[] k,
      int from,
      int to,
      int parameters,
      double[] sums,
      double[] alternating,
      double[] gradient) {
    for (int j = 0; j < nodes; j++) {
      sliceRe[j] = Math.fma(maturity, growth[j], logWeight[j]);
      sliceIm[j] = Math.fma(maturity, phase[j], argWeight[j]);
    }
    int total = fill(k, from, to);
    VectorMath.exp(re, total, modulus);
    VectorMath.sinCos(im, total, sin, cos);
    for (int i = 0; i < total; i++) {
      re[i] = modulus[i] * cos[i];
      im[i] = modulus[i] * sin[i];
    }
    double scale = contour.h / Math.PI * Math.exp(shift);
    int offset = 0;
    for (int q = from; q < to; q++) {
      int n = length[q - from];
      sums[q] = scale * total(re, offset, n);
      if (q == from) {
        alternating[0] = scale * alternatingTotal(im, offset, n);
      }
      if (q == to - 1) {
        alternating[1] = scale * alternatingTotal(im, offset, n);
      }
      for (int p = 0; p < parameters; p++) {
        gradient[q * parameters + p] =
            scale * maturity * product(re, im, offset, gradRe[p], gradIm[p], n);
      }
      offset += n;
    }
  }

  /** Writes the exponents of all options one after another and returns how many there are. */
  private int fill(double[] k, int from, int to) {
    if (to - from > length.length) {
      length = new int[2 * (to - from)];
    }
    int total = 0;
    int n = nodes;
    // Usually from the option that decays slowest to the one that decays fastest, so that the place
    // of truncation moves inwards; on a contour that leans to the far side it moves outwards.
    for (int i = 0; i < to - from; i++) {
      int q = up ? to - 1 - i : from + i;
      while (n < nodes && Math.fma(k[q], 1 + y[n], sliceRe[n]) >= cut) {
        n++;
      }
      while (n > 1 && Math.fma(k[q], 1 + y[n - 1], sliceRe[n - 1]) < cut) {
        n--;
      }
      length[q - from] = n;
      total += n;
    }
    if (total > re.length) {
      reservePairs(2 * total);
    }
    int offset = 0;
    for (int q = from; q < to; q++) {
      n = length[q - from];
      double kq = k[q];
      for (int j = 0; j < n; j++) {
        re[offset + j] = Math.fma(kq, y[j], sliceRe[j]) - shift;
        im[offset + j] = Math.fma(-kq, x[j], sliceIm[j]);
      }
      offset += n;
    }
    return total;
  }

  /**
   * Sum with further factors at the nodes, for the only option of the last {@link #sum}: {@code
   * (h/pi) Re sum f g}.
   *
   * @param factorRe real parts of g at the nodes
   * @param factorIm imaginary parts
   */
  double sumWith(double[] factorRe, double[] factorIm) {
    double scale = contour.h / Math.PI * Math.exp(shift);
    return scale * product(re, im, 0, factorRe, factorIm, length[0]);
  }

  /** Real part of node {@code j}. */
  double x(int j) {
    return x[j];
  }

  /** Imaginary part of node {@code j}. */
  double y(int j) {
    return y[j];
  }

  /** Real part of the exponent's derivative to parameter {@code p} at node {@code j}. */
  double gradientRe(int p, int j) {
    return gradRe[p][j];
  }

  /** Imaginary part of its derivative to parameter {@code p} at node {@code j}. */
  double gradientIm(int p, int j) {
    return gradIm[p][j];
  }

  /** Ratio of the largest summand to the sum, for the only option of the last {@link #sum}. */
  double cancellation() {
    double largest = 0;
    for (int j = 0; j < length[0]; j++) {
      largest = Math.max(largest, modulus[j]);
    }
    return largest / Math.abs(total(re, 0, length[0]));
  }

  private static double total(double[] v, int offset, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int j = 0;
    for (; j + 3 < n; j += 4) {
      a += v[offset + j];
      b += v[offset + j + 1];
      c += v[offset + j + 2];
      d += v[offset + j + 3];
    }
    for (; j < n; j++) {
      a += v[offset + j];
    }
    return (a + b) + (c + d);
  }

  private static double alternatingTotal(double[] v, int offset, int n) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += (j & 1) == 0 ? v[offset + j] : -v[offset + j];
    }
    return sum;
  }

  /** Re sum f g over the nodes. */
  private static double product(
      double[] re, double[] im, int offset, double[] gRe, double[] gIm, int n) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int j = 0;
    for (; j + 1 < n; j += 2) {
      a = Math.fma(re[offset + j], gRe[j], a);
      b = Math.fma(im[offset + j], gIm[j], b);
      c = Math.fma(re[offset + j + 1], gRe[j + 1], c);
      d = Math.fma(im[offset + j + 1], gIm[j + 1], d);
    }
    for (; j < n; j++) {
      a = Math.fma(re[offset + j], gRe[j], a);
      b = Math.fma(im[offset + j], gIm[j], b);
    }
    return (a + c) - (b + d);
  }

  private void reserveNodes(int capacity) {
    x = Arrays.copyOf(x, capacity);
    y = Arrays.copyOf(y, capacity);
    growth = Arrays.copyOf(growth, capacity);
    phase = Arrays.copyOf(phase, capacity);
    logWeight = Arrays.copyOf(logWeight, capacity);
    argWeight = Arrays.copyOf(argWeight, capacity);
    sliceRe = new double[capacity];
    sliceIm = new double[capacity];
    for (int p = 0; p < gradRe.length; p++) {
      gradRe[p] = Arrays.copyOf(gradRe[p], capacity);
      gradIm[p] = Arrays.copyOf(gradIm[p], capacity);
    }
  }

  private void reserveGradient(int parameters) {
    if (gradRe.length < parameters) {
      gradRe = new double[parameters][x.length];
      gradIm = new double[parameters][x.length];
    }
  }

  private void reservePairs(int capacity) {
    re = new double[capacity];
    im = new double[capacity];
    modulus = new double[capacity];
    sin = new double[capacity];
    cos = new double[capacity];
  }
}
