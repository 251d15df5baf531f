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

  /** Normal inverse Gaussian with the priors of the reference posteriors. */
  static PosteriorTarget nig(Noise noise) {
    return PosteriorTarget.of(
            ModelFamily.named("nig"),
            Surfaces.nig(),
            ParameterPriors.none()
                .with("alpha", Prior.logNormal(Math.log(15), 0.5))
                .with("beta", Prior.normal(-5, 5))
                .with("delta", Prior.logNormal(Math.log(0.5), 0.5)))
        .withNoise(noise);
  }

  static PosteriorTarget golden(String name, Noise noise) {
    return switch (name) {
      case "nig_20x10" -> nig(noise);
      case "bs_5x3" -> blackScholes(GoldenSurfaces.surface(name), noise);
      default -> varianceGamma(GoldenSurfaces.surface(name), noise);
    };
  }

  /** Draws of four chains, from a model that no surface of the tests is far from. */
  static PosteriorDraws draws(PosteriorTarget target, int perChain) {
    double[] near =
        switch (target.family().name()) {
          case "black_scholes" -> new double[] {0.2};
          case "nig" -> new double[] {12, -5, 0.4};
          default -> new double[] {0.18, 0.3, -0.15};
        };
    return draws(target, perChain, near, 0.3);
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
