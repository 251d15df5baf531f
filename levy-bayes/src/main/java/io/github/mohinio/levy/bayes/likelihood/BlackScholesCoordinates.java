package io.github.mohinio.levy.bayes.likelihood;

import java.util.List;

/** The logarithm of the volatility. */
record BlackScholesCoordinates() implements SamplingCoordinates {

  @Override
  public List<String> names() {
    return List.of("log sigma");
  }

  @Override
  public double[] toCoordinates(double[] parameters) {
    return new double[] {Math.log(parameters[0])};
  }

  @Override
  public double toParameters(double[] coordinates, double[] parameters) {
    parameters[0] = Math.exp(coordinates[0]);
    return coordinates[0];
  }

  @Override
  public void jacobian(double[] coordinates, double[][] jacobian) {
    jacobian[0][0] = Math.exp(coordinates[0]);
  }
}
