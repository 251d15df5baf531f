package io.github.mohinio.levy.pricing.simulation;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;

/** Poisson variates by inversion of a table of the distribution function. Immutable. */
final class PoissonVariate {

  /** Half width of the table in standard deviations, and what is added to it. */
  private static final double WIDTH = 12;

  private static final int MARGIN = 32;

  private final int first;
  private final double[] cumulative;

  PoissonVariate(double mean) {
    double reach = WIDTH * Math.sqrt(mean);
    first = (int) Math.max(0, mean - reach);
    cumulative = new double[(int) (mean + reach) + MARGIN - first];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      int k = first + i;
      double power = k == 0 ? 0 : k * Math.log(mean);
      sum += Math.exp(power - mean - Gamma.logGamma(k + 1.0));
      cumulative[i] = sum;
    }
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] /= sum;
    }
  }

  int next(RandomGenerator source) {
    double u = source.nextDouble();
    if (u < cumulative[0]) {
      return first;
    }
    int below = 0; // cumulative[below] <= u < cumulative[above]
    int above = cumulative.length - 1;
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (u < cumulative[middle]) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return first + above;
  }
}
