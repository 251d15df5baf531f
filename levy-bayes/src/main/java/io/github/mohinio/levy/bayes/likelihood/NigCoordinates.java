package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * NIG in \( (\log k_2, \log\gamma, \beta/\gamma^2) \) with \( \gamma = \sqrt{\alpha^2 - \beta^2} \)
 * and the variance rate \( k_2 = \delta\alpha^2/\gamma^3 \).
 *
 * <p>The third cumulant over the variance is \( 3\beta/\gamma^2 \), which prices fix next to the
 * variance; for \( \beta \ll \alpha \) the fourth is \( 3/\gamma^2 \). Backwards \( \beta =
 * b\gamma^2 \) and \( \alpha^2 = \gamma^2 + \beta^2 \), so that every point has \( |\beta| < \alpha
 * \); the determinant is \( \delta\gamma^4/\alpha \).
 */
record NigCoordinates() implements SamplingCoordinates {

  @Override
  public List<String> names() {
    return List.of("log variance", "log gamma", "beta / gamma^2");
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double square = (p[0] - p[1]) * (p[0] + p[1]);
    return new double[] {
      Math.log(p[2]) + 2 * Math.log(p[0]) - 1.5 * Math.log(square),
      0.5 * Math.log(square),
      p[1] / square
    };
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    double gamma = Math.exp(x[1]);
    double beta = x[2] * gamma * gamma;
    double alpha = Math.hypot(gamma, beta);
    parameters[0] = alpha;
    parameters[1] = beta;
    parameters[2] = Math.exp(logDelta(x, alpha));
    return logDelta(x, alpha) + 4 * x[1] - Math.log(alpha);
  }

  private static double logDelta(double[] x, double alpha) {
    return x[0] + 3 * x[1] - 2 * Math.log(alpha);
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    double gamma = Math.exp(x[1]);
    double square = gamma * gamma;
    double beta = x[2] * square;
    double alpha = Math.hypot(gamma, beta);
    double delta = Math.exp(logDelta(x, alpha));
    jacobian[0][1] = (square + 2 * beta * beta) / alpha;
    jacobian[0][2] = beta * square / alpha;
    jacobian[1][1] = 2 * beta;
    jacobian[1][2] = square;
    jacobian[2][0] = delta;
    jacobian[2][1] = delta * (3 - 2 * jacobian[0][1] / alpha);
    jacobian[2][2] = -2 * delta * jacobian[0][2] / alpha;
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    double gamma = Math.exp(x[1]);
    double square = gamma * gamma;
    double beta = x[2] * square;
    double alphaSquare = square + beta * beta;
    gradient[0] = 1;
    gradient[1] = 7 - 3 * (square + 2 * beta * beta) / alphaSquare;
    gradient[2] = -3 * beta * square / alphaSquare;
  }
}
