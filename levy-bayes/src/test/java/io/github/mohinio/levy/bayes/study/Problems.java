package io.github.mohinio.levy.bayes.study;

import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;

/** Problems of 5 strikes and 3 maturities without quotes. */
public final class Problems {

  private Problems() {}

  /** Calls at spot 100; the prices are 0. */
  public static OptionSurface grid() {
    return OptionSurface.ofCalls(
        Market.of(100, 0.05, 0),
        new double[] {80, 90, 100, 110, 120},
        new double[] {0.25, 1, 2},
        new double[3][5]);
  }

  /** Variance gamma with the priors of the reference posteriors. */
  public static PosteriorTarget varianceGamma() {
    return PosteriorTarget.of(
            ModelFamily.named("variance_gamma"),
            grid(),
            ParameterPriors.none()
                .with("sigma", Prior.logNormal(Math.log(0.2), 0.5))
                .with("nu", Prior.gamma(2, 2))
                .with("theta", Prior.normal(-0.2, 0.2)))
        .withNoise(Noise.unknown(Prior.halfNormal(0.5)));
  }

  /** Black-Scholes. */
  public static PosteriorTarget blackScholes() {
    return PosteriorTarget.of(ModelFamily.named("black_scholes"), grid())
        .withNoise(Noise.unknown(Prior.halfNormal(0.5)));
  }
}
