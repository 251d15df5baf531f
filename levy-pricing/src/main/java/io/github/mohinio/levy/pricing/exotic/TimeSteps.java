package io.github.mohinio.levy.pricing.exotic;

/**
 * Backward differences of second order on times that are dense near maturity, where the value is
 * not smooth: of M intervals, a power of two, M/2 equal ones cover \( [T/4, T] \), M/4 of half
 * their length \( [T/16, T/4] \), and so on to a single one from \( T/M^2 \). What is left is
 * covered by two half steps of implicit Euler. The lengths being powers of two times each other,
 * few weights \( c_i \) occur, and those of 2M intervals are mostly those of M.
 *
 * <p>Step i solves \( (1 - c_iL)W = \beta_iW_{i-1} - \gamma_iW_{i-2} \). Immutable.
 */
final class TimeSteps {

  private final double[] end;
  private final double[] weight;
  private final double[] last;
  private final double[] beforeLast;

  /**
   * Lays out the steps.
   *
   * @param maturity time covered, in years
   * @param intervals number of intervals M; a power of two
   */
  TimeSteps(double maturity, int intervals) {
    int steps = intervals + 1;
    end = new double[steps];
    weight = new double[steps];
    last = new double[steps];
    beforeLast = new double[steps];
    double first = maturity / ((double) intervals * intervals);
    for (int i = 0; i < 2; i++) {
      end[i] = 0.5 * (i + 1) * first;
      weight[i] = 0.5 * first;
      last[i] = 1;
    }
    // the first half step leads nowhere: the step before is the whole of it
    double before = first;
    int i = 2;
    for (int count = 1; count < intervals; count *= 2) {
      double start = first * count * count;
      double step = 3 * first * count;
      for (int n = 1; n <= count; n++, i++) {
        double q = step / before;
        double lead = (1 + 2 * q) / (1 + q);
        end[i] = start + n * step;
        weight[i] = step / lead;
        last[i] = (1 + q) / lead;
        beforeLast[i] = q * q / (1 + q) / lead;
        before = step;
      }
    }
  }

  int count() {
    return end.length;
  }

  /** Time to maturity after step {@code i}. */
  double end(int i) {
    return end[i];
  }

  /** Weight c of the generator. */
  double weight(int i) {
    return weight[i];
  }

  /** Weight of the value before the step. */
  double last(int i) {
    return last[i];
  }

  /** Weight, with the opposite sign, of the value one interval earlier. */
  double beforeLast(int i) {
    return beforeLast[i];
  }
}
