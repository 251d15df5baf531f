package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether surfaces from outside the region are told from those inside. */
final class RangePart {

  /** Warnings that a surface is not of the family, or outside the region. */
  private static final Set<CalibrationWarning.Kind> FOREIGN =
      EnumSet.of(
          CalibrationWarning.Kind.OUT_OF_RANGE, CalibrationWarning.Kind.SYSTEMATIC_RESIDUALS);

  private static final List<String> MODELS = List.of("kou", "merton", "nig");
  private static final double LEAST_NOISE = 0.01;
  private static final double MOST_NOISE = 0.1;

  /** Of so many surfaces inside there is one of each kind outside, where a fit takes longer. */
  private static final int INSIDE_PER_OUTSIDE = 10;

  /** One surface: 1 for flagged, 0 for not. */
  private record Row(double features, double warnings, double warningsOrResidual) {}

  private RangePart() {}

  static int surfaces(StudyRun run) {
    return 2 * run.surfaces() + (run.region().dimension() + MODELS.size() + 1) * outside(run);
  }

  private static int outside(StudyRun run) {
    return run.surfaces() / INSIDE_PER_OUTSIDE;
  }

  static void run(StudyRun run) {
    add(
        run,
        Conditions.IN_RANGE,
        run.simulate(QuoteNoise.none(), surface -> row(run, surface.clean())));
    add(
        run,
        Conditions.IN_RANGE_NOISY,
        run.simulate(
            QuoteNoise.varying(LEAST_NOISE, MOST_NOISE, LognormalNoise::new),
            surface -> row(run, surface.noisy())));
    OutsideSurfaces outside = new OutsideSurfaces(run.region(), run.layout(), run.seed());
    int count = outside(run);
    List<Row> all = new ArrayList<>();
    for (int j = 0; j < run.region().dimension(); j++) {
      String name = run.region().coordinateNames().get(j);
      all.addAll(addOutside(run, Conditions.outside(name), outside.outside(j, count)));
    }
    for (String model : MODELS) {
      if (!model.equals(run.region().family().name())) {
        List<OptionSurface> surfaces = outside.of(ModelFamily.named(model), count);
        all.addAll(addOutside(run, Conditions.model(model), surfaces));
      }
    }
    all.addAll(addOutside(run, Conditions.TWO_VOLATILITIES, outside.twoVolatilities(count)));
    add(run, Conditions.OUT_OF_RANGE, all);
  }

  private static List<Row> addOutside(
      StudyRun run, String condition, List<OptionSurface> surfaces) {
    List<Row> rows = new ArrayList<>();
    for (OptionSurface surface : surfaces) {
      rows.add(row(run, surface));
      run.step();
    }
    if (!rows.isEmpty()) {
      add(run, condition, rows);
    }
    return rows;
  }

  private static void add(StudyRun run, String condition, List<Row> rows) {
    double[] features = rows.stream().mapToDouble(Row::features).toArray();
    double[] warnings = rows.stream().mapToDouble(Row::warnings).toArray();
    double[] either = rows.stream().mapToDouble(Row::warningsOrResidual).toArray();
    int n = rows.size();
    run.add(condition, Method.FEATURES, Measure.FLAGGED, n, i -> Accuracies.mean(features, i));
    run.add(condition, Method.WARNINGS, Measure.FLAGGED, n, i -> Accuracies.mean(warnings, i));
    if (!condition.equals(Conditions.IN_RANGE_NOISY)) {
      run.add(
          condition,
          Method.WARNINGS_OR_RESIDUAL,
          Measure.FLAGGED,
          n,
          i -> Accuracies.mean(either, i));
    }
  }

  private static Row row(StudyRun run, OptionSurface surface) {
    NeuralCalibrator calibrator = run.calibrator();
    Features features = calibrator.extractor().extract(surface);
    RangeLimits limits = calibrator.card().limits();
    boolean unlike =
        features.quotes() < run.region().dimension()
            || features.distance() > limits.distance()
            || features.misfit() > limits.misfit();
    Calibration fit = calibrator.calibrate(surface);
    boolean warned = warns(fit, FOREIGN);
    boolean said = warned || warns(fit, EnumSet.of(CalibrationWarning.Kind.BOUND_ACTIVE));
    return new Row(unlike ? 1 : 0, warned ? 1 : 0, said || !Fitted.volatilities(fit) ? 1 : 0);
  }

  private static boolean warns(Calibration fit, Set<CalibrationWarning.Kind> kinds) {
    return fit.warnings().stream().anyMatch(warning -> kinds.contains(warning.kind()));
  }
}
