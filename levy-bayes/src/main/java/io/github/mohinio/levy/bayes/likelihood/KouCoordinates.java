package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Kou in \( (\log k_2, \log(v/\sigma^2), \log(v_+/v_-), \log(\eta_1 - 1), \log\eta_2) \) with the
 * variance rates \( v_+ = 2\lambda p/\eta_1^2 \) of the upward and \( v_- = 2\lambda(1-p)/\eta_2^2
 * \) of the downward jumps, v of both and \( k_2 = \sigma^2 + v \).
 *
 * <p>Every point has \( 0 < p < 1 \) and \( \eta_1 > 1 \), without which there is no model; the
 * determinant is \( \tfrac12\sigma\lambda p(1-p)(\eta_1 - 1)\eta_2 \).
 */
record KouCoordinates() implements SamplingCoordinates {

  private static final double LOG_2 = Math.log(2);

  @Override
  public List<String> names() {
    return List.of(
        "log variance",
        "log (jump variance / sigma^2)",
        "log (upward / downward variance)",
        "log (eta1 - 1)",
        "log eta2");
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double diffusion = p[0] * p[0];
    double up = 2 * p[1] * p[2] / (p[3] * p[3]);
    double down = 2 * p[1] * (1 - p[2]) / (p[4] * p[4]);
    return new double[] {
      Math.log(diffusion + up + down),
      Math.log((up + down) / diffusion),
      Math.log(up / down),
      Math.log(p[3] - 1),
      Math.log(p[4])
    };
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    double logSigma = 0.5 * (x[0] + Shares.log(-x[1]));
    double logUp = logUp(x);
    double odds = odds(x);
    double logLambda = logUp - Shares.log(odds);
    parameters[0] = Math.exp(logSigma);
    parameters[1] = Math.exp(logLambda);
    parameters[2] = Shares.of(odds);
    parameters[3] = 1 + Math.exp(x[3]);
    parameters[4] = Math.exp(x[4]);
    return logSigma + logUp + Shares.log(-odds) + x[3] + x[4] - LOG_2;
  }

  /** Logarithm of the intensity of upward jumps. */
  private static double logUp(double[] x) {
    return x[0] + Shares.log(x[1]) + Shares.log(x[2]) + 2 * Math.log1p(Math.exp(x[3])) - LOG_2;
  }

  /** Logarithm of p / (1 - p). */
  private static double odds(double[] x) {
    return x[2] + 2 * (Math.log1p(Math.exp(x[3])) - x[4]);
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    double sigma = Math.exp(0.5 * (x[0] + Shares.log(-x[1])));
    double p = Shares.of(odds(x));
    double q = Shares.of(-odds(x));
    double lambda = Math.exp(logUp(x) - Shares.log(odds(x)));
    double eta = Math.exp(x[3]);
    double slope = 2 * eta / (1 + eta); // of 2 log eta1
    jacobian[0][0] = 0.5 * sigma;
    jacobian[0][1] = -0.5 * sigma * Shares.of(x[1]);
    jacobian[1][0] = lambda;
    jacobian[1][1] = lambda * Shares.of(-x[1]);
    jacobian[1][2] = lambda * (p * Shares.of(-x[2]) - q * Shares.of(x[2]));
    jacobian[1][3] = lambda * p * slope;
    jacobian[1][4] = 2 * lambda * q;
    jacobian[2][2] = p * q;
    jacobian[2][3] = p * q * slope;
    jacobian[2][4] = -2 * p * q;
    jacobian[3][3] = eta;
    jacobian[4][4] = Math.exp(x[4]);
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    double p = Shares.of(odds(x));
    double eta = Math.exp(x[3]);
    double slope = 2 * eta / (1 + eta);
    gradient[0] = 1.5;
    gradient[1] = Shares.of(-x[1]) - 0.5 * Shares.of(x[1]);
    gradient[2] = Shares.of(-x[2]) - p;
    gradient[3] = 1 + slope * (1 - p);
    gradient[4] = 1 + 2 * p;
  }
}
