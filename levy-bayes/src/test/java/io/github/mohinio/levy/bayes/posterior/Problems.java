package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.hamiltonian.NutsChain;
import io.github.mohinio.levy.bayes.hamiltonian.NutsDraw;
import io.github.mohinio.levy.bayes.hamiltonian.NutsSettings;
import io.github.mohinio.levy.bayes.likelihood.LogDensity;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.GoldenSurfaces;
import io.github.mohinio.levy.bayes.variational.Laplace;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;

/** Posteriors of the tests, and draws from them by the no-U-turn sampler. */
final class Problems {

  private static final int CHAINS = 4;
  private static final int WARMUP = 300;

  private Problems() {}

  /** Black-Scholes with the prior of the reference posteriors. */
  static PosteriorTarget blackScholes(OptionSurface surface, Noise noise) {
    return PosteriorTarget.of(
            ModelFamily.named("black_scholes"),
            surface,
            ParameterPriors.none().with("sigma", Prior.logNormal(Math.log(0.2), 0.5)))
        .withNoise(noise);
  }

  /** Variance gamma with the priors of the reference posteriors. */
  static PosteriorTarget varianceGamma(OptionSurface surface, Noise noise) {
    return PosteriorTarget.of(
            ModelFamily.named("variance_gamma"),
            surface,
            ParameterPriors.none()
                .with("sigma", Prior.logNormal(Math.log(0.2), 0.5))
                .with("nu", Prior.gamma(2, 2))
                .with("theta", Prior.normal(-0.2, 0.2)))
        .withNoise(noise);
  }

  static PosteriorTarget golden(String name, Noise noise) {
    OptionSurface surface = GoldenSurfaces.surface(name);
    return name.startsWith("bs") ? blackScholes(surface, noise) : varianceGamma(surface, noise);
  }

  static Noise unknown() {
    return Noise.unknown(Prior.halfNormal(0.5));
  }

  /** Draws of four chains, from a model near which the mode is. */
  static PosteriorDraws draws(PosteriorTarget target, int perChain, double[] near, double noise) {
    return PosteriorDraws.of(
        target, points(target.newDensity(), target.point(near, noise), perChain));
  }

  static double[][][] points(LogDensity density, double[] start, int perChain) {
    Laplace laplace = Laplace.near(density, start);
    double[][][] points = new double[CHAINS][perChain][];
    for (int c = 0; c < CHAINS; c++) {
      NutsChain chain =
          NutsChain.start(
              density,
              laplace.approximation().mean(),
              laplace.approximation().covariance(),
              NutsSettings.withDefaults().withWarmup(WARMUP),
              3,
              c);
      for (int i = -WARMUP; i < perChain; i++) {
        NutsDraw draw = chain.next();
        if (i >= 0) {
          points[c][i] = draw.point();
        }
      }
    }
    return points;
  }
}
