package io.github.mohinio.levy.calibration.fit;

/**
 * What one start of a search reached.
 *
 * @param origin where the start came from, such as {@code moments 1} or {@code network}
 * @param start parameters at the start
 * @param end parameters at the end
 * @param rmse root mean squared residual at the end, in the units of the objective; infinite if the
 *     start was unusable
 * @param evaluations times the surface was priced
 * @param status how the search ended
 */
public record StartResult(
    String origin,
    double[] start,
    double[] end,
    double rmse,
    int evaluations,
    Calibration.Status status) {

  /** Copies the arrays. */
  public StartResult {
    start = start.clone();
    end = end.clone();
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public double[] end() {
    return end.clone();
  }
}
