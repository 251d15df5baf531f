package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.TimeSteps;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts of strike 1 and one maturity by solves on finer and finer grids: three numbers of time steps
 * are extrapolated, twice; the second correction estimates the error in time, a half and a quarter
 * of the points that in space. A workspace, not thread-safe.
 */
final class PutLadder {

  private static final double TAIL = 1e-9;
  private static final int FEWEST_STEPS = 16;
  private static final int MOST_STEPS = 128;
  private static final int SMALLEST = 1024;
  private static final int LARGEST_AT_FIRST = 8192;
  private static final int LARGEST = 1 << 15;

  /** Largest product of points and steps. */
  private static final int LARGEST_WORK = 1 << 20;

  /** Points to the width of the law, over \( \sqrt 2 \). */
  private static final double RESOLUTION = 28;

  /** Safety of the error estimate, and its least value. */
  private static final double SAFETY = 2;

  private static final double FLOOR = 2e-8;

  /** Weight of the difference between the two coarser grids; a quarter at second order. */
  private static final double QUARTER = 0.4;

  /** Least error that is ever claimed. */
  static final double ROUNDING = 1e-12;

  /** Weight of the first correction in time, for the second may be small by chance. */
  private static final double FIRST = 1.0 / 30;

  private final LogReturn process;
  private final double maturity;
  private final Function<PutGrid, PutScheme> scheme;
  private final double[] moneyness;
  private final Reach reach;
  private final double from;
  private final double to;
  private final Map<Integer, PutScheme> schemes = new HashMap<>();
  private final Map<Long, double[][]> solves = new HashMap<>();
  private int size;
  private int steps;
  private double timeError;
  private double spaceError;

  /** Value, first and second derivative to the log-moneyness, and error, for each option. */
  final double[][] result;

  /** Takes the log-moneyness \( \ln(S/K) \) of each option. */
  PutLadder(
      LogReturn process, double maturity, double[] moneyness, Function<PutGrid, PutScheme> scheme) {
    this.process = process;
    this.maturity = maturity;
    this.moneyness = moneyness;
    this.scheme = scheme;
    reach = Reach.of(process, maturity, TAIL);
    double most = reach.down() + reach.up();
    double least = 0;
    double greatest = 0;
    for (double x : moneyness) {
      if (Math.abs(x) <= most) {
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
      }
    }
    from = least;
    to = greatest;
    steps = FEWEST_STEPS;
    size = firstSize();
    result = new double[moneyness.length][4];
  }

  private int firstSize() {
    double span = to - from + reach.down() + reach.up();
    double points = RESOLUTION * span * process.frequencyOfDecay(1 / maturity);
    int n = SMALLEST;
    while (n < points && n < LARGEST_AT_FIRST) {
      n *= 2;
    }
    return n;
  }

  /** Refines until every estimate meets the tolerance or the limits are reached. */
  void run(double tolerance) {
    evaluate();
    while (SAFETY * (timeError + spaceError) + FLOOR > tolerance) {
      boolean time = timeError >= spaceError ? steps < MOST_STEPS : size == LARGEST;
      if ((time ? steps == MOST_STEPS : size == LARGEST)
          || (long) size * steps * 2 > LARGEST_WORK) {
        return;
      }
      if (time) {
        steps *= 2;
      } else {
        size *= 2;
      }
      evaluate();
    }
  }

  /** Exercise boundary, as log-moneyness, after each of the finest steps. */
  double[] boundary(TimeSteps times) {
    double[] boundary = new double[times.count()];
    scheme(size).solve(times, boundary);
    return boundary;
  }

  /** The finest steps. */
  TimeSteps finest() {
    return new TimeSteps(maturity, 4 * steps);
  }

  private void evaluate() {
    double[][] one = solve(size, steps);
    double[][] two = solve(size, 2 * steps);
    double[][] four = solve(size, 4 * steps);
    double[][] half = solve(size / 2, steps);
    double[][] quarter = solve(size / 4, steps);
    timeError = 0;
    spaceError = 0;
    for (int i = 0; i < moneyness.length; i++) {
      double correction = 0;
      double time = 0;
      for (int d = 2; d >= 0; d--) {
        double first = (4 * two[i][d] - one[i][d]) / 3;
        double second = (4 * four[i][d] - two[i][d]) / 3;
        correction = (second - first) / 7;
        result[i][d] = second + correction;
        time = Math.max(Math.abs(correction), FIRST * Math.abs(four[i][d] - two[i][d]) / 3);
      }
      // the boundary lies between points: a difference may be small by chance, hardly both are
      double space =
          Math.max(
              Math.abs(one[i][0] - half[i][0]), QUARTER * Math.abs(half[i][0] - quarter[i][0]));
      result[i][3] = SAFETY * (time + space) + FLOOR;
      if (result[i][3] < Double.POSITIVE_INFINITY) { // not off the grid
        timeError = Math.max(timeError, time);
        spaceError = Math.max(spaceError, space);
      }
    }
  }

  private double[][] solve(int points, int intervals) {
    return solves.computeIfAbsent(
        (long) points * LARGEST + intervals,
        key -> {
          TimeSteps times = new TimeSteps(maturity, intervals);
          PutSolution solution = scheme(points).solve(times, new double[times.count()]);
          double[][] values = new double[moneyness.length][];
          for (int i = 0; i < moneyness.length; i++) {
            values[i] = solution.at(moneyness[i]);
          }
          return values;
        });
  }

  private PutScheme scheme(int points) {
    return schemes.computeIfAbsent(
        points, n -> scheme.apply(new PutGrid(process, maturity, reach, from, to, n)));
  }
}
