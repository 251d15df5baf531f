package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.model.BlackScholes;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;

/** Black-Scholes, searched in its volatility. */
public final class BlackScholesFamily implements ModelFamily {

  private static final List<String> NAMES = List.of("sigma");

  @Override
  public String name() {
    return "black_scholes";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public LevyModel model(double[] parameters) {
    return new BlackScholes(parameters[0]);
  }

  @Override
  public double[] lowerLimits() {
    return new double[] {0};
  }

  @Override
  public ParameterBox bounds() {
    return new ParameterBox(new double[] {0.005}, new double[] {5});
  }

  @Override
  public ParameterBox trainingBox() {
    return new ParameterBox(new double[] {0.05}, new double[] {0.8});
  }

  @Override
  public List<String> coordinateNames() {
    return NAMES;
  }

  @Override
  public double[] toCoordinates(double[] parameters) {
    return parameters.clone();
  }

  @Override
  public void fromCoordinates(double[] coordinates, double[] parameters, double[][] jacobian) {
    parameters[0] = coordinates[0];
    jacobian[0][0] = 1;
  }

  @Override
  public List<double[]> starts(double volatility) {
    return List.of(new double[] {volatility});
  }
}
