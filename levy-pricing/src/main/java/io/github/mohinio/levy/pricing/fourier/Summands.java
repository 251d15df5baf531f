package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.internal.VectorMath;
import java.util.Arrays;

/**
 * Summands of many options at the nodes of their wing, one option after another in flat arrays, so
 * that exponentials and cosines are taken in long loops. Each option is truncated where its own
 * summand is negligible.
 *
 * <p>Options are appended slice by slice, evaluated together, and read by their number in the order
 * appended. A workspace, not thread-safe.
 */
final class Summands {

  private Wing wing;
  private int options;
  private int slices;
  private int pairs;
  private int[] start = new int[32]; // of each option, and the end of the last
  private int[] firstOption = new int[16]; // of each slice, and the end of the last
  private double[] alternating = new double[32]; // two for each slice
  private double[] sliceRe = new double[128];
  private double[] sliceIm = new double[128];

  // Log moduli, then real parts; phases, then imaginary parts; and the functions of them.
  private double[] re = new double[512];
  private double[] im = new double[512];
  private double[] modulus = new double[512];
  private double[] sin = new double[512];
  private double[] cos = new double[512];

  /** Starts afresh with the nodes of a wing. */
  void clear(Wing wing) {
    this.wing = wing;
    options = 0;
    slices = 0;
    pairs = 0;
    if (sliceRe.length < wing.nodes()) {
      sliceRe = new double[2 * wing.nodes()];
      sliceIm = new double[2 * wing.nodes()];
    }
  }

  /** Number of summands so far. */
  int pairs() {
    return pairs;
  }

  /** Appends the options {@code from <= i < to} of one slice, in ascending k. */
  void append(double time, double[] k, int from, int to) {
    int nodes = wing.nodes();
    for (int j = 0; j < nodes; j++) {
      sliceRe[j] = Math.fma(time, wing.growth[j], wing.logWeight[j]);
      sliceIm[j] = Math.fma(time, wing.phase[j], wing.argWeight[j]);
    }
    reserveOptions(options + to - from + 1);
    truncate(k, from, to);
    reservePairs(start[options + to - from]);
    double[] x = wing.x;
    double[] y = wing.y;
    double shift = wing.shift;
    for (int q = from; q < to; q++) {
      int offset = start[options + q - from];
      int n = start[options + q - from + 1] - offset;
      double kq = k[q];
      for (int j = 0; j < n; j++) {
        re[offset + j] = Math.fma(kq, y[j], sliceRe[j]) - shift;
        im[offset + j] = Math.fma(-kq, x[j], sliceIm[j]);
      }
    }
    firstOption[slices] = options;
    options += to - from;
    slices++;
    firstOption[slices] = options;
    pairs = start[options];
  }

  /** Sets {@link #start} from how many nodes every option needs. */
  private void truncate(double[] k, int from, int to) {
    int nodes = wing.nodes();
    double[] y = wing.y;
    int n = nodes;
    // Usually from the option that decays slowest to the one that decays fastest, so that the place
    // of truncation moves inwards; on a contour that leans to the far side it moves outwards.
    for (int i = 0; i < to - from; i++) {
      int q = wing.up ? to - 1 - i : from + i;
      while (n < nodes && Math.fma(k[q], 1 + y[n], sliceRe[n]) >= wing.cut) {
        n++;
      }
      while (n > 1 && Math.fma(k[q], 1 + y[n - 1], sliceRe[n - 1]) < wing.cut) {
        n--;
      }
      start[options + q - from + 1] = n;
    }
    start[options] = pairs;
    for (int i = options; i < options + to - from; i++) {
      start[i + 1] += start[i];
    }
  }

  /** Takes the exponentials, for {@link #sum} and {@link #alternating}. */
  void evaluate() {
    VectorMath.exp(re, pairs, modulus);
    int edges = 0;
    for (int s = 0; s < slices; s++) {
      edges = copyPhases(firstOption[s], edges);
      if (lastOption(s) > firstOption[s]) {
        edges = copyPhases(lastOption(s), edges);
      }
    }
    VectorMath.sinCos(re, edges, sin, cos);
    edges = 0;
    for (int s = 0; s < slices; s++) {
      alternating[2 * s] = alternatingProduct(firstOption[s], edges);
      edges += length(firstOption[s]);
      alternating[2 * s + 1] = alternating[2 * s];
      if (lastOption(s) > firstOption[s]) {
        alternating[2 * s + 1] = alternatingProduct(lastOption(s), edges);
        edges += length(lastOption(s));
      }
    }
    VectorMath.cos(im, pairs, cos);
  }

  /** The exponentials in re are spent and make room. */
  private int copyPhases(int option, int edges) {
    System.arraycopy(im, start[option], re, edges, length(option));
    return edges + length(option);
  }

  private double alternatingProduct(int option, int edge) {
    double sum = 0;
    int offset = start[option];
    for (int j = 0; j < length(option); j++) {
      double summand = modulus[offset + j] * sin[edge + j];
      sum += (j & 1) == 0 ? summand : -summand;
    }
    return wing.scale * sum;
  }

  /** Takes the exponentials, real and imaginary parts, for everything that can be asked for. */
  void evaluateComplex() {
    VectorMath.exp(re, pairs, modulus);
    VectorMath.sinCos(im, pairs, sin, cos);
    for (int i = 0; i < pairs; i++) {
      re[i] = modulus[i] * cos[i];
      im[i] = modulus[i] * sin[i];
    }
    for (int s = 0; s < slices; s++) {
      alternating[2 * s] = alternatingTotal(firstOption[s]);
      alternating[2 * s + 1] = alternatingTotal(lastOption(s));
    }
  }

  private double alternatingTotal(int option) {
    double sum = 0;
    for (int j = 0; j < length(option); j++) {
      sum += (j & 1) == 0 ? im[start[option] + j] : -im[start[option] + j];
    }
    return wing.scale * sum;
  }

  private int lastOption(int slice) {
    return firstOption[slice + 1] - 1;
  }

  private int length(int option) {
    return start[option + 1] - start[option];
  }

  /** {@code (h/pi) Re sum f} of an option. */
  double sum(int option) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int end = start[option + 1];
    int j = start[option];
    for (; j + 3 < end; j += 4) {
      a = Math.fma(modulus[j], cos[j], a);
      b = Math.fma(modulus[j + 1], cos[j + 1], b);
      c = Math.fma(modulus[j + 2], cos[j + 2], c);
      d = Math.fma(modulus[j + 3], cos[j + 3], d);
    }
    for (; j < end; j++) {
      a = Math.fma(modulus[j], cos[j], a);
    }
    return wing.scale * ((a + b) + (c + d));
  }

  /** {@code (h/pi) sum (-1)^j Im f_j} of the first option of a slice, or of the last. */
  double alternating(int slice, boolean last) {
    return alternating[2 * slice + (last ? 1 : 0)];
  }

  /**
   * {@code (h/pi) Re sum f g} of an option, after {@link #evaluateComplex}.
   *
   * @param gRe real parts of g at the nodes
   * @param gIm imaginary parts
   */
  double product(int option, double[] gRe, double[] gIm) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int offset = start[option];
    int n = length(option);
    int j = 0;
    for (; j + 1 < n; j += 2) {
      a = Math.fma(re[offset + j], gRe[j], a);
      b = Math.fma(im[offset + j], gIm[j], b);
      c = Math.fma(re[offset + j + 1], gRe[j + 1], c);
      d = Math.fma(im[offset + j + 1], gIm[j + 1], d);
    }
    if (j < n) {
      a = Math.fma(re[offset + j], gRe[j], a);
      b = Math.fma(im[offset + j], gIm[j], b);
    }
    return wing.scale * ((a + c) - (b + d));
  }

  /**
   * Writes {@code (h/pi) Re sum f dpsi} of an option for the first {@code parameters} columns of
   * the wing's derivatives, after {@link #evaluateComplex}. Two columns at a time share what is
   * loaded.
   */
  void gradient(int option, int parameters, double[] out) {
    int offset = start[option];
    int n = length(option);
    for (int p = 0; p + 1 < parameters; p += 2) {
      double[] uRe = wing.gradRe[p];
      double[] uIm = wing.gradIm[p];
      double[] vRe = wing.gradRe[p + 1];
      double[] vIm = wing.gradIm[p + 1];
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      for (int j = 0; j < n; j++) {
        double r = re[offset + j];
        double i = im[offset + j];
        a = Math.fma(r, uRe[j], a);
        b = Math.fma(i, uIm[j], b);
        c = Math.fma(r, vRe[j], c);
        d = Math.fma(i, vIm[j], d);
      }
      out[p] = wing.scale * (a - b);
      out[p + 1] = wing.scale * (c - d);
    }
    if ((parameters & 1) == 1) {
      int p = parameters - 1;
      out[p] = product(option, wing.gradRe[p], wing.gradIm[p]);
    }
  }

  /** Modulus of the largest summand of an option, with the factor of the sums. */
  double largest(int option) {
    double largest = 0;
    for (int j = start[option]; j < start[option + 1]; j++) {
      largest = Math.max(largest, modulus[j]);
    }
    return wing.scale * largest;
  }

  private void reserveOptions(int capacity) {
    if (start.length < capacity + 1) {
      start = Arrays.copyOf(start, 2 * capacity);
    }
    if (firstOption.length < slices + 2) {
      firstOption = Arrays.copyOf(firstOption, 2 * firstOption.length);
      alternating = new double[2 * firstOption.length];
    }
  }

  private void reservePairs(int capacity) {
    if (re.length < capacity) {
      re = Arrays.copyOf(re, 2 * capacity);
      im = Arrays.copyOf(im, 2 * capacity);
      modulus = new double[2 * capacity];
      sin = new double[2 * capacity];
      cos = new double[2 * capacity];
    }
  }
}
