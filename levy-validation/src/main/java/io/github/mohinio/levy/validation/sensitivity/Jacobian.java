package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Derivatives between parameters and the implied volatilities of quotes.
 *
 * @param parameters names of the parameters
 * @param values {@code [parameter][quote]}; NaN where a quote has no implied volatility
 */
public record Jacobian(List<String> parameters, double[][] values) {

  /** Copies the array. */
  public Jacobian {
    parameters = List.copyOf(parameters);
    Require.sameLength("values", values.length, "parameters", parameters.size());
    values = copy(values);
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public double[][] values() {
    return copy(values);
  }

  /**
   * Derivatives of implied volatilities to parameters: those of prices, which the pricer gives
   * exactly, over vega.
   *
   * @param model the model
   * @param surface the options; its prices do not matter
   */
  public static Jacobian ofQuotes(ReturnModel model, OptionSurface surface) {
    int count = model.parameterNames().size();
    double[] prices = new double[surface.size()];
    double[] gradient = new double[surface.size() * count];
    FourierPricer.withDefaults().on(surface.slices()).priceWithGradient(model, prices, gradient);
    double[][] values = new double[count][surface.size()];
    for (int q = 0; q < surface.size(); q++) {
      double vega = vega(surface, q, surface.impliedVolatility(q, prices[q]));
      for (int p = 0; p < count; p++) {
        values[p][q] = gradient[q * count + p] / vega;
      }
    }
    return new Jacobian(model.parameterNames(), values);
  }

  /**
   * Derivatives of fitted parameters to implied volatilities through the optimum of least squares,
   * \( d\theta/dq = (J^TWJ)^{-1}J^TW \), times vega, for a fit of squared price errors. Exact where
   * the fit is; otherwise without the second derivatives times the residuals.
   *
   * @param fit a fit without a parameter on a bound or fixed
   * @throws org.apache.commons.math3.linear.SingularMatrixException if the quotes do not fix the
   *     parameters
   */
  public static Jacobian ofOptimum(Calibration fit) {
    OptionSurface surface = fit.surface();
    int count = fit.model().parameterNames().size();
    double[] prices = new double[surface.size()];
    double[] gradient = new double[surface.size() * count];
    FourierPricer.withDefaults()
        .on(surface.slices())
        .priceWithGradient(fit.model(), prices, gradient);
    double[] weights = surface.weights();
    double[][] rows = new double[surface.size()][count];
    for (int q = 0; q < rows.length; q++) {
      for (int p = 0; p < count; p++) {
        rows[q][p] = Math.sqrt(weights[q]) * gradient[q * count + p];
      }
    }
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(rows, false));
    double[][] values = new double[count][surface.size()];
    for (int q = 0; q < rows.length; q++) {
      double[] unit = new double[rows.length];
      unit[q] = Math.sqrt(weights[q]) * vega(surface, q, surface.impliedVolatility(q));
      double[] column = qr.getSolver().solve(new ArrayRealVector(unit, false)).toArray();
      for (int p = 0; p < count; p++) {
        values[p][q] = column[p];
      }
    }
    return new Jacobian(fit.model().parameterNames(), values);
  }

  /**
   * What a network alone answers to a change of one implied volatility, by central differences. It
   * is not linear, so the step matters: one volatility that is off by much more than a hundredth of
   * a point is noise to the network, which then leans less on such details; all volatilities moved
   * together move the answer by more than the sum of these derivatives.
   *
   * @param calibrator the network
   * @param surface the options and their prices
   * @param step by how much each implied volatility is moved up and down; positive
   */
  public static Jacobian ofNetwork(
      NeuralCalibrator calibrator, OptionSurface surface, double step) {
    Require.positive("step", step);
    List<String> names = calibrator.family().parameterNames();
    double[][] values = new double[names.size()][surface.size()];
    for (int q = 0; q < surface.size(); q++) {
      double[] above = calibrator.predict(moved(surface, q, step)).parameters();
      double[] below = calibrator.predict(moved(surface, q, -step)).parameters();
      for (int p = 0; p < names.size(); p++) {
        values[p][q] =
            Double.isNaN(surface.impliedVolatility(q))
                ? Double.NaN
                : (above[p] - below[p]) / (2 * step);
      }
    }
    return new Jacobian(names, values);
  }

  /** The surface with one implied volatility changed; unchanged where there is none. */
  static OptionSurface moved(OptionSurface surface, int quote, double change) {
    double volatility = surface.impliedVolatility(quote) + change;
    OptionSlice slice = surface.slice(quote);
    double price =
        BlackFormula.presentValue(
            surface.type(quote),
            slice.forward(),
            surface.strike(quote),
            slice.maturity(),
            slice.discountFactor(),
            volatility);
    double[] prices = surface.prices();
    prices[quote] = Double.isNaN(price) ? prices[quote] : price;
    return surface.withPrices(prices);
  }

  private static double vega(OptionSurface surface, int quote, double volatility) {
    OptionSlice slice = surface.slice(quote);
    return BlackFormula.vega(
        slice.forward(),
        surface.strike(quote),
        slice.maturity(),
        slice.discountFactor(),
        volatility);
  }
}
