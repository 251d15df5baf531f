package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;

/**
 * Coordinates in which the posterior of a model's parameters is near to a normal distribution.
 *
 * <p>The posterior in the parameters is a curved ridge, for prices fix the variance of the return
 * far better than anything else. So the scale parameter gives way to the logarithm of the variance
 * rate, and what remains is unbounded as far as possible. Immutable and thread-safe.
 */
public interface SamplingCoordinates {

  /** Coordinates for a family; those of its calibration if there are no better ones. */
  static SamplingCoordinates of(ModelFamily family) {
    return switch (family.name()) {
      case "black_scholes" -> new BlackScholesCoordinates();
      case "variance_gamma" -> new VarianceGammaCoordinates();
      case "cgmy" -> new CgmyCoordinates();
      default -> new FamilyCoordinates(family);
    };
  }

  /** Names of the coordinates. */
  List<String> names();

  /** Coordinates of the parameters of a model; NaN where there is no such model. */
  double[] toCoordinates(double[] parameters);

  /**
   * Parameters at a point.
   *
   * @param coordinates point
   * @param parameters receives the parameters; where a coordinate is too large they overflow
   * @return logarithm of the modulus of the determinant of d parameters / d coordinates
   */
  double toParameters(double[] coordinates, double[] parameters);

  /**
   * Derivatives of the parameters at a point.
   *
   * @param jacobian receives d parameter / d coordinate, {@code [parameter][coordinate]}
   */
  void jacobian(double[] coordinates, double[][] jacobian);
}
