package io.github.mohinio.levy.validation.walking;

import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.validation.monitoring.DriftDetector;
import io.github.mohinio.levy.validation.statistics.Autocorrelation;
import io.github.mohinio.levy.validation.study.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Whether the errors of forecasts for the next day have drifted from those of the first days.
 *
 * <p>The threshold is for a false alarm in one of twenty series that are as long and have the
 * lag-one autocorrelation of the errors watched, if that is positive, and nothing else of them:
 * normal, of first order, without a change.
 */
final class WalkingDrift {

  static final double RATE = 0.05;

  private static final int REFERENCE = 15;
  private static final double ALLOWANCE = 1;
  private static final int SERIES = 4000;
  private static final double MOST_AUTOCORRELATION = 0.9;

  private WalkingDrift() {}

  /** A row for each model and day from which the next was priced. */
  static ResultTable of(List<Forecast> forecasts, List<String> labels, long seed) {
    ResultTable.Builder table =
        ResultTable.of(
            "drift", "model", "day", "rmse_points", "statistic", "threshold", "alarm", "reason");
    for (String model : forecasts.stream().map(Forecast::model).distinct().toList()) {
      List<Forecast> own =
          forecasts.stream()
              .filter(f -> f.model().equals(model) && f.horizon() == 1)
              .filter(f -> f.rmsePoints() > 0 && Double.isFinite(f.rmsePoints()))
              .toList();
      if (own.size() <= REFERENCE) {
        table.row(
            model,
            "",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            false,
            own.size() + " forecasts; the first " + REFERENCE + " are the reference");
        continue;
      }
      double[] errors = own.stream().mapToDouble(f -> Math.log(f.rmsePoints())).toArray();
      DriftDetector detector = detector(errors, seed);
      double[] path = detector.path(errors);
      for (int t = 0; t < path.length; t++) {
        table.row(
            model,
            labels.get(own.get(t).day()),
            own.get(t).rmsePoints(),
            path[t],
            detector.threshold(),
            path[t] > detector.threshold(),
            "");
      }
    }
    return table.build();
  }

  private static DriftDetector detector(double[] errors, long seed) {
    double correlation = Autocorrelation.of(errors, 1)[1];
    double phi = Math.max(0, Math.min(MOST_AUTOCORRELATION, correlation));
    RandomGenerator random = Generators.of(seed);
    List<double[]> unchanged = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      double[] series = new double[errors.length];
      double x = random.nextGaussian();
      for (int t = 0; t < series.length; t++) {
        series[t] = x;
        x = phi * x + Math.sqrt(1 - phi * phi) * random.nextGaussian();
      }
      unchanged.add(series);
    }
    return DriftDetector.of(DriftDetector.Statistic.CUSUM, REFERENCE, ALLOWANCE)
        .calibrated(unchanged, RATE);
  }
}
