package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import java.util.List;

/**
 * Coordinates in which the posterior of a model's parameters is near to a normal distribution.
 *
 * <p>The posterior in the parameters is a curved ridge, for prices fix the variance of the return
 * far better than anything else. So the scale parameter gives way to the logarithm of the variance
 * rate, and what remains is unbounded as far as possible. Parameters that are fixed have no
 * coordinate. Immutable and thread-safe.
 */
public interface SamplingCoordinates {

  /**
   * Coordinates for a family. Where there are none of its own, or some of its parameters are fixed
   * that usually are not, those of each parameter apart: its logarithm where the support of its
   * prior ends on one side, its logit where it ends on both.
   *
   * @throws IllegalArgumentException unless every free parameter has a prior, and no other
   */
  static SamplingCoordinates of(ModelFamily family, ParameterPriors priors) {
    return CoordinateChoice.of(family, priors.inOrderOf(family));
  }

  /** Names of the coordinates. */
  List<String> names();

  /** Coordinates of the parameters of a model; NaN where there is no such model. */
  double[] toCoordinates(double[] parameters);

  /**
   * Parameters at a point.
   *
   * @param coordinates point; what follows the last coordinate is not read
   * @param parameters receives all parameters; where a coordinate is too large they overflow
   * @return logarithm of the modulus of the determinant of d free parameters / d coordinates
   */
  double toParameters(double[] coordinates, double[] parameters);

  /**
   * Derivatives of the parameters at a point.
   *
   * @param jacobian receives d parameter / d coordinate, {@code [parameter][coordinate]}
   */
  void jacobian(double[] coordinates, double[][] jacobian);

  /**
   * Derivatives of what {@link #toParameters} returns.
   *
   * @param gradient receives them; no more of it is written than there are coordinates
   */
  void logJacobianGradient(double[] coordinates, double[] gradient);
}
