package io.github.mohinio.levy.validation.walking;

import io.github.mohinio.levy.calibration.batch.BatchCalibrator;
import io.github.mohinio.levy.calibration.batch.BatchItem;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** A walk under way: its tables, and the forecasts that the tests are of. Not thread-safe. */
final class WalkingRun {

  private final List<LabelledSurface> days;
  private final int horizon;
  private final List<Forecast> forecasts = new ArrayList<>();
  private final ResultTable.Builder fits =
      ResultTable.of("fits", "model", "day", "quotes", "rmse_price", "rmse_points", "reason");
  private final ResultTable.Builder parameters =
      ResultTable.of("parameters", "model", "day", "parameter", "value");
  private final ResultTable.Builder table =
      ResultTable.of(
          "forecasts", "model", "day", "horizon", "target", "rmse_price", "rmse_points", "reason");

  WalkingRun(List<LabelledSurface> days, int horizon) {
    this.days = days;
    this.horizon = horizon;
  }

  /** Least squares from the fit of the day before. */
  void leastSquares(ModelFamily family) {
    List<BatchItem> items =
        BatchCalibrator.of(LadderCalibrator.of(family))
            .withWarmStart()
            .calibrate(days.stream().map(LabelledSurface::surface).toList());
    for (BatchItem item : items) {
      String name = family.name();
      if (item.calibration().isPresent()) {
        Calibration fit = item.calibration().get();
        add(name, item.index(), fit.model());
      } else {
        fail(name, item.index(), item.message());
      }
    }
  }

  /** What a network alone answers. */
  void network(NeuralCalibrator calibrator) {
    String name = calibrator.family().name() + ", network";
    for (int t = 0; t < days.size(); t++) {
      try {
        double[] found = calibrator.predict(days.get(t).surface()).parameters();
        add(name, t, calibrator.family().model(found));
      } catch (LevyException | IllegalArgumentException e) {
        fail(name, t, e.getMessage());
      }
    }
  }

  private void fail(String name, int day, String reason) {
    fits.row(
        name,
        days.get(day).label(),
        days.get(day).surface().size(),
        Double.NaN,
        Double.NaN,
        reason);
  }

  private void add(String name, int day, ReturnModel model) {
    FitMeasures own;
    try {
      own = measures(model, days.get(day).surface());
    } catch (LevyException | IllegalArgumentException e) {
      fail(name, day, e.getMessage());
      return;
    }
    fits.row(name, days.get(day).label(), own.quotes(), own.rmse(), 100 * own.rmseVolatility(), "");
    for (int p = 0; p < model.parameters().length; p++) {
      parameters.row(
          name, days.get(day).label(), model.parameterNames().get(p), model.parameters()[p]);
    }
    for (int h = 1; h <= horizon && day + h < days.size(); h++) {
      forecast(name, day, h, model);
    }
  }

  private void forecast(String name, int day, int h, ReturnModel model) {
    String from = days.get(day).label();
    String to = days.get(day + h).label();
    try {
      FitMeasures error = measures(model, days.get(day + h).surface());
      Forecast forecast = new Forecast(name, day, h, error.rmse(), 100 * error.rmseVolatility());
      forecasts.add(forecast);
      table.row(name, from, h, to, forecast.rmsePrice(), forecast.rmsePoints(), "");
    } catch (LevyException | IllegalArgumentException e) {
      table.row(name, from, h, to, Double.NaN, Double.NaN, e.getMessage());
    }
  }

  private static FitMeasures measures(ReturnModel model, OptionSurface surface) {
    return FitMeasures.of(surface, FourierPricer.withDefaults().price(model, surface.slices()));
  }

  List<Forecast> forecasts() {
    return forecasts;
  }

  /** Fits, parameters and forecasts. */
  List<ResultTable> tables() {
    return List.of(fits.build(), parameters.build(), table.build());
  }
}
