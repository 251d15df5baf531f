package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.Objects;

/**
 * All of a posterior but the surface.
 *
 * @param family family of the models
 * @param priors priors; null for the defaults of the family
 * @param likelihood distribution of the quotes
 * @param noise the noise; null for the default of the likelihood
 * @param pricer the pricer
 */
record TargetSettings(
    ModelFamily family,
    ParameterPriors priors,
    Likelihood likelihood,
    Noise noise,
    FourierPricer pricer) {

  TargetSettings {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(likelihood, "likelihood");
    Objects.requireNonNull(pricer, "pricer");
    if (priors != null) {
      priors.inOrderOf(family);
    }
  }

  static TargetSettings of(ModelFamily family) {
    return new TargetSettings(
        family, null, Likelihood.gaussian(), null, FourierPricer.withDefaults());
  }

  TargetSettings withPriors(ParameterPriors priors) {
    return new TargetSettings(
        family, Objects.requireNonNull(priors, "priors"), likelihood, noise, pricer);
  }

  TargetSettings withLikelihood(Likelihood likelihood) {
    return new TargetSettings(family, priors, likelihood, noise, pricer);
  }

  TargetSettings withNoise(Noise noise) {
    return new TargetSettings(family, priors, likelihood, noise, pricer);
  }

  TargetSettings withPricer(FourierPricer pricer) {
    return new TargetSettings(family, priors, likelihood, noise, pricer);
  }

  PosteriorTarget on(OptionSurface surface) {
    PosteriorTarget target =
        PosteriorTarget.of(
                family, surface, priors == null ? ParameterPriors.defaults(family) : priors)
            .withLikelihood(likelihood)
            .withPricer(pricer);
    return noise == null ? target : target.withNoise(noise);
  }
}
