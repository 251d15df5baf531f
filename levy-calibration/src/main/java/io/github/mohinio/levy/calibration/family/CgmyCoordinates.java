package io.github.mohinio.levy.calibration.family;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * Coordinates (log sd, log G, log M, Y) of CGMY, whose variance rate is \( C\,\Gamma(2-Y)(M^{Y-2} +
 * G^{Y-2}) \).
 */
final class CgmyCoordinates extends TailCoordinates {

  CgmyCoordinates() {
    super(List.of("log sd", "log g", "log m", "y"), withY(box(150)));
  }

  private static ParameterBox withY(ParameterBox box) {
    double[] lower = Arrays.copyOf(box.lower(), 4);
    double[] upper = Arrays.copyOf(box.upper(), 4);
    lower[3] = -1;
    upper[3] = 1.98;
    return new ParameterBox(lower, upper);
  }

  @Override
  public double[] of(double[] p) {
    double variance =
        p[0] * Gamma.gamma(2 - p[3]) * (Math.pow(p[2], p[3] - 2) + Math.pow(p[1], p[3] - 2));
    return new double[] {0.5 * Math.log(variance), Math.log(p[1]), Math.log(p[2]), p[3]};
  }

  @Override
  void fill(double[] coordinates, double g, double m, double[] parameters, double[][] jacobian) {
    double y = coordinates[3];
    double gPower = Math.pow(g, y - 2);
    double mPower = Math.pow(m, y - 2);
    double sum = gPower + mPower;
    double c = Math.exp(2 * coordinates[0]) / (Gamma.gamma(2 - y) * sum);
    parameters[0] = c;
    parameters[1] = g;
    parameters[2] = m;
    parameters[3] = y;
    jacobian[0][0] = 2 * c;
    jacobian[0][1] = -c * (y - 2) * gPower / sum;
    jacobian[0][2] = -c * (y - 2) * mPower / sum;
    jacobian[0][3] =
        c * (Gamma.digamma(2 - y) - (gPower * coordinates[1] + mPower * coordinates[2]) / sum);
    jacobian[1][1] = g;
    jacobian[2][2] = m;
    jacobian[3][3] = 1;
  }
}
