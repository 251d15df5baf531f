package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether starts ended in different minima that fit about equally well. */
final class SeveralMinima {

  /** Relative distance of the root mean squared residual within which another minimum counts. */
  private static final double CLOSE = 0.01;

  /** Relative distance within which two ends are one minimum along a flat direction. */
  private static final double SAME = 1e-6;

  /** Distance in coordinates, as a part of their ranges, from which minima are different. */
  private static final double APART = 0.02;

  private SeveralMinima() {}

  /**
   * Compares the ends of all starts with the best.
   *
   * @param results best first
   */
  static List<CalibrationWarning> warnings(ModelFamily family, List<StartResult> results) {
    StartResult best = results.get(0);
    List<StartResult> others = new ArrayList<>();
    for (StartResult result : results.subList(1, results.size())) {
      if (result.rmse() > best.rmse() * (1 + SAME)
          && result.rmse() <= best.rmse() * (1 + CLOSE)
          && distance(family, best.end(), result.end()) > APART) {
        others.add(result);
      }
    }
    if (others.isEmpty()) {
      return List.of();
    }
    StartResult next = others.get(0);
    StringBuilder parameters = new StringBuilder();
    for (int p = 0; p < next.end().length; p++) {
      parameters.append(
          String.format(
              Locale.ROOT,
              "%s%s = %.6g",
              p == 0 ? "" : ", ",
              family.parameterNames().get(p),
              next.end()[p]));
    }
    return List.of(
        new CalibrationWarning(
            CalibrationWarning.Kind.SEVERAL_MINIMA,
            String.format(
                Locale.ROOT,
                "%d of %d starts ended elsewhere within %.0f %% of the best fit, the best of them"
                    + " %.3g %% above it at %s",
                others.size(),
                results.size(),
                100 * CLOSE,
                100 * (next.rmse() / best.rmse() - 1),
                parameters)));
  }

  private static double distance(ModelFamily family, double[] a, double[] b) {
    double[] from = family.coordinates().of(a);
    double[] to = family.coordinates().of(b);
    double farthest = 0;
    for (int c = 0; c < from.length; c++) {
      double range = family.coordinates().bounds().range(c);
      farthest = Math.max(farthest, Math.abs(from[c] - to[c]) / range);
    }
    return farthest;
  }
}
