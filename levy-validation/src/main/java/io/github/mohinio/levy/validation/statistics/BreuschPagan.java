package io.github.mohinio.levy.validation.statistics;

import io.github.mohinio.levy.pricing.Require;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Tests whether the variance of residuals depends on regressors: a regression of their squares.
 *
 * <p>References: Breusch and Pagan (1979), Econometrica 47(5), 1287-1294; Koenker (1981), Journal
 * of Econometrics 17(1), 107-112.
 */
public final class BreuschPagan {

  /** Name of the test. */
  public static final String NAME = "Breusch-Pagan";

  /** Name of Koenker's form. */
  public static final String STUDENTISED = "Koenker";

  /** Relative size below which a diagonal element of R makes a regressor superfluous. */
  private static final double SINGULAR = 1e-10;

  private BreuschPagan() {}

  /**
   * Breusch and Pagan's test, half the explained sum of squares of \( e_i^2/\bar{e^2} \), which
   * needs normal residuals.
   *
   * @param residuals residuals, finite
   * @param regressors any number of columns, each as long and finite; a constant is added
   * @return the statistic and the probability of a larger one; NaN if there are too few values, all
   *     residuals are of one size, or the regressors are collinear
   */
  public static TestResult test(double[] residuals, double[]... regressors) {
    return test(NAME, residuals, regressors);
  }

  /** Koenker's form, \( nR^2 \), right also where residuals are not normal; see {@link #test}. */
  public static TestResult studentised(double[] residuals, double[]... regressors) {
    return test(STUDENTISED, residuals, regressors);
  }

  private static TestResult test(String name, double[] residuals, double[][] regressors) {
    Samples.finite("residuals", residuals);
    int n = residuals.length;
    int k = Require.positive("number of regressors", regressors.length);
    for (int j = 0; j < k; j++) {
      Require.sameLength(
          "regressors[" + j + "]",
          Samples.finite("regressor", regressors[j]).length,
          "residuals",
          n);
    }
    if (n < k + 2) {
      return TestResult.none(
          name, n + " values; " + k + " regressors need " + (k + 2) + " or more");
    }
    double[] squares = new double[n];
    for (int i = 0; i < n; i++) {
      squares[i] = residuals[i] * residuals[i];
    }
    if (Samples.isConstant(squares)) {
      return TestResult.none(name, "all residuals are of one size");
    }
    double[][] design = centred(regressors, n);
    QRDecomposition qr =
        new QRDecomposition(new Array2DRowRealMatrix(design, false), SINGULAR * size(design));
    DecompositionSolver solver = qr.getSolver();
    if (!solver.isNonSingular()) {
      return TestResult.none(name, "the regressors are collinear");
    }
    double mean = Samples.mean(squares);
    double[] target = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      target[i] = squares[i] / mean - 1;
      total += target[i] * target[i];
    }
    double[] slopes = solver.solve(new ArrayRealVector(target, false)).toArray();
    double explained = 0;
    for (double[] row : design) {
      double fitted = 0;
      for (int j = 0; j < k; j++) {
        fitted += slopes[j] * row[j];
      }
      explained += fitted * fitted;
    }
    double statistic = name.equals(NAME) ? explained / 2 : n * explained / total;
    return TestResult.of(name, statistic, Tails.chiSquared(statistic, k));
  }

  /** Regressors less their means, row by row: the same slopes as with a constant. */
  private static double[][] centred(double[][] regressors, int n) {
    double[][] rows = new double[n][regressors.length];
    for (int j = 0; j < regressors.length; j++) {
      double mean = Samples.mean(regressors[j]);
      for (int i = 0; i < n; i++) {
        rows[i][j] = regressors[j][i] - mean;
      }
    }
    return rows;
  }

  private static double size(double[][] rows) {
    double largest = 0;
    for (double[] row : rows) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }
}
