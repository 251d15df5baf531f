package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Calls by the recipe of Carr and Madan (1999): the fast Fourier transform of the damped price with
 * Simpson's weights, and a cubic spline in the log strike. For one thread.
 *
 * <p>It is given what helps it: the characteristic function of levy, a workspace that is kept, the
 * transform that makes no objects, and a spline through the neighbourhood of the strikes only.
 */
final class TextbookCarrMadan {

  private static final int POINTS = 4096;
  private static final double ETA = 0.25;
  private static final double ALPHA = 1.5;
  private static final double LAMBDA = 2 * Math.PI / (POINTS * ETA);
  private static final double EDGE = Math.PI / ETA; // log strikes from -EDGE

  /** Knots of the spline beyond the outermost strikes. */
  private static final int MARGIN = 8;

  private final double[] x = new double[POINTS];
  private final double[] y = new double[POINTS];
  private final double[] re = new double[POINTS];
  private final double[] im = new double[POINTS];
  private final double[][] data = {re, im};

  TextbookCarrMadan() {
    for (int j = 0; j < POINTS; j++) {
      x[j] = j * ETA;
      y[j] = -(ALPHA + 1);
    }
  }

  /** Prices the calls of a slice; strikes ascend. */
  void price(ReturnModel model, OptionSlice slice, double[] prices, int offset) {
    model.logCharacteristic(slice.maturity(), x, y, POINTS, re, im);
    for (int j = 0; j < POINTS; j++) {
      double v = x[j];
      double a = ALPHA * ALPHA + ALPHA - v * v;
      double b = (2 * ALPHA + 1) * v;
      double weight = j == 0 ? 1 : 2 + 2 * (j & 1);
      double shift = 1 - 2 * (j & 1); // exp(i EDGE v)
      double factor = shift * weight * ETA / 3 * Math.exp(re[j]) / (a * a + b * b);
      double cos = Math.cos(im[j]);
      double sin = Math.sin(im[j]);
      re[j] = factor * (cos * a + sin * b);
      im[j] = factor * (sin * a - cos * b);
    }
    FastFourierTransformer.transformInPlace(data, DftNormalization.STANDARD, TransformType.FORWARD);
    int from = (int) ((slice.logMoneyness(0) + EDGE) / LAMBDA) - MARGIN;
    int to = (int) ((slice.logMoneyness(slice.size() - 1) + EDGE) / LAMBDA) + MARGIN;
    double[] logStrikes = new double[to - from];
    double[] values = new double[to - from];
    for (int j = 0; j < logStrikes.length; j++) {
      logStrikes[j] = LAMBDA * (from + j) - EDGE;
      values[j] = Math.exp(-ALPHA * logStrikes[j]) / Math.PI * re[from + j];
    }
    UnivariateFunction spline = new SplineInterpolator().interpolate(logStrikes, values);
    double unit = slice.discountFactor() * slice.forward();
    for (int i = 0; i < slice.size(); i++) {
      prices[offset + i] = unit * spline.value(slice.logMoneyness(i));
    }
  }
}
