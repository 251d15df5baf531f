package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.Cone;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.Strip;
import java.util.Arrays;

/**
 * The exponent of the martingale log-return, one point at a time and in blocks: per year, \(
 * \psi(z) + i\omega z \), of a Lévy model, or the logarithm of the characteristic function at one
 * maturity of any model. Prices are integrals of the exponential of time times this, the time being
 * 1 in the second case.
 *
 * <p>A workspace: holds the model of the call in progress and its own scratch arrays. Not
 * thread-safe.
 */
final class CompensatedExponent {

  /** Points evaluated in one call of the model. */
  static final int BLOCK = 16;

  final double[] x = new double[BLOCK];
  final double[] y = new double[BLOCK];
  final double[] re = new double[BLOCK];
  final double[] im = new double[BLOCK];
  double[][] gradRe = new double[0][];
  double[][] gradIm = new double[0][];

  private LevyModel levy; // null if bound to a maturity
  private ReturnModel model;
  private double maturity;
  // of strip and cone, as numbers, so that the records need not be kept
  private double stripLower;
  private double stripUpper;
  private double coneLower;
  private double coneUpper;
  private int parameters;
  private double omega;
  private double[] omegaGradient = new double[0];

  /** Takes a Lévy model; with {@code parameters > 0} derivatives will be asked for. */
  void bind(LevyModel model, int parameters) {
    levy = model;
    take(model.strip());
    bindAny(model, parameters);
    x[0] = 0;
    y[0] = -1;
    evaluate(1);
    omega = -re[0];
    for (int p = 0; p < parameters; p++) {
      omegaGradient[p] = -gradRe[p][0];
    }
  }

  /** Takes any model at one maturity; with {@code parameters > 0} derivatives will be asked for. */
  void bind(ReturnModel model, double maturity, int parameters) {
    levy = null;
    this.maturity = maturity;
    take(model.strip(maturity));
    bindAny(model, parameters);
  }

  private void bindAny(ReturnModel model, int parameters) {
    this.model = model;
    this.parameters = parameters;
    Cone cone = model.cone();
    coneLower = cone.lower();
    coneUpper = cone.upper();
    if (gradRe.length < parameters) {
      gradRe = new double[parameters][BLOCK];
      gradIm = new double[parameters][BLOCK];
      omegaGradient = new double[parameters];
    }
    omega = 0;
    Arrays.fill(omegaGradient, 0);
  }

  private void take(Strip strip) {
    stripLower = strip.lower();
    stripUpper = strip.upper();
  }

  /** Lower end of the strip. */
  double stripLower() {
    return stripLower;
  }

  /** Upper end of the strip. */
  double stripUpper() {
    return stripUpper;
  }

  /** Nearest height that is not outside the closed strip. */
  double clamp(double height) {
    return Math.max(stripLower, Math.min(stripUpper, height));
  }

  /** Steepest direction downwards into the cone, not positive. */
  double coneLower() {
    return coneLower;
  }

  /** Steepest direction upwards into the cone, not negative. */
  double coneUpper() {
    return coneUpper;
  }

  /** The martingale drift, in the unit of the exponent. */
  double drift() {
    return omega;
  }

  /** Derivative of the martingale drift to parameter {@code p}. */
  double driftGradient(int p) {
    return omegaGradient[p];
  }

  int parameters() {
    return parameters;
  }

  /**
   * Writes the real part at the first {@code n} points of {@link #x} and {@link #y} to {@link #re},
   * roughly. A block costs less than its points one by one: models compute constants in every call.
   */
  void growths(int n) {
    if (levy != null) {
      levy.growth(x, y, n, re, im);
    } else {
      model.logCharacteristic(maturity, x, y, n, re, im);
    }
    for (int j = 0; j < n; j++) {
      re[j] -= omega * y[j];
    }
  }

  /**
   * Evaluates at the first {@code n} points of {@link #x} and {@link #y}, with derivatives if bound
   * so.
   */
  void evaluate(int n) {
    if (parameters == 0) {
      value(n);
    } else if (levy != null) {
      levy.exponentWithGradient(x, y, n, re, im, gradRe, gradIm);
    } else {
      model.logCharacteristicWithGradient(maturity, x, y, n, re, im, gradRe, gradIm);
    }
    for (int j = 0; j < n; j++) {
      re[j] -= omega * y[j];
      im[j] += omega * x[j];
    }
    for (int p = 0; p < parameters; p++) {
      double slope = omegaGradient[p];
      for (int j = 0; j < n; j++) {
        gradRe[p][j] -= slope * y[j];
        gradIm[p][j] += slope * x[j];
      }
    }
  }

  private void value(int n) {
    if (levy != null) {
      levy.exponent(x, y, n, re, im);
    } else {
      model.logCharacteristic(maturity, x, y, n, re, im);
    }
  }
}
