package io.github.mohinio.levy.pricing.exotic;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Corrections of a sum over the points of a lattice to the integral of a smooth piece that ends
 * anywhere between two points: Gregory's weights for an end at any offset. With the end \( \theta
 * \) steps before the first point, corrections \( \delta_i \) of the first p weights make \(
 * \sum_{i\ge0} f(i) + \sum_i \delta_i f(i) \) the integral from \( -\theta \) for polynomials of
 * degree below p:
 *
 * <p>\[ \sum_i \delta_i i^m = -\frac{(-\theta)^{m+1}}{m+1} - \zeta(-m) - [m = 0] \]
 *
 * <p>Stateless.
 */
final class EndWeights {

  /** Largest number of weights corrected. */
  static final int ORDER = 6;

  /** Sums of powers of 0, 1, 2 and so on, by the zeta function. */
  private static final double[] SUM = {0.5, -1.0 / 12, 0, 1.0 / 120, 0, -1.0 / 252};

  private static final RealMatrix[] INVERSE = new RealMatrix[ORDER + 1];

  static {
    for (int p = 1; p <= ORDER; p++) {
      double[][] power = new double[p][p];
      for (int m = 0; m < p; m++) {
        for (int i = 0; i < p; i++) {
          power[m][i] = Math.pow(i, m);
        }
      }
      INVERSE[p] = MatrixUtils.inverse(MatrixUtils.createRealMatrix(power));
    }
  }

  private EndWeights() {}

  /**
   * Corrections of the first {@code p} weights; a fresh array.
   *
   * @param theta distance of the end to the first point, in steps; in [0, 1)
   * @param p number of weights; at most {@link #ORDER}
   */
  static double[] corrections(double theta, int p) {
    double[] moment = new double[p];
    double power = -theta;
    for (int m = 0; m < p; m++) {
      moment[m] = -power / (m + 1) - SUM[m];
      power *= -theta;
    }
    return INVERSE[p].operate(moment);
  }
}
