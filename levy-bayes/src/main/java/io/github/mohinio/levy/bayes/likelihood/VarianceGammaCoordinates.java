package io.github.mohinio.levy.bayes.likelihood;

import java.util.List;

/**
 * Variance gamma in \( (\log k_2, \log\nu, w) \) with the variance rate \( k_2 = \sigma^2 +
 * \nu\theta^2 \) and \( w = \mathrm{asinh}(\theta\sqrt\nu/\sigma) \).
 *
 * <p>Backwards \( \sigma = \sqrt{k_2}\,\mathrm{sech}\,w \) and \( \theta = \sqrt{k_2/\nu}\tanh w
 * \), whose determinant is \( \tfrac12\sigma\sqrt{k_2\nu} \). The obvious third coordinates, theta
 * or theta nu, end where nothing is left of the variance for sigma; w is unbounded.
 */
record VarianceGammaCoordinates() implements SamplingCoordinates {

  private static final double LOG_2 = Math.log(2);

  @Override
  public List<String> names() {
    return List.of("log variance", "log nu", "asinh(theta sqrt(nu) / sigma)");
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double sinh = p[2] * Math.sqrt(p[1]) / p[0];
    double modulus = Math.abs(sinh);
    double w = Math.copySign(Math.log(modulus + Math.hypot(1, modulus)), sinh);
    return new double[] {Math.log(p[0] * p[0] + p[1] * p[2] * p[2]), Math.log(p[1]), w};
  }

  @Override
  public double toParameters(double[] x, double[] parameters) {
    double cosh = Math.cosh(x[2]);
    parameters[0] = Math.exp(0.5 * x[0]) / cosh;
    parameters[1] = Math.exp(x[1]);
    parameters[2] = Math.exp(0.5 * (x[0] - x[1])) * Math.tanh(x[2]);
    return x[0] + 0.5 * x[1] - Math.log(cosh) - LOG_2;
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    double cosh = Math.cosh(x[2]);
    double tanh = Math.tanh(x[2]);
    double sigma = Math.exp(0.5 * x[0]) / cosh;
    double ratio = Math.exp(0.5 * (x[0] - x[1]));
    double theta = ratio * tanh;
    jacobian[0][0] = 0.5 * sigma;
    jacobian[0][1] = 0;
    jacobian[0][2] = -sigma * tanh;
    jacobian[1][0] = 0;
    jacobian[1][1] = Math.exp(x[1]);
    jacobian[1][2] = 0;
    jacobian[2][0] = 0.5 * theta;
    jacobian[2][1] = -0.5 * theta;
    jacobian[2][2] = ratio / (cosh * cosh);
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    gradient[0] = 1;
    gradient[1] = 0.5;
    gradient[2] = -Math.tanh(x[2]);
  }
}
