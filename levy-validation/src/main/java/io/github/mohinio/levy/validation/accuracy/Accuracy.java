package io.github.mohinio.levy.validation.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an {@link AccuracyStudy} found at one target. Errors are absolute, in currency at spot 100.
 *
 * @param model name of the model
 * @param models number of models, each with a surface of its own
 * @param seed seed of models and surfaces
 * @param target error asked for
 * @param points number of options compared
 * @param errors quantiles of the errors
 * @param aboveTarget share of points with an error above the target
 * @param honest share of points whose error is within the pricer's estimate, the reference's own
 *     uncertainty apart
 * @param caution median of the pricer's estimate in units of the error
 * @param notConverged number of models for which the pricer said that its tolerance is not met
 * @param worstConverged largest error of the other models; 0 if there is none
 * @param unsure number of points that the reference does not know to 1e-12 of the forward; they
 *     count everywhere else too
 * @param largestUncertainty largest uncertainty of the reference
 * @param worst the point with the largest error
 * @param leastHonest the point with the largest error in units of its estimate
 * @param grid worst errors by maturity and strike
 */
public record Accuracy(
    String model,
    int models,
    long seed,
    double target,
    int points,
    ErrorQuantiles errors,
    double aboveTarget,
    double honest,
    double caution,
    int notConverged,
    double worstConverged,
    int unsure,
    double largestUncertainty,
    AccuracyPoint worst,
    AccuracyPoint leastHonest,
    ErrorGrid grid) {

  /** Sums up points, of which there is at least one. */
  static Accuracy of(
      String model, int models, long seed, double target, List<AccuracyPoint> points) {
    return new Accuracy(
        model,
        models,
        seed,
        target,
        points.size(),
        ErrorQuantiles.of(points.stream().mapToDouble(AccuracyPoint::error).toArray()),
        share(points, point -> point.error() > target),
        share(points, AccuracyPoint::isHonest),
        ErrorQuantiles.of(
                points.stream().mapToDouble(point -> point.estimate() / point.error()).toArray())
            .median(),
        (int)
            points.stream()
                .filter(point -> !point.converged())
                .mapToInt(AccuracyPoint::surface)
                .distinct()
                .count(),
        points.stream()
            .filter(AccuracyPoint::converged)
            .mapToDouble(AccuracyPoint::error)
            .max()
            .orElse(0),
        (int) points.stream().filter(AccuracyPoint::isUnsure).count(),
        points.stream().mapToDouble(point -> point.reference().uncertainty()).max().orElseThrow(),
        points.stream().max(Comparator.comparingDouble(AccuracyPoint::error)).orElseThrow(),
        points.stream()
            .max(Comparator.comparingDouble(point -> point.error() / point.estimate()))
            .orElseThrow(),
        ErrorGrid.of(points));
  }

  private static double share(List<AccuracyPoint> points, Predicate<AccuracyPoint> predicate) {
    return (double) points.stream().filter(predicate).count() / points.size();
  }

  /** Rows of the grid for a CSV file that begins with {@link ErrorGrid#CSV_HEADER}. */
  public String toCsv() {
    return grid.toCsv(model, target);
  }
}
