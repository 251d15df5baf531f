package io.github.mohinio.levy.bayes.variational;

import io.github.mohinio.levy.pricing.Require;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;

/**
 * Multivariate Student t distribution: a normal one with heavier tails, for proposals that must not
 * miss those of a posterior. Immutable and thread-safe.
 */
public final class StudentApproximation {

  private final NormalApproximation normal;
  private final int degreesOfFreedom;
  private final double logConstant;

  /**
   * Distribution about the mean of a normal one.
   *
   * @param normal centre and scale: the distribution that it tends to with more degrees of freedom
   * @param degreesOfFreedom positive
   */
  public StudentApproximation(NormalApproximation normal, int degreesOfFreedom) {
    this.normal = normal;
    this.degreesOfFreedom = Require.positive("degreesOfFreedom", degreesOfFreedom);
    double nu = degreesOfFreedom;
    int d = normal.dimension();
    logConstant =
        Gamma.logGamma(0.5 * (nu + d))
            - Gamma.logGamma(0.5 * nu)
            - 0.5 * d * Math.log(nu * Math.PI)
            - normal.logDeterminant();
  }

  /** The normal distribution with this centre and scale. */
  public NormalApproximation normal() {
    return normal;
  }

  /** One draw. */
  public double[] draw(RandomGenerator random) {
    double[] z = NormalApproximation.standardDraw(normal.dimension(), random);
    double chiSquared = 0;
    for (int i = 0; i < degreesOfFreedom; i++) {
      double g = random.nextGaussian();
      chiSquared += g * g;
    }
    double factor = Math.sqrt(degreesOfFreedom / chiSquared);
    for (int i = 0; i < z.length; i++) {
      z[i] *= factor;
    }
    return normal.point(z);
  }

  /** Log density with all its constants. */
  public double logDensity(double[] x) {
    double square = normal.squaredDistance(x);
    return logConstant
        - 0.5 * (degreesOfFreedom + normal.dimension()) * Math.log1p(square / degreesOfFreedom);
  }
}
