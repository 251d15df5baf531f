package io.github.mohinio.levy.pricing.pide;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.internal.TimeSteps;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The value of a contract as a function of the spot and the time, as a {@link PideSolver} found it.
 *
 * <p>Between the points of the grid the value is a cubic polynomial in the logarithm of the spot,
 * through the four points around; between two times it is linear. The times are dense near
 * maturity. At maturity it is the payoff at the points. Immutable and thread-safe.
 */
public final class PideSolution {

  private static final int STENCIL = 4;

  private final LogGrid grid;
  private final double[] timeToMaturity;
  private final double[][] values;

  /**
   * Keeps the arrays.
   *
   * @param values {@code [step][point]}, maturity first
   */
  PideSolution(LogGrid grid, TimeSteps steps, double[][] values) {
    this.grid = grid;
    this.values = values;
    timeToMaturity = new double[values.length];
    for (int i = 1; i < timeToMaturity.length; i++) {
      timeToMaturity[i] = steps.end(i - 1);
    }
  }

  /** Present value today at the spot of the market. */
  public double value() {
    return value(grid.market().spot(), 0);
  }

  /** Derivative to the spot, today at the spot of the market. */
  public double delta() {
    return delta(grid.market().spot(), 0);
  }

  /** Second derivative to the spot, today at the spot of the market. */
  public double gamma() {
    return gamma(grid.market().spot(), 0);
  }

  /**
   * Value at a spot and a time.
   *
   * @param spot within the grid of that time
   * @param time calendar time in years, from 0, today, to maturity
   * @return value at that time
   * @throws IllegalArgumentException if either is out of range
   */
  public double value(double spot, double time) {
    return between(time, step -> derivative(spot, step, 0));
  }

  /** Derivative of the value to the spot; see {@link #value(double, double)}. */
  public double delta(double spot, double time) {
    return between(time, step -> derivative(spot, step, 1)) / spot;
  }

  /** Second derivative of the value to the spot; see {@link #value(double, double)}. */
  public double gamma(double spot, double time) {
    return between(time, step -> derivative(spot, step, 2) - derivative(spot, step, 1))
        / (spot * spot);
  }

  /** Spots of the grid today, ascending; a fresh array. */
  public double[] spots() {
    double[] spots = new double[grid.intervals() + 1];
    Arrays.setAll(spots, j -> grid.spot(j, maturity()));
    return spots;
  }

  /** Times of the grid in years, from 0, today, to maturity; a fresh array. */
  public double[] times() {
    double[] times = new double[timeToMaturity.length];
    Arrays.setAll(times, i -> time(times.length - 1 - i));
    return times;
  }

  /**
   * The whole value surface on {@link #times()} and {@link #spots()}: {@code [time][spot]}, a fresh
   * array. The grid moves with the time, so values before today's are interpolated; NaN where a
   * spot of today has left the grid.
   */
  public double[][] surface() {
    double[] spots = spots();
    double[][] surface = new double[values.length][spots.length];
    for (int i = 0; i < surface.length; i++) {
      int step = values.length - 1 - i;
      for (int j = 0; j < spots.length; j++) {
        surface[i][j] = i == 0 ? values[step][j] : inside(spots[j], step);
      }
    }
    return surface;
  }

  private double inside(double spot, int step) {
    double place = grid.place(spot, timeToMaturity[step]);
    return place >= 0 && place <= grid.intervals() ? derivative(spot, step, 0) : Double.NaN;
  }

  private double maturity() {
    return timeToMaturity[timeToMaturity.length - 1];
  }

  private double time(int step) {
    return maturity() - timeToMaturity[step];
  }

  /** Interpolates linearly between the steps around a time. */
  private double between(double time, IntToDoubleFunction value) {
    Require.inClosedInterval("time", time, 0, maturity());
    double tau = maturity() - time;
    int found = Arrays.binarySearch(timeToMaturity, tau);
    if (found >= 0) {
      return value.applyAsDouble(found);
    }
    int after = -found - 1;
    double width = timeToMaturity[after] - timeToMaturity[after - 1];
    double part = (tau - timeToMaturity[after - 1]) / width;
    return (1 - part) * value.applyAsDouble(after - 1) + part * value.applyAsDouble(after);
  }

  /** Derivative to the log-price of the polynomial around a spot. */
  private double derivative(double spot, int step, int order) {
    double tau = timeToMaturity[step];
    int n = grid.intervals();
    Require.inClosedInterval("spot", spot, grid.spot(0, tau), grid.spot(n, tau));
    double place = grid.place(spot, tau);
    int first = Math.max(0, Math.min(n + 1 - STENCIL, (int) Math.floor(place) - 1));
    double[] v = values[step];
    // Newton's form on the points 0, 1, 2, 3
    double x = place - first;
    double one = v[first + 1] - v[first];
    double two = v[first + 2] - 2 * v[first + 1] + v[first];
    double three = v[first + 3] - 3 * v[first + 2] + 3 * v[first + 1] - v[first];
    double h = grid.step();
    return switch (order) {
      case 0 -> v[first] + x * (one + (x - 1) * (two / 2 + (x - 2) * three / 6));
      case 1 -> (one + (2 * x - 1) * two / 2 + (3 * x * x - 6 * x + 2) * three / 6) / h;
      default -> (two + (x - 1) * three) / (h * h);
    };
  }
}
