package io.github.mohinio.levy.pricing.internal;

import java.util.Arrays;

/**
 * Backward differences of second order on times that are dense near maturity, where the value is
 * not smooth. The first interval is covered by two half steps of implicit Euler.
 *
 * <p>Step i solves \( (1 - c_iL)W = \beta_iW_{i-1} - \gamma_iW_{i-2} \). Immutable.
 */
public final class TimeSteps {

  private final double[] end;
  private final double[] weight;
  private final double[] last;
  private final double[] beforeLast;
  private final double[] ratio;

  /** The steps of intervals, from maturity on. */
  private TimeSteps(double[] intervals) {
    int steps = intervals.length + 1;
    end = new double[steps];
    weight = new double[steps];
    last = new double[steps];
    beforeLast = new double[steps];
    ratio = new double[steps];
    for (int i = 0; i < 2; i++) {
      end[i] = 0.5 * (i + 1) * intervals[0];
      weight[i] = 0.5 * intervals[0];
      last[i] = 1;
    }
    for (int n = 1; n < intervals.length; n++) {
      // the first half step leads nowhere: the step before is the whole of it
      double q = intervals[n] / intervals[n - 1];
      double lead = (1 + 2 * q) / (1 + q);
      end[n + 1] = end[n] + intervals[n];
      weight[n + 1] = intervals[n] / lead;
      last[n + 1] = (1 + q) / lead;
      beforeLast[n + 1] = q * q / (1 + q) / lead;
      ratio[n + 1] = q;
    }
  }

  /**
   * Steps to the times \( \tau_n = T(n/M)^2 \).
   *
   * @param maturity time covered, in years
   * @param count number of intervals M
   */
  public static TimeSteps quadratic(double maturity, int count) {
    double first = maturity / ((double) count * count);
    double[] intervals = new double[count];
    Arrays.setAll(intervals, n -> (2 * n + 1) * first);
    return new TimeSteps(intervals);
  }

  /**
   * Steps of few lengths: M/2 equal ones cover \( [T/4, T] \), M/4 of half their length \( [T/16,
   * T/4] \), and so on to a single one from \( T/M^2 \). The lengths being powers of two times each
   * other, few weights \( c_i \) occur, and those of 2M intervals are mostly those of M.
   *
   * @param maturity time covered, in years
   * @param count number of intervals M; a power of two
   */
  public static TimeSteps doubling(double maturity, int count) {
    double first = maturity / ((double) count * count);
    double[] intervals = new double[count];
    intervals[0] = first;
    for (int from = 1; from < count; from *= 2) {
      Arrays.fill(intervals, from, 2 * from, 3 * first * from);
    }
    return new TimeSteps(intervals);
  }

  /** Number of steps. */
  public int count() {
    return end.length;
  }

  /** Time to maturity after step {@code i}. */
  public double end(int i) {
    return end[i];
  }

  /** Weight c of the generator. */
  public double weight(int i) {
    return weight[i];
  }

  /** Weight of the value before the step. */
  public double last(int i) {
    return last[i];
  }

  /** Weight, with the opposite sign, of the value one interval earlier. */
  public double beforeLast(int i) {
    return beforeLast[i];
  }

  /** Length of the interval over that of the one before; 0 for the first two steps. */
  public double ratio(int i) {
    return ratio[i];
  }
}
