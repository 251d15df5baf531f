package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.ArrayList;
import java.util.List;

/**
 * Variance Gamma, searched in its own parameters, in which Gauss-Newton steps are at their best.
 */
public final class VarianceGammaFamily implements ModelFamily {

  private static final List<String> NAMES = List.of("sigma", "nu", "theta");

  /** Starts: nu, and theta in units of the at-the-money volatility. */
  private static final double[][] SHAPES = {
    {0.3, -0.5}, {0.1, -1}, {1, -0.4}, {0.3, 0.2}, {2.5, -0.3}, {0.05, 0}
  };

  @Override
  public String name() {
    return "variance_gamma";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public LevyModel model(double[] parameters) {
    return new VarianceGamma(parameters[0], parameters[1], parameters[2]);
  }

  @Override
  public double[] lowerLimits() {
    return new double[] {0, 0, Double.NEGATIVE_INFINITY};
  }

  @Override
  public ParameterBox bounds() {
    return new ParameterBox(new double[] {0.005, 0.005, -3}, new double[] {3, 10, 3});
  }

  @Override
  public ParameterBox trainingBox() {
    return new ParameterBox(new double[] {0.1, 0.1, -0.5}, new double[] {0.6, 1, 0});
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
    for (int i = 0; i < 3; i++) {
      parameters[i] = coordinates[i];
      for (int j = 0; j < 3; j++) {
        jacobian[i][j] = i == j ? 1 : 0;
      }
    }
  }

  @Override
  public List<double[]> starts(double volatility) {
    List<double[]> starts = new ArrayList<>();
    for (double[] shape : SHAPES) {
      double theta = shape[1] * volatility;
      double sigma = volatility * Math.sqrt(1 - shape[0] * shape[1] * shape[1]);
      double[] start = {sigma, shape[0], theta};
      if (isModel(start)) { // a large volatility and nu make the forward infinite
        starts.add(start);
      }
    }
    return starts;
  }
}
