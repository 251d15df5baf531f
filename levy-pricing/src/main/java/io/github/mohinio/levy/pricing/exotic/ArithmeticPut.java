package io.github.mohinio.levy.pricing.exotic;

import java.util.Arrays;

/**
 * A put on the arithmetic average, by the recursion of Carverhill and Clewlow (1990, Risk 3(4)):
 * the sum of the spots is \( S_0(1 + e^{Y_1}) \) with \( Y_j = R_j + \ln(1 + e^{Y_{j+1}}) \), so
 * that the expected payoff as a function of \( Y_1 \) is convolved with the law of a period's
 * return and composed with \( \ln(1 + e^y) \) once for each fixing. The convolution is a Fourier
 * multiplier, the composition a polynomial through six neighbours. A workspace for one solve.
 */
final class ArithmeticPut {

  private static final int POINTS = 6;

  private final Lattice lattice;
  private final double[] factorRe;
  private final double[] factorIm;
  private final double[] re;
  private final double[] im;
  private final double[] value;
  private final int rise;
  private final int[] first;
  private final double[][] weights;

  /**
   * Lays out a lattice from {@code left} to {@code right}, with the kink on a point.
   *
   * @param pad room for a smooth rise beyond {@code right} back to the value at the left end
   */
  ArithmeticPut(
      LogReturn process,
      double period,
      double kink,
      double left,
      double right,
      double pad,
      int size) {
    double h = (right + pad - left) / size;
    lattice = new Lattice(size, h, (int) Math.round((kink - left) / h), kink);
    int n = lattice.frequencies();
    factorRe = new double[n];
    factorIm = new double[n];
    process.exponent(lattice.frequency(), 0, factorRe, factorIm);
    for (int k = 0; k < n; k++) {
      double modulus = Math.exp(period * factorRe[k]);
      factorRe[k] = modulus * Math.cos(period * factorIm[k]);
      factorIm[k] = modulus * Math.sin(period * factorIm[k]);
    }
    re = new double[n];
    im = new double[n];
    value = new double[size];
    rise = (int) lattice.place(right);
    first = new int[rise];
    weights = new double[rise][];
    for (int j = 0; j < rise; j++) {
      double place = lattice.place(softPlus(lattice.point(j)));
      if (place < rise) { // beyond, the put is worth nothing
        first[j] = (int) Math.floor(place) - POINTS / 2 + 1;
        weights[j] = lagrange(place - first[j]);
      } else {
        weights[j] = new double[POINTS];
      }
    }
  }

  private static double softPlus(double y) {
    return y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y));
  }

  private static double[] lagrange(double t) {
    double[] weights = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double product = 1;
      for (int k = 0; k < POINTS; k++) {
        if (k != i) {
          product *= (t - k) / (i - k);
        }
      }
      weights[i] = product;
    }
    return weights;
  }

  /**
   * Expected payoff.
   *
   * @param share spot over the number of spots averaged
   * @param strike above the share
   */
  double solve(int fixings, double share, double strike) {
    int kink = lattice.origin();
    for (int j = 0; j <= kink; j++) {
      value[j] = strike - share * (1 + Math.exp(lattice.point(j)));
    }
    levelOff();
    double[] correction = EndWeights.corrections(0, EndWeights.ORDER);
    for (int i = 0; i < EndWeights.ORDER; i++) {
      value[kink - i] *= 1 + correction[i];
    }
    for (int date = fixings; date > 1; date--) {
      convolve();
      double[] convolved = value.clone();
      for (int j = 0; j < rise; j++) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
          sum += weights[j][i] * convolved[first[j] + i];
        }
        value[j] = sum;
      }
      levelOff();
    }
    convolve();
    double place = lattice.place(0);
    int from = (int) Math.floor(place) - POINTS / 2 + 1;
    double[] weight = lagrange(place - from);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += weight[i] * value[from + i];
    }
    return sum;
  }

  /** Leads the values smoothly from zero back to that of the left end. */
  private void levelOff() {
    int size = value.length;
    for (int j = rise; j < size; j++) {
      double t = (j - rise + 0.5) / (size - rise) * 2 - 1;
      value[j] = value[0] / (1 + Math.exp(-4 * t / (1 - t * t)));
    }
  }

  private void convolve() {
    double[] values = Arrays.copyOf(value, value.length);
    lattice.forward(values, re, im);
    for (int k = 0; k < re.length; k++) {
      double x = re[k];
      double y = im[k];
      re[k] = x * factorRe[k] - y * factorIm[k];
      im[k] = x * factorIm[k] + y * factorRe[k];
    }
    lattice.inverse(re, im, value);
  }
}
