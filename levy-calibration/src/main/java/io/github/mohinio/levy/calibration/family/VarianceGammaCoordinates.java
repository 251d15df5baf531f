package io.github.mohinio.levy.calibration.family;

import java.util.List;

/**
 * Coordinates (log sd, log G, log M) of Variance Gamma, with \( \nu^{-1} = C \), \( \theta = C(1/M
 * - 1/G) \), \( \sigma^2 = 2C/(GM) \) and variance rate \( C(1/M^2 + 1/G^2) \).
 */
final class VarianceGammaCoordinates extends TailCoordinates {

  VarianceGammaCoordinates() {
    super(List.of("log sd", "log g", "log m"), box(1000));
  }

  @Override
  public double[] of(double[] p) {
    double variance = p[0] * p[0] + p[1] * p[2] * p[2];
    double root = Math.sqrt(p[2] * p[2] + 2 * p[0] * p[0] / p[1]);
    // 1/G and 1/M are (root -+ theta) nu / 2; their product is sigma^2 nu / 2
    double larger = 0.5 * p[1] * (root + Math.abs(p[2]));
    double smaller = 0.5 * p[0] * p[0] * p[1] / larger;
    double g = p[2] < 0 ? larger : smaller;
    double m = p[2] < 0 ? smaller : larger;
    return new double[] {0.5 * Math.log(variance), -Math.log(g), -Math.log(m)};
  }

  @Override
  void fill(double[] coordinates, double g, double m, double[] parameters, double[][] jacobian) {
    double gSquare = 1 / (g * g);
    double mSquare = 1 / (m * m);
    double sum = gSquare + mSquare;
    double c = Math.exp(2 * coordinates[0]) / sum;
    double cG = 2 * gSquare / sum; // d log C / d log G
    double cM = 2 * mSquare / sum;
    double sigma = Math.sqrt(2 * c / (g * m));
    double theta = c * (1 / m - 1 / g);
    parameters[0] = sigma;
    parameters[1] = 1 / c;
    parameters[2] = theta;
    jacobian[0][0] = sigma;
    jacobian[0][1] = 0.5 * sigma * (cG - 1);
    jacobian[0][2] = 0.5 * sigma * (cM - 1);
    jacobian[1][0] = -2 / c;
    jacobian[1][1] = -cG / c;
    jacobian[1][2] = -cM / c;
    jacobian[2][0] = 2 * theta;
    jacobian[2][1] = cG * theta + c / g;
    jacobian[2][2] = cM * theta - c / m;
  }
}
