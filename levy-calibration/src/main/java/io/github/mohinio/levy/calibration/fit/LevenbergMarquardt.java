package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Levenberg-Marquardt with bounds by projection.
 *
 * <p>Coordinates on a bound that the gradient pushes outwards are held; the others take the damped
 * Gauss-Newton step, found by QR of the Jacobian with the damping rows beneath it (never by the
 * normal equations, which square a condition number that reaches 1e6), and are clamped to the box.
 * Damping follows Nielsen: by the ratio of the actual to the predicted reduction.
 *
 * <p>References: Moré (1978), Lecture Notes in Mathematics 630; Nielsen (1999), IMM-REP-1999-05;
 * Kanzow, Yamashita and Fukushima (2004), J. Comput. Appl. Math. 172.
 *
 * <p>A workspace, not thread-safe.
 */
final class LevenbergMarquardt {

  /** Sine of the angle between residual and tangent plane below which a point is a minimum. */
  private static final double GRADIENT_TOLERANCE = 1e-9;

  /** Relative reduction of the squared error below which a step was in vain. */
  private static final double REDUCTION_TOLERANCE = 1e-13;

  /** Relative reduction still promised when no step is accepted that makes the search a failure. */
  private static final double BLOCKED_TOLERANCE = 1e-10;

  /** Longest step of a coordinate, as a part of its range. */
  private static final double LONGEST_STEP = 0.2;

  /** Change of the residuals across the box, as a part of them, below which a start is useless. */
  private static final double LEAST_RESPONSE = 1e-2;

  private static final int MOST_HALVINGS = 6;

  private static final double STEEP_DECREASE = 0.1;
  private static final double STEEPEST_DECREASE = 1e-3;

  /** Part of the squared error, left by a step, below which damping only slows the next. */
  private static final double LARGE_REDUCTION = 1e-3;

  private static final double LARGEST_DAMPING = 1e14;

  private final SurfaceProblem problem;
  private final double[] lower;
  private final double[] upper;
  private final int maxEvaluations;
  private final double exact;
  private final double firstDamping;
  private final int n;
  private final int d;

  private LinearSolverDense<DMatrixRMaj> solver;
  private DMatrixRMaj a;
  private DMatrixRMaj b;
  private DMatrixRMaj x;

  private double[] point;
  private double[] residuals;
  private double[] jacobian;
  private double[] prices;
  private boolean exactPrices;
  private double cost;
  private boolean[] held;

  /**
   * Makes a search.
   *
   * @param exact root mean squared residual at which the fit counts as exact
   * @param firstDamping damping of the first step, in units of the squared columns of the Jacobian
   */
  LevenbergMarquardt(
      SurfaceProblem problem,
      ParameterBox bounds,
      int maxEvaluations,
      double exact,
      double firstDamping) {
    this.problem = problem;
    this.maxEvaluations = maxEvaluations;
    this.exact = exact;
    this.firstDamping = firstDamping;
    lower = bounds.lower();
    upper = bounds.upper();
    n = problem.size();
    d = problem.dimension();
  }

  /**
   * Searches from {@code start}, clamped to the bounds, and then from the middle of the range of
   * each coordinate that ended on a bound: a bound can hold a minimum that is none without it.
   *
   * @param start where to begin
   * @param anchor a point at which prices are known to depend on the coordinates; a start at which
   *     they do not, or where there is no model, is moved towards it
   */
  Optimum search(double[] start, double[] anchor) {
    begin(start, anchor);
    Optimum best = descend();
    for (int c = 0; c < d; c++) {
      if (best.held()[c]) {
        double[] inside = best.point().clone();
        inside[c] = 0.5 * (lower[c] + upper[c]);
        goTo(inside);
        Optimum other = descend();
        if (other.cost() < best.cost() * (1 - REDUCTION_TOLERANCE)) {
          best = other;
        }
      }
    }
    return best;
  }

  /** Descends from {@code start}, clamped to the bounds, and looks nowhere else. */
  Optimum descend(double[] start) {
    goTo(clamped(start));
    return descend();
  }

  /** Makes a point the current one. */
  private void goTo(double[] where) {
    point = where;
    residuals = new double[n];
    jacobian = new double[n * d];
    held = new boolean[d];
    prices = new double[problem.options()];
    boolean defined = problem.evaluate(point, residuals, jacobian);
    exactPrices = problem.lastPrices(prices);
    cost = defined ? squaredSum(residuals) : Double.POSITIVE_INFINITY;
  }

  /** Goes to a start, or from there towards the anchor until prices depend on the coordinates. */
  private void begin(double[] start, double[] anchor) {
    double[] from = clamped(start);
    goTo(from);
    for (int halving = 0; halving < MOST_HALVINGS && !responds(); halving++) {
      double[] nearer = from.clone();
      for (int c = 0; c < d; c++) {
        nearer[c] += (anchor[c] - from[c]) * (1 - Math.scalb(1.0, -halving - 1));
      }
      goTo(nearer);
    }
  }

  /** Whether a move within the box promises to change the residuals by more than a trifle. */
  private boolean responds() {
    double greatest = 0;
    for (int c = 0; c < d; c++) {
      double column = 0;
      for (int i = 0; i < n; i++) {
        column = Math.fma(jacobian[i * d + c], jacobian[i * d + c], column);
      }
      greatest = Math.max(greatest, Math.sqrt(column) * (upper[c] - lower[c]));
    }
    return cost < Double.POSITIVE_INFINITY && greatest > LEAST_RESPONSE * Math.sqrt(cost);
  }

  private Optimum descend() {
    int last = problem.evaluations() + maxEvaluations;
    if (cost == Double.POSITIVE_INFINITY) {
      return optimum(Calibration.Status.UNUSABLE_START);
    }

    double[] trial = new double[d];
    double[] trialResiduals = new double[n];
    double[] trialJacobian = new double[n * d];
    double damping = firstDamping;
    double growth = 2;
    int idle = 0;
    while (!holdAndTest() && cost > n * exact * exact) {
      if (problem.evaluations() >= last) {
        return optimum(Calibration.Status.MAX_EVALUATIONS);
      }
      double predicted = cost - step(damping, trial);
      boolean defined = problem.evaluate(trial, trialResiduals, trialJacobian);
      double trialCost = defined ? squaredSum(trialResiduals) : Double.POSITIVE_INFINITY;
      boolean inVain = Math.abs(cost - trialCost) <= REDUCTION_TOLERANCE * cost;
      idle = inVain ? idle + 1 : 0;
      if (trialCost < cost) {
        double factor = 2 * (cost - trialCost) / predicted - 1;
        double least = trialCost < LARGE_REDUCTION * cost ? STEEPEST_DECREASE : STEEP_DECREASE;
        damping *= Math.max(least, 1 - factor * factor * factor);
        growth = 2;
        double[] swap = point;
        point = trial;
        trial = swap;
        swap = residuals;
        residuals = trialResiduals;
        trialResiduals = swap;
        swap = jacobian;
        jacobian = trialJacobian;
        trialJacobian = swap;
        cost = trialCost;
        exactPrices = problem.lastPrices(prices);
      } else {
        damping *= growth;
        growth *= 2;
      }
      boolean blocked = damping > LARGEST_DAMPING;
      if (blocked && (!defined || predicted > BLOCKED_TOLERANCE * cost)) {
        return optimum(Calibration.Status.STALLED);
      }
      if (blocked || idle == 2) {
        break; // rounding hides what is left to gain
      }
    }
    holdAndTest();
    for (boolean h : held) {
      if (h) {
        return optimum(Calibration.Status.PARAMETER_AT_BOUND);
      }
    }
    return optimum(Calibration.Status.CONVERGED);
  }

  private Optimum optimum(Calibration.Status status) {
    return new Optimum(point, residuals, jacobian, held, prices, exactPrices, cost, status);
  }

  /** Holds coordinates pushed out of the box; true if the rest of the gradient is negligible. */
  private boolean holdAndTest() {
    double norm = Math.sqrt(cost);
    boolean flat = true;
    for (int c = 0; c < d; c++) {
      double slope = 0;
      double column = 0;
      for (int i = 0; i < n; i++) {
        double j = jacobian[i * d + c];
        slope = Math.fma(j, residuals[i], slope);
        column = Math.fma(j, j, column);
      }
      held[c] = (point[c] == lower[c] && slope > 0) || (point[c] == upper[c] && slope < 0);
      flat &= held[c] || Math.abs(slope) <= GRADIENT_TOLERANCE * norm * Math.sqrt(column);
    }
    return flat;
  }

  /** Writes the damped step's end to {@code trial}; returns the squared error predicted there. */
  private double step(double damping, double[] trial) {
    int free = 0;
    int[] column = new int[d];
    for (int c = 0; c < d; c++) {
      if (!held[c]) {
        column[free++] = c;
      }
    }
    if (solver == null || x.numRows != free) {
      a = new DMatrixRMaj(n + free, free);
      b = new DMatrixRMaj(n + free, 1);
      x = new DMatrixRMaj(free, 1);
      solver = LinearSolverFactory_DDRM.leastSquares(n + free, free);
    }
    a.zero();
    b.zero();
    for (int f = 0; f < free; f++) {
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double j = jacobian[i * d + column[f]];
        a.unsafe_set(i, f, j);
        squares = Math.fma(j, j, squares);
      }
      // An absolute floor keeps a column of zeros from making the system singular.
      a.unsafe_set(n + f, f, Math.sqrt(damping * Math.max(squares, 1e-30)));
    }
    for (int i = 0; i < n; i++) {
      b.unsafe_set(i, 0, -residuals[i]);
    }
    solver.setA(a);
    solver.solve(b, x);
    System.arraycopy(point, 0, trial, 0, d);
    for (int f = 0; f < free; f++) {
      int c = column[f];
      double longest = LONGEST_STEP * (upper[c] - lower[c]);
      double step = Math.max(-longest, Math.min(longest, x.get(f, 0)));
      trial[c] = clamp(c, point[c] + step);
    }
    double predicted = 0;
    for (int i = 0; i < n; i++) {
      double r = residuals[i];
      for (int c = 0; c < d; c++) {
        r = Math.fma(jacobian[i * d + c], trial[c] - point[c], r);
      }
      predicted = Math.fma(r, r, predicted);
    }
    return predicted;
  }

  private double[] clamped(double[] start) {
    double[] inside = new double[d];
    for (int c = 0; c < d; c++) {
      inside[c] = clamp(c, start[c]);
    }
    return inside;
  }

  private double clamp(int c, double value) {
    return Math.max(lower[c], Math.min(upper[c], value));
  }

  private static double squaredSum(double[] v) {
    double sum = 0;
    for (double e : v) {
      sum = Math.fma(e, e, sum);
    }
    return sum;
  }
}
