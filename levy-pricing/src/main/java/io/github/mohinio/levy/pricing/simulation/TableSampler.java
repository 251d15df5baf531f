package io.github.mohinio.levy.pricing.simulation;

import io.github.mohinio.levy.pricing.fourier.ReturnDistribution;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws log-returns through a table of their inverse distribution function.
 *
 * <p>1024 nodes \( x = m \mp s\sinh u \), equidistant in u, reach from the tails of probability
 * 1e-12 to within some 1e-11 of m, the drift of a process of finite variation or the median. Next
 * to the drift such a process has much of its mass at short steps, or an atom; what lies between
 * the innermost nodes is put on m itself.
 *
 * <p>Building a table takes some 10 ms, for models with costly exponents more. Immutable and
 * thread-safe.
 */
public final class TableSampler implements IncrementSampler {

  private static final int HALF = 512;
  private static final double TAIL = 1e-12;

  /** Scale s of the nodes as a part of the distance from m to the nearer tail. */
  private static final double SCALE = 1e-9;

  private final double middle;
  private final InverseTail lower;
  private final InverseTail upper;

  /**
   * Tabulates a distribution.
   *
   * @throws io.github.mohinio.levy.pricing.LevyException if no contour gives its probabilities
   */
  public TableSampler(ReturnDistribution distribution) {
    double drift = distribution.drift();
    middle = Double.isNaN(drift) ? distribution.quantile(0.5) : drift;
    double reachDown = Math.max(0, middle - distribution.quantile(TAIL));
    double reachUp = Math.max(0, distribution.inverseSurvival(TAIL) - middle);
    double scale = SCALE * (Math.min(reachDown, reachUp) > 0 ? Math.min(reachDown, reachUp) : 1);
    double[] x = new double[2 * HALF];
    for (int i = 0; i < HALF; i++) {
      x[i] = middle - node(reachDown, scale, HALF - i);
      x[HALF + i] = middle + node(reachUp, scale, i + 1);
    }
    double[] below = new double[2 * HALF];
    double[] above = new double[2 * HALF];
    double[] density = new double[2 * HALF];
    distribution.evaluate(x, below, above, density);
    lower = tail(x, below, density, 0, 1);
    upper = tail(x, above, density, 2 * HALF - 1, -1);
  }

  /** Distance from the middle of node {@code i} of {@link #HALF}. */
  private static double node(double reach, double scale, int i) {
    double ratio = reach / scale;
    double u = Math.log(ratio + Math.sqrt(ratio * ratio + 1)) * i / HALF;
    return scale * Math.sinh(u);
  }

  /** The nodes of one half from the end inwards, without those that add no probability. */
  private static InverseTail tail(
      double[] x, double[] probability, double[] density, int end, int direction) {
    double[] p = new double[HALF];
    double[] point = new double[HALF];
    double[] slope = new double[HALF];
    int n = 0;
    for (int i = 0; i < HALF; i++) {
      int j = end + direction * i;
      boolean rises = probability[j] > (n == 0 ? 0 : p[n - 1]) && (n == 0 || x[j] != point[n - 1]);
      if (rises) {
        p[n] = probability[j];
        point[n] = x[j];
        slope[n] = probability[j] / density[j];
        n++;
      }
    }
    return n < 2
        ? null
        : new InverseTail(Arrays.copyOf(p, n), Arrays.copyOf(point, n), Arrays.copyOf(slope, n));
  }

  /**
   * The log-return that is not exceeded with a probability.
   *
   * @param u in (0, 1); not checked
   */
  public double quantile(double u) {
    if (lower != null && u <= lower.size()) {
      return lower.at(u);
    }
    if (upper != null && 1 - u <= upper.size()) {
      return upper.at(1 - u);
    }
    return middle;
  }

  @Override
  public void fill(RandomGenerator source, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = quantile(uniform(source));
    }
  }

  /** A uniform number that is neither 0 nor 1, nor is its distance from 1. */
  static double uniform(RandomGenerator source) {
    return ((source.nextLong() >>> 12) + 0.5) * 0x1p-52;
  }
}
