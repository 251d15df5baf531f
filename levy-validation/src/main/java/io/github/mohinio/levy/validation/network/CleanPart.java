package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import java.util.List;

/** Accuracy of the network alone on exact prices, on all options and on fifty. */
final class CleanPart {

  private static final int FIFTY = 50;

  /** One surface, in fractions of the box. */
  private record Row(double[] truth, double[] found) {}

  private CleanPart() {}

  static int surfaces(StudyRun run) {
    return 2 * run.surfaces();
  }

  static void run(StudyRun run) {
    add(
        run,
        Conditions.CLEAN,
        run.simulate(
            QuoteNoise.none(),
            s -> new Row(run.fractions(s.parameters()), run.predict(s.clean()))));
    add(
        run,
        Conditions.FIFTY,
        run.simulate(
            run.simulator().withLayout(new ThinnedQuotes(run.scattered(), FIFTY)),
            run.surfaces(),
            s -> new Row(run.fractions(s.parameters()), run.predict(s.clean()))));
  }

  private static void add(StudyRun run, String condition, List<Row> rows) {
    for (int j = 0; j < run.region().dimension(); j++) {
      double[] truth = StudyRun.column(rows, Row::truth, j);
      double[] found = StudyRun.column(rows, Row::found, j);
      int n = rows.size();
      run.add(condition, Method.NETWORK, Measure.R2, j, n, i -> Accuracies.r2(found, truth, i));
      run.add(
          condition,
          Method.NETWORK,
          Measure.MAE,
          j,
          n,
          i -> Accuracies.meanAbsoluteError(found, truth, i));
      run.add(
          condition,
          Method.NETWORK,
          Measure.RMSE,
          j,
          n,
          i -> Accuracies.rootMeanSquaredError(found, truth, i));
    }
  }
}
