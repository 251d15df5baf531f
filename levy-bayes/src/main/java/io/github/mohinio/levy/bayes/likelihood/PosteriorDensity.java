package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Posterior log density over {@link SamplingCoordinates} and, if it is unknown, the logarithm of
 * the noise; made by {@link PosteriorTarget#newDensity}.
 *
 * <p>Where there is no model or no finite price the density is {@code -Infinity}; nothing throws,
 * and {@link #rejections} counts the causes. All constants are included. Prices are accurate to the
 * pricer's tolerance, so the density is smooth down to that over the noise.
 *
 * <p>It also comes in parts, since only the likelihood needs prices: a sampler that moves the noise
 * alone keeps the {@link NoiseLikelihood} of where it is. Parts take the coordinates of the model;
 * what follows them in the array is not read.
 *
 * <p>A workspace that belongs to one thread at a time.
 */
public final class PosteriorDensity implements LogDensity {

  /**
   * Variance to the last expiry below which no model is priced: every price is at its bound to the
   * last bit there, so the likelihood is flat and its derivatives are noise.
   */
  private static final double LEAST_VARIANCE = 1e-30;

  private static final int MAX_ATTEMPTS = 10_000;

  private final PosteriorTarget target;
  private final ModelFamily family;
  private final FreeParameters free;
  private final Noise noise;
  private final SamplingCoordinates coordinates;
  private final Prior[] priors;
  private final QuoteLikelihood likelihood;
  private final SurfacePricer pricer;
  private final double horizon;
  private final int d;
  private final double[] parameters;
  private final double[] prices;
  private final double[] gradient;
  private final double[] slopes;
  private final double[] parameterSlopes;
  private final double[][] chain;
  private int evaluations;
  private long outsidePrior;
  private long noModel;
  private long noPrice;

  PosteriorDensity(PosteriorTarget target) {
    this.target = target;
    family = target.family();
    free = FreeParameters.of(family);
    noise = target.noise();
    coordinates = target.coordinates();
    priors = target.priorsInOrder().toArray(Prior[]::new);
    likelihood = target.quotes();
    pricer = target.pricer().on(target.surface().slices());
    horizon =
        target.surface().slices().stream().mapToDouble(OptionSlice::maturity).max().orElseThrow();
    d = priors.length;
    int all = family.parameters().size();
    parameters = new double[all];
    prices = new double[likelihood.size()];
    gradient = new double[likelihood.size() * all];
    slopes = new double[likelihood.size() + 1];
    parameterSlopes = new double[all];
    chain = new double[all][d];
  }

  /** What this is the density of. */
  public PosteriorTarget target() {
    return target;
  }

  @Override
  public int dimension() {
    return noise instanceof Noise.Unknown ? d + 1 : d;
  }

  /** Number of coordinates of the model, without the noise. */
  public int modelDimension() {
    return d;
  }

  /** Number of quotes. */
  public int quotes() {
    return prices.length;
  }

  /** Times the surface was priced, with or without derivatives. */
  public int evaluations() {
    return evaluations;
  }

  /** Points at which the density or the likelihood was found to be 0, by cause. */
  public Rejections rejections() {
    return new Rejections(outsidePrior, noModel, noPrice);
  }

  private double logNoise(double[] point) {
    return noise instanceof Noise.Known known ? Math.log(known.standardDeviation()) : point[d];
  }

  @Override
  public double logDensity(double[] point) {
    double prior = logPrior(point) + logNoisePrior(logNoise(point));
    if (!(prior > Double.NEGATIVE_INFINITY)) {
      outsidePrior++;
      return Double.NEGATIVE_INFINITY;
    }
    Optional<NoiseLikelihood> given = likelihood(point);
    return given.isEmpty()
        ? Double.NEGATIVE_INFINITY
        : finiteOrZeroDensity(prior + given.get().logLikelihood(logNoise(point)));
  }

  private double finiteOrZeroDensity(double sum) {
    if (Math.abs(sum) < Double.POSITIVE_INFINITY) {
      return sum;
    }
    noPrice++;
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logDensity(double[] point, double[] gradient) {
    double sum = finiteLogDensity(point, gradient);
    if (sum == Double.NEGATIVE_INFINITY) {
      Arrays.fill(gradient, 0, dimension(), 0);
    }
    return sum;
  }

  /** The density with its gradient, or {@code -Infinity} with anything as gradient. */
  private double finiteLogDensity(double[] point, double[] out) {
    double logNoise = logNoise(point);
    double prior = logPrior(point) + logNoisePrior(logNoise);
    if (!(prior > Double.NEGATIVE_INFINITY)) {
      outsidePrior++;
      return Double.NEGATIVE_INFINITY;
    }
    if (!price(point, true)) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum = prior + likelihood.logLikelihood(prices, logNoise, slopes);
    coordinates.logJacobianGradient(point, out);
    coordinates.jacobian(point, chain);
    int all = parameters.length;
    Arrays.fill(parameterSlopes, 0);
    for (int i = 0; i < prices.length; i++) {
      for (int p = 0; p < all; p++) {
        parameterSlopes[p] += slopes[i] * gradient[i * all + p];
      }
    }
    for (int p = 0; p < d; p++) {
      int place = free.place(p);
      parameterSlopes[place] += priors[p].logDensityDerivative(parameters[place]);
    }
    double check = sum;
    for (int c = 0; c < d; c++) {
      for (int p = 0; p < d; p++) {
        int place = free.place(p);
        out[c] += parameterSlopes[place] * chain[place][c];
      }
      check += out[c];
    }
    if (noise instanceof Noise.Unknown unknown) {
      double value = Math.exp(logNoise);
      out[d] = slopes[prices.length] + unknown.prior().logDensityDerivative(value) * value + 1;
      check += out[d];
    }
    if (Math.abs(check) < Double.POSITIVE_INFINITY) {
      return sum;
    }
    noPrice++;
    return Double.NEGATIVE_INFINITY;
  }

  /**
   * Log density of the prior of the model's parameters, as a density of the coordinates.
   *
   * @return {@code -Infinity} outside the support, never NaN
   */
  public double logPrior(double[] point) {
    double sum = coordinates.toParameters(point, parameters);
    for (int i = 0; i < d; i++) {
      sum += priors[i].logDensity(parameters[free.place(i)]);
    }
    return sum > Double.NEGATIVE_INFINITY ? sum : Double.NEGATIVE_INFINITY;
  }

  /**
   * Log density of the prior of unknown noise, as a density of its logarithm; 0 if it is known.
   *
   * @return {@code -Infinity} outside the support, never NaN
   */
  public double logNoisePrior(double logNoise) {
    if (noise instanceof Noise.Unknown unknown) {
      double density = unknown.prior().logDensity(Math.exp(logNoise)) + logNoise;
      return density > Double.NEGATIVE_INFINITY ? density : Double.NEGATIVE_INFINITY;
    }
    return 0;
  }

  /** The likelihood at a point as a function of the noise; empty where it is 0 for any noise. */
  public Optional<NoiseLikelihood> likelihood(double[] point) {
    return price(point, false) ? Optional.of(likelihood.at(prices)) : Optional.empty();
  }

  /**
   * Prices at a point.
   *
   * @param prices receives present values
   * @return false where there is no model or a price is not finite
   */
  public boolean prices(double[] point, double[] prices) {
    boolean finite = price(point, false);
    System.arraycopy(this.prices, 0, prices, 0, this.prices.length);
    return finite;
  }

  /**
   * Draws a point from the priors, given that there is a model with finite prices.
   *
   * @throws LevyException if none of many draws is one
   */
  public double[] drawPrior(RandomGenerator random) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      double[] model = target.priors().draw(family, random);
      double value =
          noise instanceof Noise.Unknown unknown ? unknown.prior().draw(random) : Double.NaN;
      double[] point = target.point(model, value);
      if (likelihood(point).isPresent()) {
        return point;
      }
    }
    throw new LevyException("none of " + MAX_ATTEMPTS + " draws from the priors has finite prices");
  }

  /** Prices the model at a point, counts why if that fails, and says whether all is finite. */
  private boolean price(double[] point, boolean withGradient) {
    coordinates.toParameters(point, parameters);
    ReturnModel model = model();
    if (model == null) {
      noModel++;
      return false;
    }
    evaluations++;
    boolean finite = true;
    try {
      if (withGradient) {
        pricer.priceWithGradient(model, prices, gradient);
      } else {
        pricer.price(model, prices);
      }
    } catch (IllegalArgumentException infiniteForward) { // at some maturity only
      noModel++;
      return false;
    } catch (RuntimeException failed) { // a model of the user's own may throw anything
      finite = false;
    }
    finite = finite && isFinite(prices) && !(withGradient && !isFinite(gradient));
    if (!finite) {
      noPrice++;
    }
    return finite;
  }

  private static boolean isFinite(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += 0 * value; // NaN if it is not finite
    }
    return sum == 0;
  }

  /** The model of the present parameters, or null if there is none that can be priced. */
  private ReturnModel model() {
    try {
      ReturnModel model = family.model(parameters);
      // NaN where the variance is infinite
      return model.cumulants(horizon).second() <= LEAST_VARIANCE ? null : model;
    } catch (IllegalArgumentException noSuchModel) {
      return null;
    }
  }

  /**
   * Prices at a point and their derivatives.
   *
   * @param prices receives present values
   * @param jacobian receives their derivatives, {@code [quote * modelDimension + coordinate]}
   * @return false where there is no model or a price or derivative is not finite
   */
  public boolean linearise(double[] point, double[] prices, double[] jacobian) {
    if (!price(point, true)) {
      return false;
    }
    System.arraycopy(this.prices, 0, prices, 0, this.prices.length);
    coordinates.jacobian(point, chain);
    int all = parameters.length;
    for (int i = 0; i < this.prices.length; i++) {
      for (int c = 0; c < d; c++) {
        double slope = 0;
        for (int p = 0; p < all; p++) {
          slope += gradient[i * all + p] * chain[p][c];
        }
        jacobian[i * d + c] = slope;
      }
    }
    return isFinite(jacobian);
  }
}
