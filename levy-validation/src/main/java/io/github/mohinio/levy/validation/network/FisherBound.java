package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How well the quotes of a surface can fix the coordinates of its model, whatever the estimator:
 * the standard deviations in \( (J^TJ/\epsilon^2 + \mathrm{diag}(12/r_j^2))^{-1} \), with J the
 * derivatives of the log of out-of-the-money values to the coordinates, \( \epsilon \) the standard
 * deviation of the independent noise of these logs, and a prior of the variance of a uniform
 * distribution over each side \( r_j \) of the region's box. Options worth less than 1e-6 of the
 * discounted forward do not count.
 *
 * <p>Reference: van Trees (1968), Detection, Estimation, and Modulation Theory I, section 2.4, in
 * its local form: the information at the true coordinates, not its mean over the prior.
 *
 * <p>Immutable and thread-safe.
 */
public final class FisherBound {

  /** Reciprocal variance of a uniform distribution over a unit interval. */
  private static final double PRIOR = 12;

  /** Step of the differences between coordinates and parameters, as a part of the range. */
  private static final double STEP = 1e-5;

  private final double[][] information; // of fractions of the box, at unit noise
  private final int options;

  private FisherBound(double[][] information, int options) {
    this.information = information;
    this.options = options;
  }

  /**
   * The bound of a surface.
   *
   * @param region where its model comes from
   * @param parameters parameters of the model, inside the region
   * @param surface the options with their exact prices
   */
  public static FisherBound of(ParameterRegion region, double[] parameters, OptionSurface surface) {
    int count = parameters.length;
    double[] prices = new double[surface.size()];
    double[] gradient = new double[surface.size() * count];
    FourierPricer.withDefaults()
        .on(surface.slices())
        .priceWithGradient(region.family().model(parameters), prices, gradient);
    double[][] chain = chain(region, parameters);
    int d = region.dimension();
    int[] quoted = OutOfTheMoney.quoted(surface);
    double[][] information = new double[d][d];
    double[] row = new double[d];
    for (int i : quoted) {
      double value = OutOfTheMoney.value(surface, i, surface.price(i));
      Arrays.fill(row, 0);
      for (int p = 0; p < count; p++) {
        for (int j = 0; j < d; j++) {
          row[j] += gradient[i * count + p] * chain[p][j] / value;
        }
      }
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          information[j][k] += row[j] * row[k];
        }
      }
    }
    return new FisherBound(information, quoted.length);
  }

  /** Derivatives of the parameters to the fractions of the box. */
  private static double[][] chain(ParameterRegion region, double[] parameters) {
    double[] center = region.coordinates(parameters);
    double[][] chain = new double[parameters.length][center.length];
    for (int j = 0; j < center.length; j++) {
      double step = STEP * region.box().range(j);
      double[] above = moved(region, center, j, step);
      double[] below = moved(region, center, j, -step);
      for (int p = 0; p < parameters.length; p++) {
        chain[p][j] = (above[p] - below[p]) / (2 * STEP);
      }
    }
    return chain;
  }

  private static double[] moved(ParameterRegion region, double[] center, int j, double step) {
    double[] point = center.clone();
    point[j] += step;
    return region.parameters(point);
  }

  /** Number of options that count. */
  public int options() {
    return options;
  }

  /**
   * Standard deviations of the coordinates, as parts of the ranges of the region's box.
   *
   * @param noise standard deviation of the log of an out-of-the-money value; positive
   */
  public double[] standardDeviations(double noise) {
    Require.positive("noise", noise);
    int d = information.length;
    RealMatrix precision = new Array2DRowRealMatrix(d, d);
    for (int j = 0; j < d; j++) {
      for (int k = 0; k < d; k++) {
        precision.setEntry(j, k, information[j][k] / (noise * noise) + (j == k ? PRIOR : 0));
      }
    }
    RealMatrix covariance = new CholeskyDecomposition(precision).getSolver().getInverse();
    double[] deviations = new double[d];
    Arrays.setAll(deviations, j -> Math.sqrt(covariance.getEntry(j, j)));
    return deviations;
  }
}
