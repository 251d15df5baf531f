package io.github.mohinio.levy.pricing.fourier;

import io.github.mohinio.levy.pricing.model.Cone;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.Strip;

/**
 * The logarithm of a log-return's characteristic function at one maturity in two parts, \( f(z) +
 * izd \). Next to the drift of a process of finite variation the terms linear in z cancel against
 * {@code izx}, which has to happen before they are multiplied by a large z; so points are given by
 * their excess {@code x - d}.
 *
 * <p>A workspace, not thread-safe.
 */
final class CentredExponent {

  /** Abscissa at which a process of finite variation shows its drift alone. */
  private static final double FAR = 1e60;

  /** Real part of the exponent, per unit of the abscissa, that a drift alone may leave there. */
  private static final double NO_GROWTH = 1e-8;

  private final ReturnModel model;
  private final LevyModel levy; // null if the model is none
  private final double maturity;
  private final double offset;
  private final Strip strip;
  private final Cone cone;
  private final double[] pointX = new double[1];
  private final double[] pointY = new double[1];
  private final double[] pointRe = new double[1];
  private final double[] pointIm = new double[1];

  CentredExponent(ReturnModel model, double maturity) {
    this.model = model;
    this.maturity = maturity;
    levy = model instanceof LevyModel process ? process : null;
    offset = levy == null ? 0 : levy.martingaleDrift() * maturity;
    strip = model.strip(maturity);
    cone = model.cone();
  }

  Strip strip() {
    return strip;
  }

  Cone cone() {
    return cone;
  }

  /** Real part of f at a point; on the axis within the strip. */
  double growth(double x, double y) {
    pointX[0] = x;
    pointY[0] = x == 0 ? strip.clamp(y) : y;
    evaluate(pointX, pointY, 1, pointRe, pointIm);
    return pointRe[0];
  }

  /** The linear coefficient d. */
  double offset() {
    return offset;
  }

  /** Evaluates f at the first {@code n} points. */
  void evaluate(double[] x, double[] y, int n, double[] re, double[] im) {
    if (levy == null) {
      model.logCharacteristic(maturity, x, y, n, re, im);
      return;
    }
    levy.exponent(x, y, n, re, im);
    for (int j = 0; j < n; j++) {
      re[j] *= maturity;
      im[j] *= maturity;
    }
  }

  /**
   * Where the law of a process of finite variation has its singularity, its drift less {@link
   * #offset()}; NaN if the variation is infinite.
   */
  double drift() {
    double growth = growth(FAR, 0);
    return Math.abs(growth) / FAR < NO_GROWTH ? pointIm[0] / FAR : Double.NaN;
  }
}
