package io.github.mohinio.levy.calibration.feature;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Turns a surface, whatever its strikes and expiries, into a fixed number of network inputs.
 *
 * <p>The log implied volatilities \( y_i \) are projected onto the basis by ridge regression: the
 * coefficients have independent unit normal priors and \( y_i \) the error variance \( s_i^2 =
 * \epsilon^2 c_i^2 + \epsilon_0^2 \), with \( c_i \) the relative change of volatility per relative
 * change of price and \( \epsilon_0 \) the accuracy of the basis. The noise level \( \epsilon \) is
 * the smallest of a ladder that explains the misfit. Inputs are the posterior means (asinh), the
 * logs of the posterior standard deviations, and the log noise level.
 *
 * <p>Immutable and thread-safe.
 */
public final class FeatureExtractor {

  /**
   * Out-of-the-money value, in units of the discounted forward, below which a quote says nothing.
   */
  private static final double PRICE_FLOOR = 1e-6;

  /** Accuracy of the interpolated basis in log volatility. */
  private static final double BASIS_ERROR = 3e-4;

  /** Noise levels tried. */
  private static final double[] NOISE = {0, 1e-3, 3e-3, 0.01, 0.03, 0.1};

  /** Misfit per degree of freedom up to which a noise level explains the data. */
  private static final double EXPLAINED = 1.3;

  private final VolatilityBasis basis;

  /** Extractor on a basis. */
  public FeatureExtractor(VolatilityBasis basis) {
    this.basis = basis;
  }

  /** The basis. */
  public VolatilityBasis basis() {
    return basis;
  }

  /** Number of inputs made. */
  public int inputs() {
    return 2 * basis.components() + 1;
  }

  /** Features of a surface; without usable options those of the mean surface. */
  public Features extract(OptionSurface surface) {
    Regression regression = new Regression(surface);
    int level = 0;
    regression.solve(NOISE[0]);
    while (regression.misfit() > EXPLAINED && level < NOISE.length - 1) {
      regression.solve(NOISE[++level]);
    }
    return regression.features(NOISE[level]);
  }

  /** The regression for one surface. */
  private final class Regression {

    private final int components = basis.components();
    private final double[][] phi;
    private final double[] y;
    private final double[] sensitivity;
    private final DMatrixRMaj normal = new DMatrixRMaj(components, components);
    private final DMatrixRMaj right = new DMatrixRMaj(components, 1);
    private final DMatrixRMaj mean = new DMatrixRMaj(components, 1);
    private final DMatrixRMaj covariance = new DMatrixRMaj(components, components);
    private int n;
    private double squaredPrices;
    private double misfit;

    Regression(OptionSurface surface) {
      phi = new double[surface.size()][];
      y = new double[surface.size()];
      sensitivity = new double[surface.size()];
      for (int i = 0; i < surface.size(); i++) {
        add(surface, i);
      }
    }

    private void add(OptionSurface surface, int i) {
      OptionSlice slice = surface.slice(i);
      double k = surface.logMoneyness(i);
      if (!basis.covers(k, slice.maturity())) {
        return;
      }
      double volatility = surface.impliedVolatility(i);
      OptionType type = k < 0 ? OptionType.PUT : OptionType.CALL;
      double strike = surface.strike(i);
      double price =
          BlackFormula.presentValue(
              type, slice.forward(), strike, slice.maturity(), slice.discountFactor(), volatility);
      if (!(price > PRICE_FLOOR * slice.forward() * slice.discountFactor())) {
        return;
      }
      double vega =
          BlackFormula.vega(
              slice.forward(), strike, slice.maturity(), slice.discountFactor(), volatility);
      double[] row = new double[1 + components];
      basis.evaluate(k, slice.maturity(), row);
      phi[n] = row;
      y[n] = Math.log(volatility) - row[0];
      sensitivity[n] = price / (vega * volatility);
      squaredPrices += price * price;
      n++;
    }

    void solve(double noise) {
      normal.zero();
      right.zero();
      double[] a = normal.data;
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        double sd = noise * sensitivity[i];
        double w = 1 / (sd * sd + BASIS_ERROR * BASIS_ERROR);
        weights[i] = w;
        double[] row = phi[i];
        for (int c = 0; c < components; c++) {
          double s = w * row[1 + c];
          right.data[c] += s * y[i];
          int at = c * components;
          for (int e = 0; e <= c; e++) {
            a[at + e] += s * row[1 + e];
          }
        }
      }
      for (int c = 0; c < components; c++) {
        a[c * components + c] += 1;
        for (int e = 0; e < c; e++) {
          a[e * components + c] = a[c * components + e];
        }
      }
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(components);
      if (!solver.setA(normal)) {
        throw new IllegalStateException("normal matrix of the feature regression is singular");
      }
      solver.solve(right, mean);
      solver.invert(covariance);
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double residual = y[i];
        for (int c = 0; c < components; c++) {
          residual -= phi[i][1 + c] * mean.data[c];
        }
        squares += weights[i] * residual * residual;
      }
      double used = components;
      for (int c = 0; c < components; c++) {
        used -= covariance.unsafe_get(c, c);
      }
      misfit = squares / Math.max(1, n - used);
    }

    double misfit() {
      return misfit;
    }

    Features features(double noise) {
      float[] inputs = new float[2 * components + 1];
      double squares = 0;
      for (int c = 0; c < components; c++) {
        double a = mean.data[c];
        squares += a * a;
        inputs[c] = (float) Math.log(Math.abs(a) + Math.sqrt(a * a + 1));
        inputs[c] = (float) Math.copySign(inputs[c], a);
        inputs[components + c] = (float) (0.5 * Math.log(covariance.unsafe_get(c, c)));
      }
      inputs[2 * components] = (float) Math.log(Math.max(noise, BASIS_ERROR));
      return new Features(
          inputs,
          noise,
          noise * Math.sqrt(squaredPrices / Math.max(1, n)),
          misfit,
          Math.sqrt(squares / components),
          n);
    }
  }
}
