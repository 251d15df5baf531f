package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import io.github.mohinio.levy.bayes.variational.StudentApproximation;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A maximum of the posterior density and the normal distribution that touches it there (Laplace).
 *
 * @param point coordinates of the model
 * @param logNoise logarithm of the noise
 * @param logDensity posterior log density
 * @param covariance inverse of the negative Hessian in the coordinates of the model
 */
record Mode(double[] point, double logNoise, double logDensity, double[][] covariance) {

  /** Standard deviations within which two maxima count as one. */
  private static final double SAME = 3;

  /** Spread of the starts, in standard deviations at the mode. */
  private static final double START_SPREAD = 2;

  private static final int START_ATTEMPTS = 100;

  /** Whether another maximum is this one, as far as this one's curvature can tell. */
  boolean isNear(Mode other) {
    double[] difference = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      difference[i] = other.point[i] - point[i];
    }
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(covariance);
    double[] scaled =
        new CholeskyDecomposition(matrix).getSolver().getInverse().operate(difference);
    double square = 0;
    for (int i = 0; i < point.length; i++) {
      square += difference[i] * scaled[i];
    }
    return square < SAME * SAME;
  }

  /** All coordinates: the logarithm of the noise last if it is unknown. */
  double[] joint(PosteriorDensity density) {
    double[] joint = Arrays.copyOf(point, density.dimension());
    if (joint.length > point.length) {
      joint[point.length] = logNoise;
    }
    return joint;
  }

  /**
   * Covariance of all coordinates. The noise hardly depends on the model near the mode, and the
   * logarithm of a standard deviation has the variance 1/(2n) for n quotes.
   */
  double[][] jointCovariance(PosteriorDensity density) {
    int d = point.length;
    double[][] joint = new double[density.dimension()][density.dimension()];
    for (int i = 0; i < d; i++) {
      System.arraycopy(covariance[i], 0, joint[i], 0, d);
    }
    if (joint.length > d) {
      joint[d][d] = 0.5 / density.quotes();
    }
    return joint;
  }

  /** Somewhere around the mode, wider than the posterior; the mode itself if that fails. */
  double[] disperse(PosteriorDensity density, RandomGenerator random) {
    double[] joint = joint(density);
    NormalApproximation near =
        NormalApproximation.of(joint, jointCovariance(density)).orElseThrow();
    StudentApproximation wide =
        new StudentApproximation(near.widened(START_SPREAD), Proposals.DEGREES_OF_FREEDOM);
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      double[] start = wide.draw(random);
      if (density.logDensity(start) > Double.NEGATIVE_INFINITY) {
        return start;
      }
    }
    return joint;
  }
}
