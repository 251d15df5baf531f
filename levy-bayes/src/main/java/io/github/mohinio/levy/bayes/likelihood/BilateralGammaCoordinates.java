package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Bilateral gamma in \( (\log k_2, \log(v_+/v_-), \log(\lambda_+ - 1), \log\lambda_-) \) with the
 * variance rates \( v_\pm = \alpha_\pm/\lambda_\pm^2 \) of both sides and \( k_2 = v_+ + v_- \).
 *
 * <p>Every point has \( \lambda_+ > 1 \), without which there is no model; the determinant is \(
 * \alpha_+\alpha_-(\lambda_+ - 1)\lambda_- \).
 */
record BilateralGammaCoordinates() implements SamplingCoordinates {

  @Override
  public List<String> names() {
    return List.of(
        "log variance", "log (upward / downward variance)", "log (lambdaP - 1)", "log lambdaM");
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double up = p[0] / (p[1] * p[1]);
    double down = p[2] / (p[3] * p[3]);
    return new double[] {
      Math.log(up + down), Math.log(up / down), Math.log(p[1] - 1), Math.log(p[3])
    };
  }

  private static double logUp(double[] x) {
    return x[0] + Shares.log(x[1]) + 2 * Math.log1p(Math.exp(x[2]));
  }

  private static double logDown(double[] x) {
    return x[0] + Shares.log(-x[1]) + 2 * x[3];
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    parameters[0] = Math.exp(logUp(x));
    parameters[1] = 1 + Math.exp(x[2]);
    parameters[2] = Math.exp(logDown(x));
    parameters[3] = Math.exp(x[3]);
    return logUp(x) + logDown(x) + x[2] + x[3];
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    double up = Math.exp(logUp(x));
    double down = Math.exp(logDown(x));
    double excess = Math.exp(x[2]);
    jacobian[0][0] = up;
    jacobian[0][1] = up * Shares.of(-x[1]);
    jacobian[0][2] = 2 * up * excess / (1 + excess);
    jacobian[1][2] = excess;
    jacobian[2][0] = down;
    jacobian[2][1] = -down * Shares.of(x[1]);
    jacobian[2][3] = 2 * down;
    jacobian[3][3] = Math.exp(x[3]);
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    double excess = Math.exp(x[2]);
    gradient[0] = 2;
    gradient[1] = Shares.of(-x[1]) - Shares.of(x[1]);
    gradient[2] = 1 + 2 * excess / (1 + excess);
    gradient[3] = 3;
  }
}
