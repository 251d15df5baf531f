package io.github.mohinio.levy.validation.monitoring;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.ValueRange;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Forecast errors of a market that follows a model: parameters move from day to day, quotes have
 * noise, each day is priced by the fit to the day before. Immutable.
 *
 * <p>Parameters, as fractions of the box, revert to its middle and move by normal steps. After a
 * change of regime the steps are larger, and the first parameter has jumped.
 */
final class SimulatedHistory {

  static final double REVERSION = 0.05;
  static final double STEP = 0.01;
  static final double NOISE = 0.005;
  static final double REGIME_STEP = 0.05;
  static final double REGIME_JUMP = 0.15;

  /** Fractions stay this far inside the box. */
  private static final double MARGIN = 0.02;

  private static final List<OptionSlice> OPTIONS =
      QuoteGrid.ofStrikes(QuoteGrid.steps(80, 120, 9), new double[] {0.1, 0.5, 1, 2})
          .withRates(ValueRange.of(0.02))
          .withOutOfTheMoney()
          .options(Market.of(100, 0.02, 0))
          .slices();

  private final ParameterRegion region;
  private final int days;

  /**
   * A market.
   *
   * @param region where its parameters are
   * @param days number of forecasts
   */
  SimulatedHistory(ParameterRegion region, int days) {
    this.region = region;
    this.days = days;
  }

  /**
   * Logarithms of the root mean squared errors of implied volatilities.
   *
   * @param seed seed of it all
   * @param change number of the first forecast after the change; {@code days} for none
   */
  double[] errors(long seed, int change) {
    RandomGenerator random = Generators.of(seed);
    double[] fractions = new double[region.dimension()];
    Arrays.fill(fractions, 0.5);
    LeastSquaresCalibrator calibrator = LeastSquaresCalibrator.of(region.family()).withMaxStarts(1);
    OptionSurface today = day(fractions, random);
    double[] start = region.parameters(region.box().at(fractions));
    double[] errors = new double[days];
    for (int t = 0; t < days; t++) {
      start =
          calibrator.calibrate(today, List.of(new Start("day before", start))).model().parameters();
      if (t == change) {
        fractions[0] += REGIME_JUMP;
      }
      move(fractions, t >= change ? REGIME_STEP : STEP, random);
      OptionSurface next = day(fractions, random);
      double[] forecast = FourierPricer.withDefaults().price(region.family().model(start), OPTIONS);
      errors[t] = Math.log(FitMeasures.of(next, forecast).rmseVolatility());
      today = next;
    }
    return errors;
  }

  private static void move(double[] fractions, double step, RandomGenerator random) {
    for (int i = 0; i < fractions.length; i++) {
      double moved = fractions[i] + REVERSION * (0.5 - fractions[i]) + step * random.nextGaussian();
      fractions[i] = Math.max(MARGIN, Math.min(1 - MARGIN, moved));
    }
  }

  private OptionSurface day(double[] fractions, RandomGenerator random) {
    double[] parameters = region.parameters(region.box().at(fractions));
    double[] prices =
        FourierPricer.withDefaults().price(region.family().model(parameters), OPTIONS);
    return new LognormalNoise(NOISE).apply(OptionSurface.of(OPTIONS, prices), random);
  }
}
