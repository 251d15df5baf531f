package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Errors, intervals and repriced surfaces under noise, against what is possible. */
final class NoisePart {

  private static final double[] LEVELS = {0.01, 0.05, 0.1};

  /** Width of a two-sided 95 % interval of a normal distribution, in standard deviations. */
  private static final double WIDTH = 2 * 1.959963984540054;

  private NoisePart() {}

  static int surfaces(StudyRun run) {
    return LEVELS.length * run.surfaces();
  }

  /** Returns how many surfaces were kept out, at all levels together. */
  static int run(StudyRun run) {
    boolean density = run.hasDensity();
    int keptOut = 0;
    for (double level : LEVELS) {
      List<Optional<NoisyAnswers>> all =
          run.simulate(
              new LognormalNoise(level), surface -> NoisyAnswers.of(run, surface, density));
      List<NoisyAnswers> rows = all.stream().flatMap(Optional::stream).toList();
      keptOut += all.size() - rows.size();
      new Level(run, Conditions.noise(level), rows, density).add();
    }
    return keptOut;
  }

  /** Figures of one level. */
  private record Level(StudyRun run, String condition, List<NoisyAnswers> rows, boolean density) {

    void add() {
      List<Method> points = new ArrayList<>(List.of(Method.NETWORK, Method.REFINED));
      List<Method> intervals = new ArrayList<>(List.of(Method.LAPLACE));
      if (density) {
        points.add(Method.MIXTURE_MEAN);
        intervals.add(Method.MIXTURE);
      }
      for (int j = 0; j < run.region().dimension(); j++) {
        double[] truth = StudyRun.column(rows, NoisyAnswers::truth, j);
        double[] bound = StudyRun.column(rows, NoisyAnswers::bound, j);
        run.add(
            condition,
            Method.NETWORK,
            Measure.BOUND,
            j,
            rows.size(),
            i -> Accuracies.rootMeanSquare(bound, i));
        for (Method method : points) {
          addPoint(method, j, truth, bound);
        }
        for (Method method : intervals) {
          addIntervals(method, j, bound);
        }
        double[] clean = StudyRun.column(rows, NoisyAnswers::clean, j);
        double[] noisy = NoisyAnswers.points(rows, Method.NETWORK, j);
        run.add(
            condition,
            Method.NETWORK,
            Measure.R2_LOST,
            j,
            rows.size(),
            i -> Accuracies.r2(clean, truth, i) - Accuracies.r2(noisy, truth, i));
      }
      for (Method method : points) {
        double[] repriced = NoisyAnswers.repriced(rows, method);
        run.add(
            condition,
            method,
            Measure.REPRICING_MEAN,
            rows.size(),
            i -> Accuracies.mean(repriced, i));
        run.add(
            condition,
            method,
            Measure.REPRICING_MEDIAN,
            rows.size(),
            i -> Quantiles.median(repriced, i));
      }
    }

    private void addPoint(Method method, int j, double[] truth, double[] bound) {
      double[] found = NoisyAnswers.points(rows, method, j);
      run.add(condition, method, Measure.R2, j, rows.size(), i -> Accuracies.r2(found, truth, i));
      run.add(
          condition,
          method,
          Measure.RMSE,
          j,
          rows.size(),
          i -> Accuracies.rootMeanSquaredError(found, truth, i));
      run.add(
          condition,
          method,
          Measure.RMSE_OVER_BOUND,
          j,
          rows.size(),
          i ->
              Accuracies.rootMeanSquaredError(found, truth, i)
                  / Accuracies.rootMeanSquare(bound, i));
    }

    private void addIntervals(Method method, int j, double[] bound) {
      double[] covered = NoisyAnswers.covered(rows, method, j);
      double[] widths = NoisyAnswers.widths(rows, method, j);
      run.add(
          condition, method, Measure.COVERAGE, j, rows.size(), i -> Accuracies.mean(covered, i));
      run.add(
          condition,
          method,
          Measure.WIDTH_OVER_BOUND,
          j,
          rows.size(),
          i -> Accuracies.mean(widths, i) / (WIDTH * Accuracies.mean(bound, i)));
    }
  }
}
