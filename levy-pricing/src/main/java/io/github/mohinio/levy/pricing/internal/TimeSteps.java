package io.github.mohinio.levy.pricing.internal;

/**
 * Backward differences of second order on times that are dense near maturity, where the value is
 * not smooth: \( \tau_n = T(n/M)^2 \). The first step is two half steps of implicit Euler.
 *
 * <p>Step i solves \( (1 - c_iL)W = \beta_iW_{i-1} - \gamma_iW_{i-2} \). Immutable.
 */
public final class TimeSteps {

  private final double[] end;
  private final double[] weight;
  private final double[] last;
  private final double[] beforeLast;
  private final double[] ratio;

  /**
   * Lays out the steps.
   *
   * @param maturity time covered, in years
   * @param intervals number of intervals M
   */
  public TimeSteps(double maturity, int intervals) {
    int steps = intervals + 1;
    end = new double[steps];
    weight = new double[steps];
    last = new double[steps];
    beforeLast = new double[steps];
    ratio = new double[steps];
    double first = maturity / ((double) intervals * intervals);
    for (int i = 0; i < 2; i++) {
      end[i] = 0.5 * (i + 1) * first;
      weight[i] = 0.5 * first;
      last[i] = 1;
    }
    for (int n = 1; n < intervals; n++) {
      // the first half step leads nowhere: the step before is the whole of it
      double before = (2 * n - 1) * first;
      double step = (2 * n + 1) * first;
      double q = step / before;
      double lead = (1 + 2 * q) / (1 + q);
      end[n + 1] = (n + 1.0) * (n + 1.0) * first;
      weight[n + 1] = step / lead;
      last[n + 1] = (1 + q) / lead;
      beforeLast[n + 1] = q * q / (1 + q) / lead;
      ratio[n + 1] = q;
    }
  }

  /** Number of steps, M + 1. */
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

  /**
   * Ratio q of the interval to the one before, by which \( (1+q)W_{i-1} - qW_{i-2} \) foresees the
   * end of the step; 0 for the two half steps.
   */
  public double ratio(int i) {
    return ratio[i];
  }
}
