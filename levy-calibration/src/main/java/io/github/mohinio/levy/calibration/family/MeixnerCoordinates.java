package io.github.mohinio.levy.calibration.family;

import java.util.List;

/**
 * Coordinates (log sd, log G, log M) of Meixner, with \( G = (\pi + b)/a \), \( M = (\pi - b)/a \)
 * and variance rate \( a^2 d / (2\cos^2(b/2)) \).
 */
final class MeixnerCoordinates extends TailCoordinates {

  MeixnerCoordinates() {
    super(List.of("log sd", "log (pi + b)/a", "log (pi - b)/a"), box(300));
  }

  @Override
  public double[] of(double[] p) {
    double cosine = Math.cos(0.5 * p[1]);
    double variance = 0.5 * p[0] * p[0] * p[2] / (cosine * cosine);
    return new double[] {
      0.5 * Math.log(variance), Math.log((Math.PI + p[1]) / p[0]), Math.log((Math.PI - p[1]) / p[0])
    };
  }

  @Override
  void fill(double[] coordinates, double g, double m, double[] parameters, double[][] jacobian) {
    double sum = g + m;
    double a = 2 * Math.PI / sum;
    double b = Math.PI * (g - m) / sum;
    // cos(b/2) = sin(pi m / sum), without cancellation where b is near pi
    double cosine = Math.sin(Math.PI * Math.min(g, m) / sum);
    double d = 2 * Math.exp(2 * coordinates[0]) * cosine * cosine / (a * a);
    double tangent = Math.sin(0.5 * b) / cosine;
    double slope = 2 * Math.PI * g * m / (sum * sum); // of b to log g, minus that to log m
    parameters[0] = a;
    parameters[1] = b;
    parameters[2] = d;
    jacobian[0][1] = -a * g / sum;
    jacobian[0][2] = -a * m / sum;
    jacobian[1][1] = slope;
    jacobian[1][2] = -slope;
    jacobian[2][0] = 2 * d;
    jacobian[2][1] = d * (2 * g / sum - tangent * slope);
    jacobian[2][2] = d * (2 * m / sum + tangent * slope);
  }
}
