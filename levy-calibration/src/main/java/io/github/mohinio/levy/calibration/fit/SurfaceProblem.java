package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.model.LevyModel;

/**
 * Weighted price residuals of a surface and their Jacobian, as functions of search coordinates.
 *
 * <p>\( r_i = \sqrt{w_i}\,(P_i - \mathrm{market}_i) \). A workspace, not thread-safe.
 */
final class SurfaceProblem {

  private final ModelFamily family;
  private final OptionSurface surface;
  private final SurfacePricer pricer;
  private final double[] rootWeights;
  private final double[] parameters;
  private final double[][] chain;
  private final double[] prices;
  private final double[] gradient;
  private final int dimension;
  private int evaluations;

  SurfaceProblem(ModelFamily family, OptionSurface surface, FourierPricer pricer) {
    this.family = family;
    this.surface = surface;
    this.pricer = pricer.on(surface.slices());
    dimension = family.parameterNames().size();
    parameters = new double[dimension];
    chain = new double[dimension][dimension];
    prices = new double[surface.size()];
    gradient = new double[surface.size() * dimension];
    rootWeights = surface.weights();
    for (int i = 0; i < rootWeights.length; i++) {
      rootWeights[i] = Math.sqrt(rootWeights[i]);
    }
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return prices.length;
  }

  int evaluations() {
    return evaluations;
  }

  /**
   * Prices the surface.
   *
   * @param residuals receives the weighted residuals
   * @param jacobian receives their derivatives to the coordinates, {@code [residual * dimension +
   *     coordinate]}
   * @return false if there is no model, or no finite price, at these coordinates
   */
  boolean evaluate(double[] coordinates, double[] residuals, double[] jacobian) {
    evaluations++;
    family.fromCoordinates(coordinates, parameters, chain);
    LevyModel model;
    try {
      model = family.model(parameters);
    } catch (IllegalArgumentException noSuchModel) {
      return false;
    }
    pricer.priceWithGradient(model, prices, gradient);
    boolean finite = true;
    for (int i = 0; i < prices.length; i++) {
      residuals[i] = rootWeights[i] * (prices[i] - surface.price(i));
      for (int c = 0; c < dimension; c++) {
        double slope = 0;
        for (int p = 0; p < dimension; p++) {
          slope += gradient[i * dimension + p] * chain[p][c];
        }
        jacobian[i * dimension + c] = rootWeights[i] * slope;
        finite &= Double.isFinite(slope);
      }
      finite &= Double.isFinite(prices[i]);
    }
    return finite;
  }

  /** Model prices that belong to weighted residuals. */
  double[] prices(double[] residuals) {
    double[] modelPrices = new double[residuals.length];
    for (int i = 0; i < residuals.length; i++) {
      modelPrices[i] = surface.price(i) + residuals[i] / rootWeights[i];
    }
    return modelPrices;
  }
}
