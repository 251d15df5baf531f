package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.model.Cone;
import io.github.mohinio.levy.pricing.model.Cumulants;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.Strip;
import java.util.Arrays;
import java.util.List;

/**
 * The geometric average of the spot today and at n equidistant fixings as a model of its own: the
 * return over the period j weighs \( w_j = (n+1-j)/(n+1) \), so that
 *
 * <p>\[ \log E[e^{izR}] = \frac Tn \sum_j \bigl(\psi(w_jz) - iz\,\psi(-iw_j)\bigr). \]
 *
 * <p>It has no parameters to differentiate to. Immutable and thread-safe.
 */
final class GeometricAverage implements ReturnModel {

  private final LevyModel model;
  private final int fixings;

  GeometricAverage(LevyModel model, int fixings) {
    this.model = model;
    this.fixings = fixings;
  }

  private double weight(int j) {
    return (fixings + 1.0 - j) / (fixings + 1.0);
  }

  /**
   * \( \log(E[G]/S_0) \) for the average G.
   *
   * @param carry rate less dividend yield, per year
   */
  double growth(double maturity, double carry) {
    double[] origin = new double[fixings];
    double[] y = new double[fixings];
    double[] re = new double[fixings];
    double sum = 0;
    for (int j = 1; j <= fixings; j++) {
      y[j - 1] = -weight(j);
      sum += weight(j) * (carry + model.martingaleDrift());
    }
    model.exponent(origin, y, fixings, re, new double[fixings]);
    return maturity / fixings * (sum + Arrays.stream(re).sum());
  }

  @Override
  public String name() {
    return "geometric average of " + model.name();
  }

  @Override
  public List<String> parameterNames() {
    return List.of();
  }

  @Override
  public double[] parameters() {
    return new double[0];
  }

  @Override
  public Strip strip(double maturity) {
    return new Strip(model.strip().lower() / weight(1), model.strip().upper() / weight(1));
  }

  @Override
  public Cone cone() {
    return model.cone();
  }

  @Override
  public Cumulants cumulants(double maturity) {
    Cumulants c = model.cumulants();
    double[] moment = new double[5];
    for (int j = 1; j <= fixings; j++) {
      for (int k = 1; k <= 4; k++) {
        moment[k] += maturity / fixings * Math.pow(weight(j), k);
      }
    }
    return new Cumulants(
        moment[1] * c.first() - growth(maturity, 0),
        moment[2] * c.second(),
        moment[3] * c.third(),
        moment[4] * c.fourth());
  }

  @Override
  public void logCharacteristic(
      double maturity, double[] x, double[] y, int n, double[] re, double[] im) {
    double[] u = new double[n];
    double[] v = new double[n];
    double[] partRe = new double[n];
    double[] partIm = new double[n];
    double period = maturity / fixings;
    Arrays.fill(re, 0, n, 0);
    Arrays.fill(im, 0, n, 0);
    for (int j = 1; j <= fixings; j++) {
      double w = weight(j);
      for (int k = 0; k < n; k++) {
        u[k] = w * x[k];
        v[k] = w * y[k];
      }
      model.exponent(u, v, n, partRe, partIm);
      for (int k = 0; k < n; k++) {
        re[k] += period * partRe[k];
        im[k] += period * partIm[k];
      }
    }
    // psi may lack a linear term; so does the growth without the martingale drift's part of it
    double drift = 0;
    for (int j = 1; j <= fixings; j++) {
      drift += weight(j) * model.martingaleDrift();
    }
    double shift = growth(maturity, 0) - period * drift;
    for (int k = 0; k < n; k++) {
      re[k] += shift * y[k];
      im[k] -= shift * x[k];
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
    logCharacteristic(maturity, x, y, n, re, im);
  }

  /** The logarithm is proportional to the maturity at a fixed number of fixings. */
  @Override
  public void maturitySlope(
      double maturity, double[] x, double[] y, int n, double[] re, double[] im) {
    logCharacteristic(1, x, y, n, re, im);
  }
}
