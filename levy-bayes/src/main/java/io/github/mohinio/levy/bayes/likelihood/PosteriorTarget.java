package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A posterior distribution: family of models, quoted surface, priors, distribution of the quotes
 * and what is known of their noise. Samplers draw from the {@link PosteriorDensity} that each
 * thread makes of it.
 *
 * <pre>{@code
 * PosteriorTarget target = PosteriorTarget.of(ModelFamily.named("nig"), surface)
 *     .withLikelihood(Likelihood.studentT(4));
 * PosteriorDensity density = target.newDensity();
 * double[] gradient = new double[density.dimension()];
 * double value = density.logDensity(point, gradient);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PosteriorTarget {

  private final ModelFamily family;
  private final OptionSurface surface;
  private final ParameterPriors priors;
  private final Likelihood likelihood;
  private final Noise noise; // null: unknown, with the default prior of the likelihood
  private final FourierPricer pricer;
  private final SamplingCoordinates coordinates;
  private final QuoteLikelihood quotes;

  private PosteriorTarget(
      ModelFamily family,
      OptionSurface surface,
      ParameterPriors priors,
      Likelihood likelihood,
      Noise noise,
      FourierPricer pricer) {
    this.family = Objects.requireNonNull(family, "family");
    this.surface = Objects.requireNonNull(surface, "surface");
    this.priors = Objects.requireNonNull(priors, "priors");
    this.likelihood = Objects.requireNonNull(likelihood, "likelihood");
    this.noise = noise;
    this.pricer = Objects.requireNonNull(pricer, "pricer");
    coordinates = SamplingCoordinates.of(family, priors);
    quotes = likelihood.on(surface);
  }

  /**
   * Posterior under {@link ParameterPriors#defaults default priors} and normal noise of prices, of
   * unknown standard deviation.
   */
  public static PosteriorTarget of(ModelFamily family, OptionSurface surface) {
    return of(family, surface, ParameterPriors.defaults(family));
  }

  /**
   * Posterior under normal noise of prices, of unknown standard deviation.
   *
   * @throws IllegalArgumentException unless every free parameter has a prior, and no other
   */
  public static PosteriorTarget of(
      ModelFamily family, OptionSurface surface, ParameterPriors priors) {
    return new PosteriorTarget(
        family, surface, priors, Likelihood.gaussian(), null, FourierPricer.withDefaults());
  }

  /**
   * The same posterior with another distribution of the quotes.
   *
   * @throws IllegalArgumentException if the surface lacks the spreads or volatilities it takes
   */
  public PosteriorTarget withLikelihood(Likelihood likelihood) {
    return new PosteriorTarget(family, surface, priors, likelihood, noise, pricer);
  }

  /**
   * The same posterior with other knowledge of the noise, in the unit of the likelihood's scale.
   * Without this it is unknown, with {@link QuoteScale#defaultNoise}.
   */
  public PosteriorTarget withNoise(Noise noise) {
    return new PosteriorTarget(
        family, surface, priors, likelihood, Objects.requireNonNull(noise, "noise"), pricer);
  }

  /**
   * The same posterior with another pricer. Its contours move with the parameters, so the density
   * is smooth down to the errors of prices over the noise, and no further.
   */
  public PosteriorTarget withPricer(FourierPricer pricer) {
    return new PosteriorTarget(family, surface, priors, likelihood, noise, pricer);
  }

  /** Family of the models. */
  public ModelFamily family() {
    return family;
  }

  /** The quotes. */
  public OptionSurface surface() {
    return surface;
  }

  /** Priors of the free parameters. */
  public ParameterPriors priors() {
    return priors;
  }

  /** Distribution of the quotes. */
  public Likelihood likelihood() {
    return likelihood;
  }

  /** What is known of the noise. */
  public Noise noise() {
    return noise == null ? Noise.unknown(likelihood.scale().defaultNoise(surface)) : noise;
  }

  /** The pricer. */
  public FourierPricer pricer() {
    return pricer;
  }

  /** The coordinates of the model. */
  public SamplingCoordinates coordinates() {
    return coordinates;
  }

  /** The distribution of the quotes of the surface. */
  public QuoteLikelihood quotes() {
    return quotes;
  }

  /** Number of coordinates: those of the model and, if it is unknown, the log noise. */
  public int dimension() {
    return coordinates.names().size() + (noise() instanceof Noise.Unknown ? 1 : 0);
  }

  /** Names of the coordinates; the last is {@code log noise} if the noise is unknown. */
  public List<String> names() {
    List<String> names = new ArrayList<>(coordinates.names());
    if (noise() instanceof Noise.Unknown) {
      names.add("log noise");
    }
    return List.copyOf(names);
  }

  /**
   * Point of a model and a noise.
   *
   * @param parameters all parameters of the family
   * @param noise in the unit of the likelihood's scale; not used if it is known
   */
  public double[] point(double[] parameters, double noise) {
    double[] point = new double[dimension()];
    double[] model = coordinates.toCoordinates(parameters);
    System.arraycopy(model, 0, point, 0, model.length);
    if (point.length > model.length) {
      point[model.length] = Math.log(noise);
    }
    return point;
  }

  /** All parameters of the family at a point. */
  public double[] parameters(double[] point) {
    double[] parameters = new double[family.parameters().size()];
    coordinates.toParameters(point, parameters);
    return parameters;
  }

  /** The noise at a point, or the known one. */
  public double noise(double[] point) {
    return noise() instanceof Noise.Known known
        ? known.standardDeviation()
        : Math.exp(point[dimension() - 1]);
  }

  /** Priors in the order of the free parameters. */
  List<Prior> priorsInOrder() {
    return priors.inOrderOf(family);
  }

  /** The density, with a workspace of its own, for one thread at a time. */
  public PosteriorDensity newDensity() {
    return new PosteriorDensity(this);
  }
}
