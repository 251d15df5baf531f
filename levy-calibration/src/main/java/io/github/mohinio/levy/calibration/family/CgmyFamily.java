package io.github.mohinio.levy.calibration.family;

import io.github.mohinio.levy.pricing.model.Cgmy;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * CGMY, searched in (log total standard deviation, log G, log M, Y).
 *
 * <p>The variance rate is \( k_2 = C\,\Gamma(2-Y)(M^{Y-2} + G^{Y-2}) \). Prices fix it well, while
 * C and Y trade off against each other along a curved valley that is nearly straight in these
 * coordinates: in log C a search has to follow the curve.
 */
public final class CgmyFamily implements ModelFamily {

  private static final List<String> NAMES = List.of("c", "g", "m", "y");
  private static final List<String> COORDINATES = List.of("log sd", "log g", "log m", "y");

  /** Starts: G, M, Y. */
  private static final double[][] SHAPES = {
    {4, 6, 0.8}, {1, 5, 1.3}, {8, 8, 0.3}, {3, 3, 1.6}, {2, 20, 0.5}, {0.2, 10, 1.4}
  };

  @Override
  public String name() {
    return "cgmy";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public LevyModel model(double[] parameters) {
    return new Cgmy(parameters[0], parameters[1], parameters[2], parameters[3]);
  }

  @Override
  public double[] lowerLimits() {
    return new double[] {0, 0, 1, Double.NEGATIVE_INFINITY};
  }

  /**
   * {@inheritDoc}
   *
   * <p>Standard deviation 0.005 to 50 (a tail as fat as G = 0.01 has a large one), G 0.01 to 150, M
   * 1.0001 to 150, Y -1 to 1.98.
   */
  @Override
  public ParameterBox bounds() {
    return new ParameterBox(
        new double[] {Math.log(0.005), Math.log(0.01), Math.log(1.0001), -1},
        new double[] {Math.log(50), Math.log(150), Math.log(150), 1.98});
  }

  @Override
  public ParameterBox trainingBox() {
    return new ParameterBox(new double[] {0.01, 1, 1, 0.1}, new double[] {0.5, 10, 10, 1.8});
  }

  @Override
  public List<String> coordinateNames() {
    return COORDINATES;
  }

  @Override
  public double[] toCoordinates(double[] p) {
    double variance =
        p[0] * Gamma.gamma(2 - p[3]) * (Math.pow(p[2], p[3] - 2) + Math.pow(p[1], p[3] - 2));
    return new double[] {0.5 * Math.log(variance), Math.log(p[1]), Math.log(p[2]), p[3]};
  }

  @Override
  public void fromCoordinates(double[] coordinates, double[] parameters, double[][] jacobian) {
    double g = Math.exp(coordinates[1]);
    double m = Math.exp(coordinates[2]);
    double y = coordinates[3];
    double gPower = Math.pow(g, y - 2);
    double mPower = Math.pow(m, y - 2);
    double sum = gPower + mPower;
    double c = Math.exp(2 * coordinates[0]) / (Gamma.gamma(2 - y) * sum);
    parameters[0] = c;
    parameters[1] = g;
    parameters[2] = m;
    parameters[3] = y;
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    jacobian[0][0] = 2 * c;
    jacobian[0][1] = -c * (y - 2) * gPower / sum;
    jacobian[0][2] = -c * (y - 2) * mPower / sum;
    jacobian[0][3] =
        c * (Gamma.digamma(2 - y) - (gPower * coordinates[1] + mPower * coordinates[2]) / sum);
    jacobian[1][1] = g;
    jacobian[2][2] = m;
    jacobian[3][3] = 1;
  }

  @Override
  public List<double[]> starts(double volatility) {
    List<double[]> starts = new ArrayList<>();
    for (double[] s : SHAPES) {
      double[] coordinates = {Math.log(volatility), Math.log(s[0]), Math.log(s[1]), s[2]};
      starts.add(parameters(coordinates));
    }
    return starts;
  }
}
