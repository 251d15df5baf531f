package io.github.mohinio.levy.validation.statistics;

/**
 * A number measured on a sample, such as one of surfaces.
 *
 * @param value on the whole sample
 * @param lower lower end of its 95 % interval; NaN if it has none
 * @param upper upper end
 */
public record Estimate(double value, double lower, double upper) {

  /** A number without an interval. */
  public static Estimate alone(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }
}
