package io.github.mohinio.levy.calibration.family;

import java.util.List;

/**
 * Coordinates (log sd, log G, log M) of NIG, with \( G = \alpha + \beta \), \( M = \alpha - \beta
 * \) and variance rate \( \delta\alpha^2 / (GM)^{3/2} \).
 */
final class NigCoordinates extends TailCoordinates {

  NigCoordinates() {
    super(List.of("log sd", "log (alpha + beta)", "log (alpha - beta)"), box(300));
  }

  @Override
  public double[] of(double[] p) {
    double g = p[0] + p[1];
    double m = p[0] - p[1];
    double variance = p[2] * p[0] * p[0] / Math.pow(g * m, 1.5);
    return new double[] {0.5 * Math.log(variance), Math.log(g), Math.log(m)};
  }

  @Override
  void fill(double[] coordinates, double g, double m, double[] parameters, double[][] jacobian) {
    double alpha = 0.5 * (g + m);
    double delta = Math.exp(2 * coordinates[0]) * Math.pow(g * m, 1.5) / (alpha * alpha);
    parameters[0] = alpha;
    parameters[1] = 0.5 * (g - m);
    parameters[2] = delta;
    jacobian[0][1] = 0.5 * g;
    jacobian[0][2] = 0.5 * m;
    jacobian[1][1] = 0.5 * g;
    jacobian[1][2] = -0.5 * m;
    jacobian[2][0] = 2 * delta;
    jacobian[2][1] = delta * (1.5 - g / alpha);
    jacobian[2][2] = delta * (1.5 - m / alpha);
  }
}
