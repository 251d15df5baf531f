package io.github.mohinio.levy.pricing.model;

import io.github.mohinio.levy.pricing.clock.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A Lévy process run on an independent random clock, \( \log(S_T/F_T) = X_{Y_T} - \log
 * E[e^{X_{Y_T}}] \): Lévy jumps with stochastic volatility.
 *
 * <p>\[ \log E[e^{izR_T}] = \ell_T(\Psi(z)) - iz\,\ell_T(\Psi(-i)), \qquad \ell_T(w) = \log
 * E[e^{wY_T}] \]
 *
 * <p>with \( \Psi \) the process's own exponent, its drift included. Where \( \mathrm{Re}\,\Psi(z)
 * \) reaches the explosion of the clock the characteristic function need not be analytic, and the
 * kernels give NaN. Because that real part is harmonic, two lines along which it stays below have
 * no singularity between them.
 *
 * <p>References: Carr, Geman, Madan and Yor (2003), Mathematical Finance 13, 345-382; Schoutens
 * (2003), Lévy Processes in Finance, chapter 7.
 *
 * @param process the Lévy process
 * @param clock the clock
 */
public record TimeChanged(LevyModel process, Clock clock) implements ReturnModel {

  private static final int BISECTIONS = 60;

  /** Heights beyond this are taken for endless. */
  private static final double HIGHEST = 1e12;

  /** Put before a clock's parameter whose name the process uses too. */
  private static final String CLOCK_PREFIX = "clock_";

  /** Checks that both are there. */
  public TimeChanged {
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(clock, "clock");
  }

  /** Name of the process, {@code vg} for Variance Gamma, and of the clock: {@code vg_cir}. */
  @Override
  public String name() {
    return (process instanceof VarianceGamma ? "vg" : process.name()) + "_" + clock.name();
  }

  /** Those of the process, then those of the clock. */
  @Override
  public List<String> parameterNames() {
    return joinedNames(process.parameterNames(), clock.parameterNames());
  }

  static List<String> joinedNames(List<String> process, List<String> clock) {
    List<String> names = new ArrayList<>(process);
    for (String name : clock) {
      names.add(process.contains(name) ? CLOCK_PREFIX + name : name);
    }
    return List.copyOf(names);
  }

  @Override
  public double[] parameters() {
    double[] first = process.parameters();
    double[] second = clock.parameters();
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /**
   * The part of the process's strip where the clock does not explode.
   *
   * @throws IllegalArgumentException if the forward of this maturity is infinite
   */
  @Override
  public Strip strip(double maturity) {
    double explosion = clock.explosion(maturity);
    if (!(onAxis(-1) < explosion)) {
      throw new IllegalArgumentException(
          String.format(
              "maturity = %s: the forward of %s is infinite there; the exponent of the process at"
                  + " -i, %s, must be below the explosion of the clock, %s",
              maturity, name(), onAxis(-1), explosion));
    }
    Strip own = process.strip();
    return new Strip(end(-1, own.lower(), explosion), end(0, own.upper(), explosion));
  }

  /** How far the strip reaches from a height towards the end of the process's own. */
  private double end(double from, double own, double explosion) {
    double inside = from;
    double outside = Math.max(-HIGHEST, Math.min(HIGHEST, own));
    double stride = Math.copySign(1, own);
    while (Math.abs(from + stride) < Math.abs(outside)) {
      if (!(onAxis(from + stride) < explosion)) {
        outside = from + stride;
        break;
      }
      inside = from + stride;
      stride *= 2;
    }
    if (outside == own && onAxis(inside + 0.999999 * (own - inside)) < explosion) {
      return own;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (inside + outside);
      if (onAxis(middle) < explosion) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  /** The process's own exponent at {@code z = i height}, a real number. */
  private double onAxis(double height) {
    double[] re = new double[1];
    ownExponent(new double[] {0}, new double[] {height}, 1, re, new double[1]);
    return re[0];
  }

  @Override
  public Cone cone() {
    return process.cone();
  }

  /** By a Cauchy integral, good to about 1e-9. */
  @Override
  public Cumulants cumulants(double maturity) {
    return CauchyCumulants.of(this, maturity);
  }

  private void ownExponent(double[] x, double[] y, int n, double[] re, double[] im) {
    process.exponent(x, y, n, re, im);
    double drift = process.omittedDrift();
    for (int j = 0; j < n; j++) {
      re[j] -= drift * y[j];
      im[j] += drift * x[j];
    }
  }

  @Override
  public void logCharacteristic(
      double maturity, double[] x, double[] y, int n, double[] re, double[] im) {
    double[] atMinusI = new double[1];
    ownExponent(new double[] {0}, new double[] {-1}, 1, atMinusI, new double[1]);
    clock.logMoment(maturity, atMinusI, new double[1], 1, atMinusI, new double[1]);
    ownExponent(x, y, n, re, im);
    clock.logMoment(maturity, re, im, n, re, im);
    for (int j = 0; j < n; j++) {
      re[j] += atMinusI[0] * y[j];
      im[j] -= atMinusI[0] * x[j];
    }
  }

  @Override
  public void logCharacteristicWithGradient(
      double maturity,
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    int own = process.parameterNames().size();
    int all = own + clock.parameterNames().size();
    double[][] slopes = new double[all + 1][1];
    differentiate(
        maturity,
        new double[] {0},
        new double[] {-1},
        1,
        slopes[all],
        new double[1],
        slopes,
        new double[all][1]);
    differentiate(maturity, x, y, n, re, im, gradRe, gradIm);
    for (int j = 0; j < n; j++) {
      re[j] += slopes[all][0] * y[j];
      im[j] -= slopes[all][0] * x[j];
      for (int p = 0; p < all; p++) {
        gradRe[p][j] += slopes[p][0] * y[j];
        gradIm[p][j] -= slopes[p][0] * x[j];
      }
    }
  }

  /** The logarithm of the moment at the process's exponent, with derivatives. */
  private void differentiate(
      double maturity,
      double[] x,
      double[] y,
      int n,
      double[] re,
      double[] im,
      double[][] gradRe,
      double[][] gradIm) {
    int own = process.parameterNames().size();
    int ticking = clock.parameterNames().size();
    double drift = process.omittedDrift();
    double[] driftSlope = process.omittedDriftGradient();
    process.exponentWithGradient(x, y, n, re, im, gradRe, gradIm);
    double[] value = new double[2 * (3 + ticking)];
    for (int j = 0; j < n; j++) {
      clock.derivatives(maturity, re[j] - drift * y[j], im[j] + drift * x[j], value);
      re[j] = value[0];
      im[j] = value[1];
      for (int p = 0; p < own; p++) {
        double a = gradRe[p][j] - driftSlope[p] * y[j];
        double b = gradIm[p][j] + driftSlope[p] * x[j];
        gradRe[p][j] = value[2] * a - value[3] * b;
        gradIm[p][j] = value[2] * b + value[3] * a;
      }
      for (int p = 0; p < ticking; p++) {
        gradRe[own + p][j] = value[6 + 2 * p];
        gradIm[own + p][j] = value[7 + 2 * p];
      }
    }
  }

  @Override
  public void maturitySlope(
      double maturity, double[] x, double[] y, int n, double[] re, double[] im) {
    double[] value = new double[2 * (3 + clock.parameterNames().size())];
    clock.derivatives(maturity, onAxis(-1), 0, value);
    double atMinusI = value[4];
    ownExponent(x, y, n, re, im);
    for (int j = 0; j < n; j++) {
      clock.derivatives(maturity, re[j], im[j], value);
      re[j] = value[4] + atMinusI * y[j];
      im[j] = value[5] - atMinusI * x[j];
    }
  }
}
