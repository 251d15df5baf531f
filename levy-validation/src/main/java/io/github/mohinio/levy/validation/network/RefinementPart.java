package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import java.util.Arrays;
import java.util.List;

/** Whether the refinement repeats exact prices, and in how many steps from the network. */
final class RefinementPart {

  private static final int[] STEPS = {3, 4, 5};

  /** One surface: 1 for yes, 0 for no. */
  private record Row(double prices, double volatilities, double pricings, double[] within) {}

  private RefinementPart() {}

  static int surfaces(StudyRun run) {
    return run.surfaces();
  }

  static void run(StudyRun run) {
    List<Row> rows = run.simulate(QuoteNoise.none(), surface -> row(run, surface));
    int n = rows.size();
    double[] prices = rows.stream().mapToDouble(Row::prices).toArray();
    double[] volatilities = rows.stream().mapToDouble(Row::volatilities).toArray();
    double[] pricings = rows.stream().mapToDouble(Row::pricings).toArray();
    run.add(Conditions.CLEAN, Method.REFINED, Measure.REPRICED, n, i -> Accuracies.mean(prices, i));
    run.add(
        Conditions.CLEAN,
        Method.REFINED,
        Measure.REPRICED_VOLATILITY,
        n,
        i -> Accuracies.mean(volatilities, i));
    run.add(
        Conditions.CLEAN,
        Method.REFINED,
        Measure.PRICINGS_MEDIAN,
        n,
        i -> Quantiles.median(pricings, i));
    for (int s = 0; s < STEPS.length; s++) {
      double[] within = StudyRun.column(rows, Row::within, s);
      run.add(
          Conditions.steps(STEPS[s]),
          Method.REFINED,
          Measure.REPRICED,
          n,
          i -> Accuracies.mean(within, i));
    }
  }

  private static Row row(StudyRun run, SimulatedSurface surface) {
    Calibration fit = run.calibrator().calibrate(surface.clean());
    boolean prices = Fitted.prices(fit, surface.market().spot());
    double[] within = new double[STEPS.length];
    Arrays.setAll(within, s -> within(run, surface, STEPS[s]) ? 1 : 0);
    return new Row(
        prices ? 1 : 0, prices || Fitted.volatilities(fit) ? 1 : 0, fit.evaluations(), within);
  }

  /** Whether prices are repeated after so many steps, each a pricing after that of the start. */
  private static boolean within(StudyRun run, SimulatedSurface surface, int steps) {
    Start start = run.calibrator().start(surface.clean());
    Calibration fit =
        LeastSquaresCalibrator.of(run.region().family())
            .withMaxStarts(1)
            .withFirstDamping(NeuralCalibrator.FIRST_DAMPING)
            .withMaxEvaluations(1 + steps)
            .calibrate(surface.clean(), List.of(start));
    return Fitted.prices(fit, surface.market().spot());
  }
}
