package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.internal.TimeSteps;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts of strike 1 and one maturity by solves on finer and finer grids. Three numbers of time steps
 * are extrapolated, twice; the corrections estimate the error in time, half the points that in
 * space. Each grid also prices the European put: what it adds to the exact one, the premium, is
 * free of most of the grid's error, above all where the law is nearly a point and the value has
 * nearly a kink. A workspace, not thread-safe.
 */
final class PutLadder {

  private static final double TAIL = 1e-9;
  private static final int FEWEST_STEPS = 16;
  private static final int MOST_STEPS = 128;
  private static final int SMALLEST = 1024;
  private static final int LARGEST_AT_FIRST = 2048;
  private static final int LARGEST = 1 << 15;

  /** Largest product of points and steps. */
  private static final int LARGEST_WORK = 1 << 20;

  /** Points to the width of the law, over \( \sqrt 2 \). */
  private static final double RESOLUTION = 14;

  /** Safety of the estimate of the error in time, and least value of the whole. */
  private static final double SAFETY = 2.5;

  private static final double FLOOR = 2e-8;

  /** Weight of the first correction in time, for the second may be small by chance. */
  private static final double FIRST = 1.0 / 20;

  /** Weight of the difference in space at the fewest steps, for that of the limits may be too. */
  private static final double COARSE = 0.2;

  /** Least error that is ever claimed. */
  static final double ROUNDING = 1e-12;

  /** What a solve gives: the value, its two derivatives, and what it adds to the European put. */
  private static final int PREMIUM = 3;

  private final LogReturn process;
  private final double maturity;
  private final Function<PutGrid, PutScheme> scheme;
  private final double[] moneyness;
  private final Reach reach;
  private final double from;
  private final double to;
  private final Map<Integer, Grid> grids = new HashMap<>();
  private int size;
  private int steps;
  private double timeError;
  private double spaceError;

  /** Prices of the European puts. */
  private final double[] european;

  /** Value, first and second derivative to the log-moneyness, and error, for each option. */
  final double[][] result;

  /** Takes the log-moneyness \( \ln(S/K) \) of each option. */
  PutLadder(
      LogReturn process, double maturity, double[] moneyness, Function<PutGrid, PutScheme> scheme) {
    this.process = process;
    this.maturity = maturity;
    this.moneyness = moneyness;
    this.scheme = scheme;
    european = process.europeans(OptionType.PUT, maturity, moneyness);
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
    while (timeError + spaceError + FLOOR > tolerance) {
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
    grid(size).american.solve(times, boundary);
    return boundary;
  }

  /** The finest steps. */
  TimeSteps finest() {
    return TimeSteps.doubling(maturity, 4 * steps);
  }

  private void evaluate() {
    Extrapolation[] fine = grid(size).extrapolate(steps);
    Extrapolation[] coarse = grid(size / 2).extrapolate(steps);
    timeError = 0;
    spaceError = 0;
    for (int i = 0; i < moneyness.length; i++) {
      System.arraycopy(fine[i].limit, 0, result[i], 0, PREMIUM);
      double[] own = errors(fine[i], coarse[i], 0);
      double[] ofPremium = errors(fine[i], coarse[i], PREMIUM);
      boolean better = ofPremium[0] + ofPremium[1] < own[0] + own[1];
      double[] least = better ? ofPremium : own; // where the put is exercised its value is exact
      if (better) {
        result[i][0] = european[i] + fine[i].limit[PREMIUM];
      }
      result[i][3] = least[0] + least[1] + FLOOR;
      if (result[i][3] < Double.POSITIVE_INFINITY) { // not off the grid
        timeError = Math.max(timeError, least[0]);
        spaceError = Math.max(spaceError, least[1]);
      }
    }
  }

  /** Estimates of the errors in time and in space. */
  private static double[] errors(Extrapolation fine, Extrapolation coarse, int what) {
    double time = Math.max(Math.abs(fine.second[what]), FIRST * Math.abs(fine.first[what]));
    double space =
        Math.max(
            Math.abs(fine.limit[what] - coarse.limit[what]),
            COARSE * Math.abs(fine.start[what] - coarse.start[what]));
    return new double[] {SAFETY * time, space};
  }

  private Grid grid(int points) {
    return grids.computeIfAbsent(points, Grid::new);
  }

  /**
   * What three numbers of steps tend to.
   *
   * @param start with the fewest steps
   * @param first last of the first corrections
   * @param second second correction
   * @param limit extrapolated
   */
  private record Extrapolation(double[] start, double[] first, double[] second, double[] limit) {

    static Extrapolation of(double[] one, double[] two, double[] four) {
      int n = one.length;
      Extrapolation result = new Extrapolation(one, new double[n], new double[n], new double[n]);
      for (int d = 0; d < n; d++) {
        double coarse = two[d] + (two[d] - one[d]) / 3;
        result.first[d] = (four[d] - two[d]) / 3;
        double fine = four[d] + result.first[d];
        result.second[d] = (fine - coarse) / 7;
        result.limit[d] = fine + result.second[d];
      }
      return result;
    }
  }

  /** Solves on one grid, which are kept. */
  private final class Grid {

    final PutScheme american;
    private final PutScheme withoutExercise;
    private final Map<Integer, double[][]> solves = new HashMap<>();

    Grid(int points) {
      PutGrid grid = new PutGrid(process, maturity, reach, from, to, points);
      american = scheme.apply(grid);
      withoutExercise = new EuropeanPut(grid);
    }

    Extrapolation[] extrapolate(int intervals) {
      double[][] one = solve(intervals);
      double[][] two = solve(2 * intervals);
      double[][] four = solve(4 * intervals);
      Extrapolation[] result = new Extrapolation[one.length];
      for (int i = 0; i < result.length; i++) {
        result[i] = Extrapolation.of(one[i], two[i], four[i]);
      }
      return result;
    }

    private double[][] solve(int intervals) {
      return solves.computeIfAbsent(
          intervals,
          n -> {
            TimeSteps times = TimeSteps.doubling(maturity, n);
            double[] boundary = new double[times.count()];
            PutSolution with = american.solve(times, boundary);
            PutSolution without = withoutExercise.solve(times, boundary);
            double[][] values = new double[moneyness.length][];
            for (int i = 0; i < moneyness.length; i++) {
              values[i] = Arrays.copyOf(with.at(moneyness[i]), PREMIUM + 1);
              values[i][PREMIUM] = values[i][0] - without.at(moneyness[i])[0];
            }
            return values;
          });
    }
  }
}
