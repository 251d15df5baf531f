package io.github.mohinio.levy.bayes.posterior;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Data of a figure: the joint density of two parameters on a grid, and at each point the posterior
 * probability of the points that are denser. The contour of that field at 0.95 is the boundary of
 * the 95 % highest density region, and so for any level.
 *
 * <p>The density is by normal kernels with the covariance of the draws times \( n^{-1/3} \),
 * Scott's rule: Scott (1992), Multivariate Density Estimation, section 6.3. Immutable.
 */
public final class ContourFigure {

  private static final int POINTS = 60;
  private static final int DRAWS = 2000;

  /** Standard deviations of a kernel from the outermost draws to the edge of the grid. */
  private static final double MARGIN = 2;

  private final String xName;
  private final String yName;
  private final double[] xGrid;
  private final double[] yGrid;
  private final double[][] density;
  private final double[][] probability;

  private ContourFigure(String xName, String yName, double[] x, double[] y) {
    this.xName = xName;
    this.yName = yName;
    double xSd = Math.sqrt(covariance(x, x));
    double ySd = Math.sqrt(covariance(y, y));
    double correlation = covariance(x, y) / (xSd * ySd);
    double shrink = Math.pow(x.length, -1.0 / 6);
    xGrid = grid(x, MARGIN * shrink * xSd);
    yGrid = grid(y, MARGIN * shrink * ySd);
    density = new double[POINTS][POINTS];
    double rest = 1 - correlation * correlation;
    double height = 1 / (2 * Math.PI * xSd * ySd * shrink * shrink * Math.sqrt(rest) * x.length);
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        double sum = 0;
        for (int s = 0; s < x.length; s++) {
          double u = (xGrid[i] - x[s]) / (shrink * xSd);
          double v = (yGrid[j] - y[s]) / (shrink * ySd);
          double square = (u * u - 2 * correlation * u * v + v * v) / rest;
          sum += square < KernelDensity.REACH * KernelDensity.REACH ? Math.exp(-0.5 * square) : 0;
        }
        density[i][j] = height * sum;
      }
    }
    probability = probability(density);
  }

  /**
   * Contours of two different parameters, or of one and the unknown noise, in their own units.
   *
   * @throws IllegalArgumentException if there is no such parameter, or the draws have no spread or
   *     are wholly correlated
   */
  public static ContourFigure of(PosteriorDraws draws, String xName, String yName) {
    PosteriorDraws some = draws.thinned(DRAWS);
    double[] x = some.pooled(xName);
    double[] y = some.pooled(yName);
    double product = covariance(x, x) * covariance(y, y);
    double both = covariance(x, y);
    if (!(product - both * both > 1e-12 * product)) {
      throw new IllegalArgumentException(
          "draws of " + xName + " and " + yName + ": must vary and not be functions of each other");
    }
    return new ContourFigure(xName, yName, x, y);
  }

  private static double covariance(double[] x, double[] y) {
    double xMean = Arrays.stream(x).average().orElseThrow();
    double yMean = Arrays.stream(y).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - xMean) * (y[i] - yMean);
    }
    return sum / (x.length - 1);
  }

  private static double[] grid(double[] values, double margin) {
    double from = Arrays.stream(values).min().orElseThrow() - margin;
    double to = Arrays.stream(values).max().orElseThrow() + margin;
    double[] grid = new double[POINTS];
    Arrays.setAll(grid, k -> from + (to - from) * k / (POINTS - 1));
    return grid;
  }

  /** Share of the mass on the points that are at least as dense. */
  private static double[][] probability(double[][] density) {
    double total = Arrays.stream(density).flatMapToDouble(Arrays::stream).sum();
    int[] descending =
        IntStream.range(0, POINTS * POINTS)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -density[k / POINTS][k % POINTS]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] probability = new double[POINTS][POINTS];
    double sum = 0;
    for (int k : descending) {
      sum += density[k / POINTS][k % POINTS];
      probability[k / POINTS][k % POINTS] = Math.min(1, sum / total);
    }
    return probability;
  }

  /** Name of the first parameter. */
  public String xName() {
    return xName;
  }

  /** Name of the second parameter. */
  public String yName() {
    return yName;
  }

  /** Values of the first parameter; a fresh array. */
  public double[] xGrid() {
    return xGrid.clone();
  }

  /** Values of the second parameter; a fresh array. */
  public double[] yGrid() {
    return yGrid.clone();
  }

  /** Joint density, {@code [x][y]}; a fresh array. */
  public double[][] density() {
    return copy(density);
  }

  /**
   * Probability of the smallest highest density region that a point belongs to, {@code [x][y]}; a
   * fresh array.
   */
  public double[][] probability() {
    return copy(probability);
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** One line for each point of the grid. */
  public String toCsv() {
    Table table = new Table(xName, yName, "density", "probability");
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        table.row(xGrid[i], yGrid[j], density[i][j], probability[i][j]);
      }
    }
    return table.csv();
  }
}
