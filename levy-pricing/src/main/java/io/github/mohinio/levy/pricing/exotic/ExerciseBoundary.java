package io.github.mohinio.levy.pricing.exotic;

/**
 * The spots at which an American option is exercised: at and below for a put, at and above for a
 * call. Immutable.
 *
 * @param timeToMaturity times to maturity in years, increasing
 * @param spot the boundary at each; 0 for a put, infinity for a call, if it is off the grid
 */
public record ExerciseBoundary(double[] timeToMaturity, double[] spot) {

  /** Copies the arrays. */
  public ExerciseBoundary {
    timeToMaturity = timeToMaturity.clone();
    spot = spot.clone();
  }

  @Override
  public double[] timeToMaturity() {
    return timeToMaturity.clone();
  }

  @Override
  public double[] spot() {
    return spot.clone();
  }
}
