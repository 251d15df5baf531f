package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.pricing.special.Digamma;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * CGMY in \( (\log k_2, \log G - h(Y), \log M - h(Y), u) \) with the variance rate \( k_2 =
 * C\,\Gamma(2-Y)(M^{Y-2} + G^{Y-2}) \), \( h(Y) = \tfrac12\log((2-Y)(3-Y)) \) and Y a function of
 * the unbounded u.
 *
 * <p>At G = M the excess kurtosis is \( e^{2h}/(k_2 M^2) \): prices that fix it tie G and M to Y,
 * and h unties them. C has the derivative C to \( \log k_2 \), so the determinant is CGM times the
 * derivative of Y.
 *
 * @param activity takes u to Y, from all numbers to the support of its prior or to all below 2
 */
record CgmyCoordinates(Bijection activity) implements SamplingCoordinates {

  @Override
  public List<String> names() {
    return List.of("log variance", "log g - h(y)", "log m - h(y)", activity.coordinateName());
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double h = tie(p[3]);
    return new double[] {
      Math.log(p[0]) + logVariance(p[1], p[2], p[3]),
      Math.log(p[1]) - h,
      Math.log(p[2]) - h,
      activity.coordinate(p[3])
    };
  }

  /** NaN for Y of 2 and above. */
  private static double tie(double y) {
    return 0.5 * (Math.log(2 - y) + Math.log(3 - y));
  }

  /** Logarithm of the variance rate at C = 1; NaN for Y of 2 and above. */
  private static double logVariance(double g, double m, double y) {
    return Gamma.logGamma(2 - y) + Math.log(Math.pow(m, y - 2) + Math.pow(g, y - 2));
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    double y = activity.value(x[3]);
    double h = tie(y);
    double g = Math.exp(x[1] + h);
    double m = Math.exp(x[2] + h);
    double logC = x[0] - logVariance(g, m, y);
    parameters[0] = Math.exp(logC);
    parameters[1] = g;
    parameters[2] = m;
    parameters[3] = y;
    return logC + x[1] + x[2] + 2 * h + activity.logSlope(x[3]);
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    double y = activity.value(x[3]);
    double h = tie(y);
    double slope = -0.5 * (1 / (2 - y) + 1 / (3 - y));
    double g = Math.exp(x[1] + h);
    double m = Math.exp(x[2] + h);
    double c = Math.exp(x[0] - logVariance(g, m, y));
    double gPower = Math.pow(g, y - 2);
    double mPower = Math.pow(m, y - 2);
    double sum = gPower + mPower;
    jacobian[0][0] = c;
    jacobian[0][1] = c * (2 - y) * gPower / sum;
    jacobian[0][2] = c * (2 - y) * mPower / sum;
    double derivative = Math.exp(activity.logSlope(x[3]));
    jacobian[0][3] =
        derivative
            * c
            * (Digamma.value(2 - y)
                + (2 - y) * slope
                - (gPower * Math.log(g) + mPower * Math.log(m)) / sum);
    jacobian[1][1] = g;
    jacobian[1][3] = derivative * g * slope;
    jacobian[2][2] = m;
    jacobian[2][3] = derivative * m * slope;
    jacobian[3][3] = derivative;
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    double y = activity.value(x[3]);
    double h = tie(y);
    double slope = -0.5 * (1 / (2 - y) + 1 / (3 - y));
    double g = Math.exp(x[1] + h);
    double m = Math.exp(x[2] + h);
    double gPower = Math.pow(g, y - 2);
    double mPower = Math.pow(m, y - 2);
    double sum = gPower + mPower;
    gradient[0] = 1;
    gradient[1] = 1 + (2 - y) * gPower / sum;
    gradient[2] = 1 + (2 - y) * mPower / sum;
    double byActivity =
        Digamma.value(2 - y)
            + (4 - y) * slope
            - (gPower * Math.log(g) + mPower * Math.log(m)) / sum;
    gradient[3] = byActivity * Math.exp(activity.logSlope(x[3])) + activity.curvature(x[3]);
  }
}
