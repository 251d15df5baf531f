package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Meixner in \( (\log k_2, \log a, t = a\tan\tfrac b2) \) with the variance rate \( k_2 = a^2 d /
 * (2\cos^2\tfrac b2) \).
 *
 * <p>t is the third cumulant over the variance, which prices fix next to the variance. Backwards \(
 * b = 2\arctan(t/a) \), inside \( (-\pi, \pi) \) everywhere, and \( d = 2k_2/(a^2 + t^2) \); the
 * determinant is \( 2a^2 d/(a^2 + t^2) \).
 */
record MeixnerCoordinates() implements SamplingCoordinates {

  private static final double LOG_2 = Math.log(2);

  @Override
  public List<String> names() {
    return List.of("log variance", "log a", "a tan(b/2)");
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double cosine = Math.cos(0.5 * p[1]);
    return new double[] {
      2 * Math.log(p[0] / cosine) + Math.log(p[2]) - LOG_2,
      Math.log(p[0]),
      p[0] * Math.tan(0.5 * p[1])
    };
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    double a = Math.exp(x[1]);
    double logSum = 2 * Math.log(Math.hypot(a, x[2]));
    parameters[0] = a;
    parameters[1] = 2 * Math.atan(x[2] / a);
    parameters[2] = Math.exp(x[0] + LOG_2 - logSum);
    return x[0] + 2 * (x[1] + LOG_2 - logSum);
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    double a = Math.exp(x[1]);
    double sum = a * a + x[2] * x[2];
    double d = 2 * Math.exp(x[0]) / sum;
    jacobian[0][1] = a;
    jacobian[1][1] = -2 * a * x[2] / sum;
    jacobian[1][2] = 2 * a / sum;
    jacobian[2][0] = d;
    jacobian[2][1] = -2 * d * a * a / sum;
    jacobian[2][2] = -2 * d * x[2] / sum;
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    double a = Math.exp(x[1]);
    double sum = a * a + x[2] * x[2];
    gradient[0] = 1;
    gradient[1] = 2 - 4 * a * a / sum;
    gradient[2] = -4 * x[2] / sum;
  }
}
