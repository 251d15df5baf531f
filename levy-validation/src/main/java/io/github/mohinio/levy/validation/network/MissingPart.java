package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.simulation.MissingQuotes;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import java.util.List;

/** What it costs the network alone that quotes are missing, against the same surfaces in full. */
final class MissingPart {

  private static final double[] SHARES = {0.05, 0.5};

  /** One surface, in fractions of the box. */
  private record Row(double[] truth, double[] full, double[] part) {}

  private MissingPart() {}

  static int surfaces(StudyRun run) {
    return SHARES.length * run.surfaces();
  }

  static void run(StudyRun run) {
    for (double share : SHARES) {
      List<Row> rows = run.simulate(new MissingQuotes(share), surface -> row(run, surface));
      for (int j = 0; j < run.region().dimension(); j++) {
        double[] truth = StudyRun.column(rows, Row::truth, j);
        double[] full = StudyRun.column(rows, Row::full, j);
        double[] part = StudyRun.column(rows, Row::part, j);
        run.add(
            Conditions.missing(share),
            Method.NETWORK,
            Measure.MAE,
            j,
            rows.size(),
            i -> Accuracies.meanAbsoluteError(part, truth, i));
        run.add(
            Conditions.missing(share),
            Method.NETWORK,
            Measure.MAE_RISE,
            j,
            rows.size(),
            i ->
                Accuracies.meanAbsoluteError(part, truth, i)
                        / Accuracies.meanAbsoluteError(full, truth, i)
                    - 1);
      }
    }
  }

  private static Row row(StudyRun run, SimulatedSurface surface) {
    return new Row(
        run.fractions(surface.parameters()),
        run.predict(surface.clean()),
        run.predict(surface.noisy()));
  }
}
