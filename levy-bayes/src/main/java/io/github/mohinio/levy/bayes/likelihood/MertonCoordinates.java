package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Merton in \( (\log k_2, \log(v/\sigma^2), \mu, \log\delta) \) with the variance rate of the jumps
 * \( v = \lambda(\mu^2 + \delta^2) \) and of all \( k_2 = \sigma^2 + v \); the determinant is \(
 * \tfrac12\sigma\lambda\delta \).
 */
record MertonCoordinates() implements SamplingCoordinates {

  private static final double LOG_2 = Math.log(2);

  @Override
  public List<String> names() {
    return List.of("log variance", "log (jump variance / sigma^2)", "muJ", "log sigmaJ");
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double jumps = p[1] * (p[2] * p[2] + p[3] * p[3]);
    double diffusion = p[0] * p[0];
    return new double[] {
      Math.log(diffusion + jumps), Math.log(jumps / diffusion), p[2], Math.log(p[3])
    };
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    double logSigma = 0.5 * (x[0] + Shares.log(-x[1]));
    double logLambda = x[0] + Shares.log(x[1]) - Math.log(square(x));
    parameters[0] = Math.exp(logSigma);
    parameters[1] = Math.exp(logLambda);
    parameters[2] = x[2];
    parameters[3] = Math.exp(x[3]);
    return logSigma + logLambda + x[3] - LOG_2;
  }

  /** Mean squared jump. */
  private static double square(double[] x) {
    return x[2] * x[2] + Math.exp(2 * x[3]);
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    double jumps = Shares.of(x[1]);
    double sigma = Math.exp(0.5 * (x[0] + Shares.log(-x[1])));
    double lambda = Math.exp(x[0] + Shares.log(x[1])) / square(x);
    jacobian[0][0] = 0.5 * sigma;
    jacobian[0][1] = -0.5 * sigma * jumps;
    jacobian[1][0] = lambda;
    jacobian[1][1] = lambda * Shares.of(-x[1]);
    jacobian[1][2] = -2 * lambda * x[2] / square(x);
    jacobian[1][3] = -2 * lambda * Math.exp(2 * x[3]) / square(x);
    jacobian[2][2] = 1;
    jacobian[3][3] = Math.exp(x[3]);
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    gradient[0] = 1.5;
    gradient[1] = Shares.of(-x[1]) - 0.5 * Shares.of(x[1]);
    gradient[2] = -2 * x[2] / square(x);
    gradient[3] = 1 - 2 * Math.exp(2 * x[3]) / square(x);
  }
}
