package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Nelder and Mead's simplex search of commons-math3, started with edges of a twentieth of the box,
 * outside of which the function is infinite.
 *
 * <p>Reference: Nelder and Mead (1965), Computer Journal 7, 308-313.
 */
final class NelderMead {

  private static final double EDGE = 0.05;

  /** Relative change of the values at all corners below which the search has ended. */
  private static final double RELATIVE = 1e-13;

  private NelderMead() {}

  /** The lowest point seen from a start, which is clamped to the box. */
  static double[] minimise(
      ToDoubleFunction<double[]> function, ParameterBox box, double[] start, int maxEvaluations) {
    double[] lower = box.lower();
    double[] upper = box.upper();
    double[] best = new double[start.length];
    double[] edges = new double[start.length];
    for (int c = 0; c < start.length; c++) {
      best[c] = Math.max(lower[c], Math.min(upper[c], start[c]));
      double edge = EDGE * (upper[c] - lower[c]);
      edges[c] = best[c] + edge > upper[c] ? -edge : edge;
    }
    double[] least = {Double.POSITIVE_INFINITY};
    ObjectiveFunction inside =
        new ObjectiveFunction(
            point -> {
              for (int c = 0; c < point.length; c++) {
                if (point[c] < lower[c] || point[c] > upper[c]) {
                  return Double.POSITIVE_INFINITY;
                }
              }
              double value = function.applyAsDouble(point);
              if (value < least[0]) {
                least[0] = value;
                System.arraycopy(point, 0, best, 0, best.length);
              }
              return value;
            });
    try {
      new SimplexOptimizer(new SimpleValueChecker(RELATIVE, Double.MIN_NORMAL))
          .optimize(
              inside,
              GoalType.MINIMIZE,
              new MaxEval(maxEvaluations),
              new InitialGuess(best.clone()),
              new NelderMeadSimplex(edges));
    } catch (TooManyEvaluationsException usedUp) {
      return best; // every point has been seen
    }
    return best;
  }
}
