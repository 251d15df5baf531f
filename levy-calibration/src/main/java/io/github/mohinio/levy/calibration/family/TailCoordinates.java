package io.github.mohinio.levy.calibration.family;

import java.util.Arrays;
import java.util.List;

/**
 * Total standard deviation and the exponential decay rates of both tails: (log sd, log G, log M)
 * and, for some, a further coordinate taken as it is.
 *
 * <p>Prices fix the variance well; in the parameters themselves it is a product of several of them,
 * and a search has to follow a curved valley that is nearly straight in these coordinates.
 */
abstract class TailCoordinates implements SearchCoordinates {

  private final List<String> names;
  private final ParameterBox bounds;

  TailCoordinates(List<String> names, ParameterBox bounds) {
    this.names = names;
    this.bounds = bounds;
  }

  /**
   * Box of (sd, G, M): sd 0.005 to 50, for a tail as fat as G = 0.01 has a large one, and decay
   * rates down to 0.01 and 1.0001.
   *
   * @param steepest greatest decay rate
   */
  static ParameterBox box(double steepest) {
    return new ParameterBox(
        new double[] {Math.log(0.005), Math.log(0.01), Math.log(1.0001)},
        new double[] {Math.log(50), Math.log(steepest), Math.log(steepest)});
  }

  @Override
  public final List<String> names() {
    return names;
  }

  @Override
  public final ParameterBox bounds() {
    return bounds;
  }

  @Override
  public final void parameters(double[] coordinates, double[] parameters, double[][] jacobian) {
    for (double[] row : jacobian) {
      Arrays.fill(row, 0);
    }
    fill(coordinates, Math.exp(coordinates[1]), Math.exp(coordinates[2]), parameters, jacobian);
  }

  /**
   * Writes parameters and those derivatives that are not 0.
   *
   * @param g decay rate of the left tail
   * @param m decay rate of the right tail
   */
  abstract void fill(
      double[] coordinates, double g, double m, double[] parameters, double[][] jacobian);
}
