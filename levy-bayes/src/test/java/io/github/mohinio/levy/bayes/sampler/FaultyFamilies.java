package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.FaultyModel;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;
import java.util.function.DoubleFunction;

/** Posteriors of families of a user's own with models that cannot be priced. */
final class FaultyFamilies {

  private FaultyFamilies() {}

  /** Nothing can be priced: models throw, or have no values. */
  static PosteriorTarget nowhere(boolean throwing) {
    return target(sigma -> throwing ? FaultyModel.throwing() : FaultyModel.withoutValues());
  }

  /** Black-Scholes, but models throw above a volatility. */
  static PosteriorTarget above(double limit) {
    return target(sigma -> sigma > limit ? FaultyModel.throwing() : LevyModel.blackScholes(sigma));
  }

  private static PosteriorTarget target(DoubleFunction<ReturnModel> models) {
    ModelFamily family =
        ModelFamily.of(
            "faulty",
            List.of(new Parameter("sigma", 0, 0.01, 2, false)),
            values -> models.apply(values[0]),
            volatility -> List.of(new double[] {0.2}));
    return PosteriorTarget.of(
        family,
        GoldenSurfaces.surface("bs_5x3"),
        ParameterPriors.none().with("sigma", Prior.logNormal(Math.log(0.2), 0.5)));
  }
}
