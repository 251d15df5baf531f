package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Error on quotes that the fit has not seen. Every k-th option, counted through the surface, makes
 * a fold; each fold is priced by the fit to the others.
 */
final class HoldOut {

  private HoldOut() {}

  /**
   * Root mean squared price error over all folds, in currency.
   *
   * @param fit the fit to all options, from which those to a part start
   * @return NaN if a part has fewer options than the model has parameters
   */
  static double rmse(ModelFamily family, Objective objective, Calibration fit, int folds) {
    OptionSurface surface = fit.surface();
    int n = surface.size();
    if (n - (n + folds - 1) / folds < family.coordinates().dimension() || n < folds) {
      return Double.NaN;
    }
    LeastSquaresCalibrator calibrator =
        LeastSquaresCalibrator.of(family).withObjective(objective).withMaxStarts(1);
    List<Start> start = List.of(new Start("all quotes", fit.model().parameters()));
    double sum = 0;
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      OptionSurface seen =
          surface.select(IntStream.range(0, n).filter(i -> i % folds != held).toArray());
      OptionSurface unseen =
          surface.select(IntStream.range(0, n).filter(i -> i % folds == held).toArray());
      double[] prices =
          FourierPricer.withDefaults()
              .price(calibrator.calibrate(seen, start).model(), unseen.slices());
      for (int i = 0; i < prices.length; i++) {
        double error = prices[i] - unseen.price(i);
        sum += error * error;
      }
    }
    return Math.sqrt(sum / n);
  }
}
