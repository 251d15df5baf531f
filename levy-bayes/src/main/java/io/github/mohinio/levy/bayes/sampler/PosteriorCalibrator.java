package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.Objects;

/**
 * A sampler with a family of models, so that a surface is all it needs.
 *
 * <p>Without further settings the quotes have normal price noise of unknown size and parameters
 * have the {@linkplain ParameterPriors#defaults default priors} of the family. For a target of
 * one's own there is {@link #sample(PosteriorTarget)}, which none of this enters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <C> the calibrator itself
 */
public abstract sealed class PosteriorCalibrator<C extends PosteriorCalibrator<C>>
    implements PosteriorSampler permits ChainCalibrator, LaplaceCalibrator, VariationalCalibrator {

  private final TargetSettings targets;
  private final ChainSettings settings;

  PosteriorCalibrator(TargetSettings targets, ChainSettings settings) {
    this.targets = targets;
    this.settings = settings;
  }

  /** The same calibrator with other settings of these two kinds. */
  abstract C with(TargetSettings targets, ChainSettings settings);

  final C with(ChainSettings settings) {
    return with(targets, settings);
  }

  private C with(TargetSettings targets) {
    return with(targets, settings);
  }

  final TargetSettings targets() {
    return targets;
  }

  /** Length and seed of the run. */
  public final ChainSettings settings() {
    return settings;
  }

  /** Family of the models. */
  public final ModelFamily family() {
    return targets.family();
  }

  /** The same calibrator with another seed. */
  public final C withSeed(long seed) {
    return with(settings.withSeed(seed));
  }

  /** The same calibrator with another number of draws, of each chain if there are chains. */
  public final C withDraws(int draws) {
    return with(settings.withDraws(draws));
  }

  /**
   * The same calibrator with other priors; without this, {@link ParameterPriors#defaults}.
   *
   * @throws IllegalArgumentException unless every free parameter of the family has a prior, and no
   *     other
   */
  public final C withPriors(ParameterPriors priors) {
    return with(targets.withPriors(priors));
  }

  /** The same calibrator with another distribution of the quotes; without this, normal. */
  public final C withLikelihood(Likelihood likelihood) {
    return with(targets.withLikelihood(likelihood));
  }

  /**
   * The same calibrator with noise that is known.
   *
   * @param standardDeviation in the unit of the likelihood's scale, usually currency; finite and
   *     positive
   */
  public final C withNoise(double standardDeviation) {
    return with(targets.withNoise(Noise.known(standardDeviation)));
  }

  /**
   * The same calibrator with noise that is sampled; without this, half-normal, with the scale that
   * goes with the likelihood: for prices 0.5 % of the forward of the first slice.
   *
   * @param prior prior of the noise, in the unit of the likelihood's scale, usually currency
   */
  public final C withUnknownNoise(Prior prior) {
    return with(targets.withNoise(Noise.unknown(prior)));
  }

  /**
   * The same calibrator with another pricer. Its tolerance should stay a thousandth of the noise or
   * less, or the posterior gets steps.
   */
  public final C withPricer(FourierPricer pricer) {
    return with(targets.withPricer(Objects.requireNonNull(pricer, "pricer")));
  }

  /**
   * The posterior of the models given the quotes of a surface.
   *
   * @throws IllegalArgumentException if no priors were given and the family has no defaults, or the
   *     surface lacks what the likelihood takes
   */
  public final PosteriorTarget target(OptionSurface surface) {
    return targets.on(surface);
  }

  /** Draws from the posterior on a surface: see {@link #sample(PosteriorTarget)}. */
  public final Posterior calibrate(OptionSurface surface) {
    return sample(target(surface));
  }

  /**
   * Draws from the posterior on a surface: see {@link #sample(PosteriorTarget, RunControl)}.
   *
   * @param surface the quotes
   * @param control what watches, ends and records the run
   */
  public final Posterior calibrate(OptionSurface surface, RunControl control) {
    return sample(target(surface), control);
  }
}
