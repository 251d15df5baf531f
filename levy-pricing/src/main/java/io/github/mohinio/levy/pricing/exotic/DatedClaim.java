package io.github.mohinio.levy.pricing.exotic;

import java.util.Arrays;

/**
 * A {@link LiveClaim} to which something happens at equidistant dates only: it is knocked out or,
 * if it is a put, may be exercised. Between dates the damped value is multiplied in Fourier space
 * by \( e^{\Delta(\psi-r)} \), exactly; at a date it is a few smooth pieces, and the sum over each
 * is corrected at its ends ({@link EndWeights}), so that the error falls with a high power of the
 * step. A workspace for one solve.
 */
final class DatedClaim {

  private final LogReturn process;
  private final LiveClaim claim;
  private final Lattice lattice;
  private final double damping;
  private final double low;
  private final double high;
  private final boolean exercise;
  private final int order;
  private final double received;
  private final double[] factorRe;
  private final double[] factorIm;
  private final double[] re;
  private final double[] im;
  private final double[] weighted;
  private final double[] value;

  /**
   * Prepares a solve.
   *
   * @param period time between dates, in years
   * @param low log-moneyness below which the option is knocked out at a date; may be infinite
   * @param high log-moneyness above which it is; may be infinite
   * @param exercise whether it may be exercised at a date for the payoff of a put
   * @param damping \( \alpha \) of the damped value \( e^{\alpha x} V \)
   * @param order number of weights corrected at each end of a piece
   */
  DatedClaim(
      LogReturn process,
      LiveClaim claim,
      Lattice lattice,
      double period,
      double low,
      double high,
      boolean exercise,
      double damping,
      int order) {
    this.process = process;
    this.claim = claim;
    this.lattice = lattice;
    this.low = low;
    this.high = high;
    this.exercise = exercise;
    this.order = order;
    this.damping = damping;
    received = claim.income() * LiveClaim.annuity(process.rate(), period);
    int n = lattice.frequencies();
    factorRe = new double[n];
    factorIm = new double[n];
    process.exponent(lattice.frequency(), damping, factorRe, factorIm);
    for (int k = 0; k < n; k++) {
      double modulus = Math.exp(period * (factorRe[k] - process.rate()));
      factorRe[k] = modulus * Math.cos(period * factorIm[k]);
      factorIm[k] = modulus * Math.sin(period * factorIm[k]);
    }
    re = new double[n];
    im = new double[n];
    weighted = new double[lattice.size()];
    value = new double[lattice.size()];
  }

  /** Value today and its first two derivatives to the log-moneyness, at x; a fresh array. */
  double[] solve(int dates, double x) {
    for (int j = 0; j < value.length; j++) {
      value[j] = payoff(lattice.point(j));
    }
    addPiece(value, low, Math.min(high, claim.payoff().end()));
    for (int date = dates - 1; date >= 1; date--) {
      back();
      lattice.inverse(re, im, value);
      for (int j = 0; j < value.length && received != 0; j++) {
        value[j] += received * Math.exp(damping * lattice.point(j));
      }
      if (exercise) {
        exercise();
      } else {
        addPiece(value, low, high);
      }
    }
    back();
    double[] today = at(x);
    today[0] += received;
    return today;
  }

  /** Damped payoff, continued smoothly beyond its end. */
  private double payoff(double x) {
    return claim.payoff().value(x) * Math.exp(damping * x);
  }

  /** Takes the weighted values back by one period, to a spectrum. */
  private void back() {
    lattice.forward(weighted, re, im);
    for (int k = 0; k < re.length; k++) {
      double x = re[k];
      double y = im[k];
      re[k] = x * factorRe[k] - y * factorIm[k];
      im[k] = x * factorIm[k] + y * factorRe[k];
    }
    Arrays.fill(weighted, 0);
  }

  /** Adds the values from {@code from} to {@code to} with weights that integrate them. */
  private void addPiece(double[] values, double from, double to) {
    double left = lattice.place(from);
    double right = lattice.place(to);
    int first = (int) Math.max(0, Math.ceil(left));
    int last = (int) Math.min(lattice.size() - 1, Math.floor(right));
    int count = last - first + 1;
    if (count <= 0) {
      return;
    }
    for (int j = first; j <= last; j++) {
      weighted[j] += values[j];
    }
    int p = Math.min(order, count);
    if (left >= 0) {
      double[] correction = EndWeights.corrections(first - left, p);
      for (int i = 0; i < p; i++) {
        weighted[first + i] += correction[i] * values[first + i];
      }
    }
    if (right <= lattice.size() - 1) {
      double[] correction = EndWeights.corrections(right - last, p);
      for (int i = 0; i < p; i++) {
        weighted[last - i] += correction[i] * values[last - i];
      }
    }
  }

  /**
   * Takes the larger of value and payoff, piece by piece: exercise below one boundary or, at a
   * negative rate, between two.
   */
  private void exercise() {
    double[] payoff = new double[value.length];
    for (int j = 0; j < payoff.length; j++) {
      payoff[j] = payoff(lattice.point(j));
    }
    // from the strike leftwards, so that the far end of the lattice does not matter
    int most = process.rate() < 0 ? 2 : 1;
    double to = Double.POSITIVE_INFINITY;
    boolean exercised = false;
    for (int j = lattice.origin(); j > 0 && most > 0; j--) {
      if (payoff[j - 1] > value[j - 1] != exercised) {
        double crossing = crossing(payoff, j);
        addPiece(exercised ? payoff : value, crossing, to);
        to = crossing;
        exercised = !exercised;
        most--;
      }
    }
    addPiece(exercised ? payoff : value, Double.NEGATIVE_INFINITY, to);
  }

  /** Where payoff and value cross between points {@code j - 1} and j. */
  private double crossing(double[] payoff, int j) {
    int from = Math.max(0, Math.min(j - 2, value.length - 4));
    double low = j - 1;
    double high = j;
    boolean sign = payoff[j] > value[j];
    for (int i = 0; i < 40; i++) {
      double middle = 0.5 * (low + high);
      if (cubic(payoff, from, middle) > 0 == sign) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return lattice.point(0) + low * lattice.step();
  }

  /** Cubic through four values of payoff less value, at index {@code t}. */
  private double cubic(double[] payoff, int from, double t) {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      double product = payoff[from + i] - value[from + i];
      for (int k = 0; k < 4; k++) {
        if (k != i) {
          product *= (t - from - k) / (i - k);
        }
      }
      sum += product;
    }
    return sum;
  }

  /** The trigonometric polynomial of the spectrum and its derivatives, undamped. */
  private double[] at(double x) {
    double[] xi = lattice.frequency();
    double place = x - lattice.point(0);
    double w = 0;
    double slope = 0;
    double curve = 0;
    for (int k = 0; k < xi.length; k++) {
      double c = Math.cos(xi[k] * place);
      double s = Math.sin(xi[k] * place);
      double twice = k == 0 || k == xi.length - 1 ? 1 : 2;
      double even = twice * (re[k] * c - im[k] * s);
      w += even;
      slope -= twice * xi[k] * (re[k] * s + im[k] * c);
      curve -= xi[k] * xi[k] * even;
    }
    double a = damping;
    double undamp = Math.exp(-a * x) / lattice.size();
    return new double[] {
      undamp * w, undamp * (slope - a * w), undamp * (curve - 2 * a * slope + a * a * w)
    };
  }
}
