package io.github.mohinio.levy.validation.robustness;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Limited-memory BFGS in a box: two-loop recursion over the last ten pairs, Armijo backtracking
 * along the projected path, central differences for the gradient.
 *
 * <p>Coordinates on a bound that the gradient pushes outwards are held for the step. The search
 * ends when the gradient of the others is negligible, when two steps in a row gain nothing, when
 * neither the recursion nor the bare gradient finds a lower point, or when the evaluations are used
 * up.
 *
 * <p>References: Byrd, Lu, Nocedal and Zhu (1995), SIAM J. Sci. Comput. 16, 1190-1208; Nocedal
 * (1980), Math. Comput. 35, 773-782, for the recursion; Bertsekas (1982), SIAM J. Control Optim.
 * 20, 221-246, for the projected path. The breakpoints of the generalised Cauchy point of the first
 * are not searched.
 *
 * <p>A workspace, not thread-safe.
 */
public final class ProjectedLbfgs {

  private static final int MEMORY = 10;

  /** Cube root of the rounding error, at which central differences are at their best. */
  private static final double DIFFERENCE = 6e-6;

  private static final double ARMIJO = 1e-4;
  private static final int MOST_HALVINGS = 50;

  /** Largest coordinate of the gradient, of a value of one, below which a point is a minimum. */
  private static final double GRADIENT_TOLERANCE = 1e-10;

  /** Relative reduction below which a step gains nothing. */
  private static final double REDUCTION_TOLERANCE = 1e-14;

  /** Cosine of the angle between step and change of the gradient a pair must have. */
  private static final double LEAST_CURVATURE = 1e-12;

  private final ToDoubleFunction<double[]> function;
  private final double[] lower;
  private final double[] upper;
  private final int d;
  private final int maxEvaluations;
  private final Deque<Pair> memory = new ArrayDeque<>();
  private int evaluations;

  /** A step and the change of the gradient along it, newest first in the memory. */
  private record Pair(double[] step, double[] change, double curvature) {}

  /**
   * Makes a search.
   *
   * @param function value at a point of the box, not negative, infinite where there is none
   * @param box where to search
   * @param maxEvaluations values asked for in one search, but for those of its last step; positive
   */
  public ProjectedLbfgs(ToDoubleFunction<double[]> function, ParameterBox box, int maxEvaluations) {
    this.function = Objects.requireNonNull(function, "function");
    this.maxEvaluations = Require.positive("maxEvaluations", maxEvaluations);
    lower = box.lower();
    upper = box.upper();
    d = box.dimension();
  }

  /** Times the function was asked, in all searches. */
  public int evaluations() {
    return evaluations;
  }

  /**
   * The lowest point reached from a start; a fresh array.
   *
   * @param start where to begin, as long as the box has sides; clamped to the box
   */
  public double[] minimise(double[] start) {
    Require.sameLength("start", start.length, "box", d);
    int last = evaluations + maxEvaluations;
    memory.clear();
    double[] point = start.clone();
    clamp(point);
    double value = value(point);
    double[] gradient = gradient(point, value);
    int idle = 0;
    while (idle < 2 && evaluations < last && value < Double.POSITIVE_INFINITY) {
      boolean[] held = held(point, gradient);
      if (norm(gradient, held) <= GRADIENT_TOLERANCE * Math.max(value, Double.MIN_NORMAL)) {
        break;
      }
      double[] direction = direction(gradient, held);
      double[] next = new double[d];
      double lowest = lineSearch(point, value, gradient, direction, next);
      if (!(lowest < value) && memory.isEmpty()) {
        break;
      }
      if (!(lowest < value)) {
        memory.clear();
        continue;
      }
      idle = value - lowest <= REDUCTION_TOLERANCE * value ? idle + 1 : 0;
      double[] nextGradient = gradient(next, lowest);
      remember(point, gradient, next, nextGradient);
      point = next;
      value = lowest;
      gradient = nextGradient;
    }
    return point;
  }

  private double value(double[] point) {
    evaluations++;
    return function.applyAsDouble(point);
  }

  /** Central differences, one-sided at a bound or where one side has no value. */
  private double[] gradient(double[] point, double value) {
    double[] gradient = new double[d];
    double[] moved = point.clone();
    for (int c = 0; c < d; c++) {
      double h = DIFFERENCE * Math.max(1, Math.abs(point[c]));
      double above = Math.min(upper[c], point[c] + h);
      double below = Math.max(lower[c], point[c] - h);
      moved[c] = above;
      double high = above > point[c] ? value(moved) : value;
      moved[c] = below;
      double low = below < point[c] ? value(moved) : value;
      moved[c] = point[c];
      if (high == Double.POSITIVE_INFINITY) {
        high = value;
        above = point[c];
      }
      if (low == Double.POSITIVE_INFINITY) {
        low = value;
        below = point[c];
      }
      gradient[c] = above > below ? (high - low) / (above - below) : 0;
    }
    return gradient;
  }

  private boolean[] held(double[] point, double[] gradient) {
    boolean[] held = new boolean[d];
    for (int c = 0; c < d; c++) {
      held[c] =
          (point[c] == lower[c] && gradient[c] >= 0) || (point[c] == upper[c] && gradient[c] <= 0);
    }
    return held;
  }

  private static double norm(double[] gradient, boolean[] held) {
    double largest = 0;
    for (int c = 0; c < gradient.length; c++) {
      largest = held[c] ? largest : Math.max(largest, Math.abs(gradient[c]));
    }
    return largest;
  }

  /** Minus the inverse Hessian times the gradient, in the coordinates that are not held. */
  private double[] direction(double[] gradient, boolean[] held) {
    double[] q = new double[d];
    for (int c = 0; c < d; c++) {
      q[c] = held[c] ? 0 : -gradient[c];
    }
    double[] steepest = q.clone();
    double[] weights = new double[memory.size()];
    int i = 0;
    for (Pair pair : memory) {
      weights[i] = dot(pair.step(), q) / pair.curvature();
      add(-weights[i++], pair.change(), q);
    }
    Pair newest = memory.peekFirst();
    double scale =
        newest == null
            ? 1 / Math.max(1, Math.sqrt(dot(q, q)))
            : newest.curvature() / dot(newest.change(), newest.change());
    for (int c = 0; c < d; c++) {
      q[c] *= scale;
    }
    for (Iterator<Pair> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
      Pair pair = oldest.next();
      add(weights[--i] - dot(pair.change(), q) / pair.curvature(), pair.step(), q);
    }
    for (int c = 0; c < d; c++) {
      q[c] = held[c] ? 0 : q[c];
    }
    if (dot(q, steepest) > 0) {
      return q;
    }
    memory.clear();
    add(1 / Math.max(1, Math.sqrt(dot(steepest, steepest))) - 1, steepest.clone(), steepest);
    return steepest;
  }

  /** Halves the step until Armijo's condition holds; infinite if it never does. */
  private double lineSearch(
      double[] point, double value, double[] gradient, double[] direction, double[] next) {
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double length = Math.scalb(1.0, -halving);
      double promised = 0;
      for (int c = 0; c < d; c++) {
        next[c] = point[c] + length * direction[c];
      }
      clamp(next);
      for (int c = 0; c < d; c++) {
        promised += gradient[c] * (next[c] - point[c]);
      }
      double reached = value(next);
      if (reached < value && reached <= value + ARMIJO * promised) {
        return reached;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private void remember(double[] point, double[] gradient, double[] next, double[] nextGradient) {
    double[] step = next.clone();
    add(-1, point, step);
    double[] change = nextGradient.clone();
    add(-1, gradient, change);
    double curvature = dot(step, change);
    if (curvature > LEAST_CURVATURE * Math.sqrt(dot(step, step) * dot(change, change))) {
      memory.addFirst(new Pair(step, change, curvature));
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
  }

  private void clamp(double[] point) {
    for (int c = 0; c < d; c++) {
      point[c] = Math.max(lower[c], Math.min(upper[c], point[c]));
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }

  private static void add(double factor, double[] a, double[] to) {
    for (int c = 0; c < to.length; c++) {
      to[c] += factor * a[c];
    }
  }
}
