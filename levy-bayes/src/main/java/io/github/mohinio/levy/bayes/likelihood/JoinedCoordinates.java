package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Coordinates of the first parameters, then those of the others.
 *
 * @param first as many coordinates as parameters
 * @param second the others
 */
record JoinedCoordinates(SamplingCoordinates first, SamplingCoordinates second)
    implements SamplingCoordinates {

  private int split() {
    return first.names().size();
  }

  @Override
  public List<String> names() {
    return Stream.concat(first.names().stream(), second.names().stream()).toList();
  }

  private static double[] from(double[] values, int begin) {
    return Arrays.copyOfRange(values, begin, values.length);
  }

  @Override
  public double[] toCoordinates(double[] parameters) {
    int split = split();
    double[] rest = second.toCoordinates(from(parameters, split));
    double[] point =
        Arrays.copyOf(first.toCoordinates(Arrays.copyOf(parameters, split)), split + rest.length);
    System.arraycopy(rest, 0, point, split, rest.length);
    return point;
  }

  @Override
  public double toParameters(double[] coordinates, double[] parameters) {
    int split = split();
    double logJacobian = first.toParameters(coordinates, parameters);
    double[] rest = new double[parameters.length - split];
    logJacobian += second.toParameters(from(coordinates, split), rest);
    System.arraycopy(rest, 0, parameters, split, rest.length);
    return logJacobian;
  }

  @Override
  public void jacobian(double[] coordinates, double[][] jacobian) {
    int split = split();
    int n = second.names().size();
    first.jacobian(coordinates, jacobian);
    double[][] rest = new double[jacobian.length - split][n];
    second.jacobian(from(coordinates, split), rest);
    for (int p = 0; p < split; p++) {
      Arrays.fill(jacobian[p], split, split + n, 0);
    }
    for (int p = 0; p < rest.length; p++) {
      Arrays.fill(jacobian[split + p], 0);
      System.arraycopy(rest[p], 0, jacobian[split + p], split, n);
    }
  }

  @Override
  public void logJacobianGradient(double[] coordinates, double[] gradient) {
    int split = split();
    double[] rest = new double[second.names().size()];
    second.logJacobianGradient(from(coordinates, split), rest);
    first.logJacobianGradient(coordinates, gradient);
    System.arraycopy(rest, 0, gradient, split, rest.length);
  }
}
