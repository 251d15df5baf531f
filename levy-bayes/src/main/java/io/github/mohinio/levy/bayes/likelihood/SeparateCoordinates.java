package io.github.mohinio.levy.bayes.likelihood;

import java.util.Arrays;
import java.util.List;

/** Every parameter apart, by its {@link Bijection}. */
record SeparateCoordinates(List<Bijection> parameters) implements SamplingCoordinates {

  @Override
  public List<String> names() {
    return parameters.stream().filter(p -> !p.isConstant()).map(Bijection::coordinateName).toList();
  }

  @Override
  public double[] toCoordinates(double[] values) {
    double[] point = new double[values.length];
    int c = 0;
    for (int p = 0; p < values.length; p++) {
      if (!parameters.get(p).isConstant()) {
        point[c++] = parameters.get(p).coordinate(values[p]);
      }
    }
    return Arrays.copyOf(point, c);
  }

  @Override
  public double toParameters(double[] x, double[] values) {
    double sum = 0;
    int c = 0;
    for (int p = 0; p < parameters.size(); p++) {
      Bijection parameter = parameters.get(p);
      if (parameter.isConstant()) {
        values[p] = parameter.lower();
      } else {
        values[p] = parameter.value(x[c]);
        sum += parameter.logSlope(x[c++]);
      }
    }
    return sum;
  }

  @Override
  public void jacobian(double[] x, double[][] jacobian) {
    int c = 0;
    for (int p = 0; p < parameters.size(); p++) {
      Arrays.fill(jacobian[p], 0);
      if (!parameters.get(p).isConstant()) {
        jacobian[p][c] = Math.exp(parameters.get(p).logSlope(x[c]));
        c++;
      }
    }
  }

  @Override
  public void logJacobianGradient(double[] x, double[] gradient) {
    int c = 0;
    for (Bijection parameter : parameters) {
      if (!parameter.isConstant()) {
        gradient[c] = parameter.curvature(x[c]);
        c++;
      }
    }
  }
}
