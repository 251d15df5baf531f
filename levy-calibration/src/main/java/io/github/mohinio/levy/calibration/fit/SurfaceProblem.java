package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierMethod;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;

/**
 * Residuals of an objective and their Jacobian, as functions of search coordinates. The options
 * come first, then the parameters that are drawn to a value.
 *
 * <p>A workspace, not thread-safe.
 */
final class SurfaceProblem {

  /** Error estimate, in units of the forward, from which prices are no basis for a step. */
  private static final double WORST_ESTIMATE = 1e-5;

  private final ModelFamily family;
  private final FourierPricer reporter;
  private final List<OptionSlice> slices;
  private final SurfacePricer pricer;
  private final Residuals residuals;
  private final Premiums premiums;
  private final double[] center;
  private final double[] scale;
  private final double[] parameters;
  private final double[][] chain;
  private final double[] prices;
  private final double[] gradient;
  private final double[] slope = new double[1];
  private final int dimension;
  private final int count;
  private int evaluations;

  SurfaceProblem(
      ModelFamily family, OptionSurface surface, Objective objective, FourierPricer pricer) {
    this(family, surface, objective, pricer, Premiums.none(surface.size(), family));
  }

  /**
   * A problem of prices with something added to those of the model.
   *
   * @param premiums what is added
   */
  SurfaceProblem(
      ModelFamily family,
      OptionSurface surface,
      Objective objective,
      FourierPricer pricer,
      Premiums premiums) {
    this.family = family;
    this.premiums = premiums;
    reporter = pricer;
    slices = surface.slices();
    // Where a contour fails the search had better step elsewhere than wait for a slower method.
    boolean automatic = pricer.method() == FourierMethod.AUTOMATIC;
    this.pricer =
        (automatic ? pricer.withMethod(FourierMethod.CONTOUR) : pricer).on(surface.slices());
    residuals = new Residuals(surface, objective);
    dimension = family.coordinates().dimension();
    count = family.parameters().size();
    center = objective.tikhonov().map(Tikhonov::center).orElse(new double[0]);
    scale = objective.tikhonov().map(Tikhonov::scale).orElse(new double[0]);
    if (center.length != 0 && center.length != count) {
      throw new IllegalArgumentException(
          "center of the penalty = "
              + center.length
              + " values: must be "
              + count
              + ", the number of parameters of "
              + family.name());
    }
    parameters = new double[count];
    chain = new double[count][dimension];
    prices = new double[surface.size()];
    gradient = new double[surface.size() * count];
  }

  int dimension() {
    return dimension;
  }

  int size() {
    return prices.length + center.length;
  }

  int options() {
    return prices.length;
  }

  int evaluations() {
    return evaluations;
  }

  /** Root mean squared residual at which prices agree to all digits that are computed. */
  double exact(double relativeError) {
    return residuals.ofRelativeError(relativeError);
  }

  /**
   * Prices the surface.
   *
   * @param values receives the residuals
   * @param jacobian receives their derivatives to the coordinates, {@code [residual * dimension +
   *     coordinate]}
   * @return false if there is no model, or no usable price, at these coordinates
   */
  boolean evaluate(double[] coordinates, double[] values, double[] jacobian) {
    evaluations++;
    family.coordinates().parameters(coordinates, parameters, chain);
    try {
      pricer.priceWithGradient(family.model(parameters), prices, gradient);
    } catch (IllegalArgumentException noSuchModel) {
      return false;
    }
    boolean finite = pricer.errorEstimate() < WORST_ESTIMATE;
    for (int i = 0; i < prices.length; i++) {
      prices[i] += premiums.at(i, coordinates);
      values[i] = residuals.residual(i, prices[i], slope);
      finite &= Double.isFinite(values[i]);
      for (int c = 0; c < dimension; c++) {
        double derivative = premiums.slope(i, c);
        for (int p = 0; p < count; p++) {
          derivative += gradient[i * count + p] * chain[p][c];
        }
        jacobian[i * dimension + c] = slope[0] * derivative;
        finite &= Double.isFinite(derivative);
      }
    }
    for (int p = 0; p < center.length; p++) {
      int row = prices.length + p;
      values[row] = (parameters[p] - center[p]) / scale[p];
      for (int c = 0; c < dimension; c++) {
        jacobian[row * dimension + c] = chain[p][c] / scale[p];
      }
    }
    return finite;
  }

  /** Copies the prices of the last evaluation; whether they met the pricer's tolerance. */
  boolean lastPrices(double[] into) {
    System.arraycopy(prices, 0, into, 0, prices.length);
    return pricer.converged();
  }

  /** Prices at an optimum, by a slower method if the search's own was not good enough. */
  double[] prices(Optimum optimum, ReturnModel model) {
    return optimum.exact() ? optimum.prices() : reporter.price(model, slices);
  }

  /** The objective alone; infinite if there is no model, or no usable price. */
  double cost(double[] coordinates) {
    evaluations++;
    family.coordinates().parameters(coordinates, parameters, chain);
    try {
      pricer.price(family.model(parameters), prices);
    } catch (IllegalArgumentException noSuchModel) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (int i = 0; i < prices.length; i++) {
      double r = residuals.residual(i, prices[i] + premiums.at(i, coordinates), slope);
      sum += r * r;
    }
    for (int p = 0; p < center.length; p++) {
      double r = (parameters[p] - center[p]) / scale[p];
      sum += r * r;
    }
    return pricer.errorEstimate() < WORST_ESTIMATE && Double.isFinite(sum)
        ? sum
        : Double.POSITIVE_INFINITY;
  }
}
