package io.github.mohinio.levy.calibration.arbitrage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest vector that meets linear limits: minimise \( \tfrac12 |x|^2 \) subject to \( a_i
 * \cdot x \le b_i \), by the dual active-set method of Goldfarb and Idnani.
 *
 * <p>Limits may be added after a solution; the next one starts from the last, which stays optimal
 * for the limits that it knows. The answer is exact to rounding: the limits that bind hold as
 * equations. Belongs to one thread.
 *
 * <p>Reference: D. Goldfarb and A. Idnani, "A numerically stable dual method for solving strictly
 * convex quadratic programs", Mathematical Programming 27 (1983) 1-33, here with the Hessian \( I
 * \). Steps with sparse rows of a few entries cost \( O(q^2) \) for \( q \) binding limits.
 */
final class LeastChange {

  /** Rows have unit length; what a limit lacks beyond this is a violation. */
  private static final double TOLERANCE = 1e-12;

  /** Squared length of what is new in a row of unit length, below which it depends on others. */
  private static final double DEPENDENT = 1e-13;

  private final double[] x;
  private final List<SparseRow> rows = new ArrayList<>();
  private final List<Integer> active = new ArrayList<>();
  private double[] multipliers = new double[16];
  private final GramFactor factor = new GramFactor();
  private int steps;

  LeastChange(int size) {
    x = new double[size];
  }

  /** Adds a limit, scaled to unit length, if the last solution violates it; says whether so. */
  boolean addIfViolated(SparseRow row) {
    SparseRow scaled = row.normalised();
    boolean violated = scaled.excess(x) > TOLERANCE;
    if (violated) {
      rows.add(scaled);
    }
    return violated;
  }

  /** The shortest vector. The array is the solver's own. */
  double[] solve() {
    int worst = mostViolated();
    while (worst >= 0) {
      enter(worst);
      worst = mostViolated();
    }
    return x;
  }

  private int mostViolated() {
    int worst = -1;
    double most = TOLERANCE;
    for (int i = 0; i < rows.size(); i++) {
      double excess = rows.get(i).excess(x);
      if (excess > most) {
        most = excess;
        worst = i;
      }
    }
    return worst;
  }

  /** Makes limit {@code p} hold, dropping active ones whose multipliers would turn negative. */
  private void enter(int p) {
    SparseRow row = rows.get(p);
    double multiplier = 0;
    while (true) {
      if (++steps > 50 * (rows.size() + 10)) {
        throw new IllegalStateException("quadratic programme does not end: " + steps + " steps");
      }
      double[] products = new double[active.size()];
      for (int j = 0; j < products.length; j++) {
        products[j] = rows.get(active.get(j)).dot(row);
      }
      double[] half = factor.forward(products);
      double fresh = 1 - Arrays.stream(half).map(v -> v * v).sum();
      double[] direction = factor.backward(half);
      boolean dependent = fresh < DEPENDENT;
      double full = dependent ? Double.POSITIVE_INFINITY : row.excess(x) / fresh;
      int blocking = blocking(direction, full);
      double step = blocking < 0 ? full : Math.max(0, multipliers[blocking] / direction[blocking]);
      if (step == Double.POSITIVE_INFINITY) {
        throw new IllegalStateException("quadratic programme has no solution");
      }
      for (int j = 0; j < direction.length; j++) {
        multipliers[j] -= step * direction[j];
      }
      multiplier += step;
      if (blocking < 0) {
        append(p, multiplier, half, fresh);
        restore(null, 0);
        return;
      }
      drop(blocking);
      restore(row, multiplier);
    }
  }

  /** The active limit whose multiplier first reaches zero before a full step; -1 if none does. */
  private int blocking(double[] direction, double full) {
    int blocking = -1;
    double least = full;
    for (int j = 0; j < direction.length; j++) {
      if (direction[j] > 0 && multipliers[j] / direction[j] < least) {
        least = multipliers[j] / direction[j];
        blocking = j;
      }
    }
    return blocking;
  }

  private void append(int p, double multiplier, double[] half, double fresh) {
    factor.append(half, Math.sqrt(fresh));
    int place = active.size();
    active.add(p);
    if (place == multipliers.length) {
      multipliers = Arrays.copyOf(multipliers, 2 * place);
    }
    multipliers[place] = multiplier;
  }

  private void drop(int j) {
    factor.remove(j);
    active.remove(j);
    System.arraycopy(multipliers, j + 1, multipliers, j, active.size() - j);
  }

  /** Stationarity gives the vector from the multipliers, so that rounding does not build up. */
  private void restore(SparseRow entering, double multiplier) {
    Arrays.fill(x, 0);
    for (int j = 0; j < active.size(); j++) {
      rows.get(active.get(j)).subtract(multipliers[j], x);
    }
    if (entering != null) {
      entering.subtract(multiplier, x);
    }
  }
}
