package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Optional;

/**
 * Posterior log density of a model's parameters and of the price noise, in {@link
 * SamplingCoordinates} and the logarithm of the noise.
 *
 * <p>It comes in parts, since only the squared error needs prices: a sampler that moves the noise
 * alone keeps it. Where there is no model or no finite price the squared error is {@code Infinity}
 * and the density {@code -Infinity}; nothing throws. Prices are accurate to the pricer's tolerance,
 * so the density is smooth down to that.
 *
 * <p>A workspace that belongs to one thread at a time.
 */
public final class PosteriorDensity {

  /** Error of a price in units of the forward that no squared error can be trusted to beat. */
  private static final double PRICE_ERROR = 1e-13;

  /**
   * Variance per year below which no model is priced: every price is at its bound to the last bit
   * there, so the likelihood is flat and its derivatives are noise.
   */
  private static final double LEAST_VARIANCE = 1e-30;

  private final ModelFamily family;
  private final Noise noise;
  private final SamplingCoordinates coordinates;
  private final Prior[] priors;
  private final GaussianLikelihood likelihood;
  private final SurfacePricer pricer;
  private final double[] quotes;
  private final double[] weights;
  private final double floor;
  private final double[] parameters;
  private final double[] prices;
  private final double[] gradient;
  private final double[][] chain;
  private int evaluations;

  /**
   * Density given a surface.
   *
   * @throws IllegalArgumentException unless every parameter of the family has a prior, and no other
   */
  public PosteriorDensity(
      ModelFamily family,
      OptionSurface surface,
      ParameterPriors priors,
      Noise noise,
      FourierPricer pricer) {
    this.family = family;
    this.noise = noise;
    this.priors = priors.inOrderOf(family).toArray(Prior[]::new);
    this.pricer = pricer.on(surface.slices());
    coordinates = SamplingCoordinates.of(family);
    weights = surface.weights();
    likelihood = GaussianLikelihood.of(weights);
    quotes = surface.prices();
    double squares = 0;
    for (int i = 0; i < quotes.length; i++) {
      double error = PRICE_ERROR * surface.slice(i).forward();
      squares += weights[i] * error * error;
    }
    floor = squares;
    int d = this.priors.length;
    parameters = new double[d];
    prices = new double[quotes.length];
    gradient = new double[quotes.length * d];
    chain = new double[d][d];
  }

  /** Number of coordinates of the model, without the noise. */
  public int dimension() {
    return priors.length;
  }

  /** Number of quotes. */
  public int quotes() {
    return quotes.length;
  }

  /** The coordinates of the model. */
  public SamplingCoordinates coordinates() {
    return coordinates;
  }

  /** Times the surface was priced, with or without derivatives. */
  public int evaluations() {
    return evaluations;
  }

  /**
   * Posterior log density, all constants included.
   *
   * @param point coordinates of the model
   * @param logNoise logarithm of the noise
   */
  public double logDensity(double[] point, double logNoise) {
    double prior = logPrior(point);
    return prior == Double.NEGATIVE_INFINITY
        ? prior
        : prior + logNoiseDensity(squaredError(point), logNoise);
  }

  /**
   * Log density of the prior of the model's parameters, as a density of the coordinates.
   *
   * @return {@code -Infinity} outside the support, never NaN
   */
  public double logPrior(double[] point) {
    double sum = coordinates.toParameters(point, parameters);
    for (int i = 0; i < priors.length; i++) {
      sum += priors[i].logDensity(parameters[i]);
    }
    return sum > Double.NEGATIVE_INFINITY ? sum : Double.NEGATIVE_INFINITY;
  }

  /** The model at a point, if there is one that can be priced. */
  private Optional<ReturnModel> model(double[] point) {
    coordinates.toParameters(point, parameters);
    try {
      ReturnModel model = family.model(parameters);
      double variance = model.cumulants(1).second();
      return variance > LEAST_VARIANCE && variance < Double.POSITIVE_INFINITY
          ? Optional.of(model)
          : Optional.empty();
    } catch (IllegalArgumentException noSuchModel) {
      return Optional.empty();
    }
  }

  /**
   * Weighted sum of squared price errors, in squared currency.
   *
   * @return {@code Infinity} where there is no model or no finite price, never NaN
   */
  public double squaredError(double[] point) {
    Optional<ReturnModel> model = model(point);
    if (model.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    evaluations++;
    pricer.price(model.get(), prices);
    double sum = 0;
    for (int i = 0; i < quotes.length; i++) {
      double error = prices[i] - quotes[i];
      sum += weights[i] * error * error;
    }
    return sum < Double.POSITIVE_INFINITY ? Math.max(sum, floor) : Double.POSITIVE_INFINITY;
  }

  /**
   * Log likelihood given the squared error, and for unknown noise the log density of its prior as a
   * density of the logarithm.
   */
  public double logNoiseDensity(double squaredError, double logNoise) {
    double density = likelihood.logDensity(squaredError, logNoise);
    if (noise instanceof Noise.Unknown unknown) {
      density += unknown.prior().logDensity(Math.exp(logNoise)) + logNoise;
    }
    return density > Double.NEGATIVE_INFINITY ? density : Double.NEGATIVE_INFINITY;
  }

  /**
   * Weighted price errors and their derivatives.
   *
   * @param residuals receives \( \sqrt{w_i}(P_i - q_i) \)
   * @param jacobian receives their derivatives, {@code [quote * dimension + coordinate]}
   * @return false where there is no model or a price or derivative is not finite
   */
  public boolean linearise(double[] point, double[] residuals, double[] jacobian) {
    Optional<ReturnModel> model = model(point);
    if (model.isEmpty()) {
      return false;
    }
    evaluations++;
    coordinates.jacobian(point, chain);
    pricer.priceWithGradient(model.get(), prices, gradient);
    int d = priors.length;
    double sum = 0;
    for (int i = 0; i < quotes.length; i++) {
      double root = Math.sqrt(weights[i]);
      residuals[i] = root * (prices[i] - quotes[i]);
      sum += residuals[i];
      for (int c = 0; c < d; c++) {
        double slope = 0;
        for (int p = 0; p < d; p++) {
          slope += gradient[i * d + p] * chain[p][c];
        }
        jacobian[i * d + c] = root * slope;
        sum += slope;
      }
    }
    return Math.abs(sum) < Double.POSITIVE_INFINITY;
  }

  /**
   * Parameters at a point.
   *
   * @param out receives them
   */
  public void parameters(double[] point, double[] out) {
    coordinates.toParameters(point, out);
  }
}
