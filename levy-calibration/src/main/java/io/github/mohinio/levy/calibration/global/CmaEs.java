package io.github.mohinio.levy.calibration.global;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Covariance matrix adaptation of commons-math3, restarted from random points until the evaluations
 * are used up.
 *
 * <p>Reference: Hansen and Ostermeier (2001), Evolutionary Computation 9, 159-195.
 */
final class CmaEs implements CubeSearch {

  /** Stands for a point without a value; only its rank matters. */
  private static final double WORST = 1e100;

  private static final double WIDTH = 0.3;
  private static final double SETTLED = 1e-6;

  @Override
  public List<double[]> search(
      ToDoubleFunction<double[]> function, int d, int evaluations, long seed) {
    Candidates candidates = new Candidates();
    RandomGenerator random = new Well19937c(seed);
    int[] used = new int[1];
    ObjectiveFunction counted =
        new ObjectiveFunction(
            point -> {
              double value = function.applyAsDouble(point);
              used[0]++;
              candidates.offer(point, value);
              return value < WORST ? value : WORST;
            });
    double[] middle = new double[d];
    Arrays.fill(middle, 0.5);
    while (used[0] < evaluations) {
      run(counted, used[0] == 0 ? middle : anywhere(random, d), evaluations - used[0], random);
    }
    return candidates.points();
  }

  private static double[] anywhere(RandomGenerator random, int d) {
    double[] point = new double[d];
    Arrays.setAll(point, c -> random.nextDouble());
    return point;
  }

  private static void run(
      ObjectiveFunction function, double[] start, int evaluations, RandomGenerator random) {
    int d = start.length;
    double[] zeros = new double[d];
    double[] ones = new double[d];
    double[] widths = new double[d];
    Arrays.fill(ones, 1);
    Arrays.fill(widths, WIDTH);
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Integer.MAX_VALUE,
            0,
            true,
            0,
            1,
            random,
            false,
            new SimpleValueChecker(SETTLED, Double.MIN_NORMAL));
    try {
      optimizer.optimize(
          function,
          GoalType.MINIMIZE,
          new MaxEval(evaluations),
          new InitialGuess(start),
          new SimpleBounds(zeros, ones),
          new CMAESOptimizer.Sigma(widths),
          new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(d))));
    } catch (TooManyEvaluationsException usedUp) {
      return; // the candidates have seen every point
    }
  }
}
