package io.github.mohinio.levy.calibration.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSamplerTest {

  /** A region without models left out: its points are all points of the sequence. */
  private static final ParameterRegion REGION =
      ParameterRegion.training(ModelFamily.named("variance_gamma"));

  /** Places in the unit cube, {@code [point][coordinate]}. */
  private static double[][] unit(long seed, int points) {
    ParameterSampler sampler = new ParameterSampler(REGION, seed);
    double[][] unit = new double[points][];
    for (int i = 0; i < points; i++) {
      double[] x = REGION.coordinates(sampler.next());
      for (int c = 0; c < x.length; c++) {
        x[c] = (x[c] - REGION.box().lower()[c]) / REGION.box().range(c);
      }
      unit[i] = x;
    }
    return unit;
  }

  /**
   * The first two coordinates of the sequence are a (0, 2)-sequence, and Owen's scramble keeps it
   * one: every elementary interval of volume 1/n has one of the first n points.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyElementaryIntervalHasOnePoint(long seed) {
    int bits = 10;
    double[][] points = unit(seed, 1 << bits);
    for (int a = 0; a <= bits; a++) {
      int columns = 1 << a;
      int rows = 1 << (bits - a);
      int[] counts = new int[columns * rows];
      for (double[] x : points) {
        counts[(int) (x[0] * columns) * rows + (int) (x[1] * rows)]++;
      }
      assertThat(counts).as("%d x %d", columns, rows).containsOnly(1);
    }
    int[] third = new int[1 << bits];
    for (double[] x : points) {
      third[(int) (x[2] * third.length)]++;
    }
    assertThat(third).containsOnly(1);
  }

  /** Warnock's formula; random points have (2^-d - 3^-d) / n on average. */
  @Test
  void discrepancyIsFarBelowThatOfRandomPoints() {
    int n = 1024;
    double expected = (1.0 / 8 - 1.0 / 27) / n;
    double random = squaredDiscrepancy(randomPoints(n));
    assertThat(random).isBetween(0.4 * expected, 2 * expected); // 0.82 times it
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(squaredDiscrepancy(unit(seed, n))).isLessThan(0.02 * expected); // 0.0132 at most
    }
  }

  private static double[][] randomPoints(int n) {
    double[] all = Generators.of(1).doubles(3L * n).toArray();
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = Arrays.copyOfRange(all, 3 * i, 3 * i + 3);
    }
    return points;
  }

  private static double squaredDiscrepancy(double[][] points) {
    int n = points.length;
    double single = 0;
    double pairs = 0;
    for (double[] x : points) {
      double product = 1;
      for (double v : x) {
        product *= (1 - v * v) / 2;
      }
      single += product;
      for (double[] y : points) {
        double both = 1;
        for (int c = 0; c < x.length; c++) {
          both *= 1 - Math.max(x[c], y[c]);
        }
        pairs += both;
      }
    }
    return Math.pow(3, -points[0].length) - 2 * single / n + pairs / ((double) n * n);
  }

  @Test
  void splitsShareNoPoint() {
    Set<Double> seen = new HashSet<>();
    for (Split split : Split.values()) {
      for (double[] x : unit(split.seed(7), 10_000)) {
        assertThat(seen.add(x[0])).isTrue();
      }
    }
    assertThat(Split.TEST.seed(7)).isNotEqualTo(Split.TEST.seed(8));
  }

  /** The scrambles are of one sequence, yet its points are no nearer to each other for that. */
  @Test
  void pointsOfASplitAreAsFarFromThoseOfAnotherAsRandomOnes() {
    int n = 1024;
    double[][] training = unit(Split.TRAINING.seed(7), n);
    double random = meanDistance(randomPoints(n), training);
    assertThat(meanDistance(unit(Split.TEST.seed(7), n), training) / random)
        .isBetween(0.97, 1.05); // 1.026; random points differ by 0.01
    assertThat(meanDistance(unit(Split.VALIDATION.seed(7), n), training) / random)
        .isBetween(0.97, 1.05); // 1.005
  }

  /** Mean distance from the points to the nearest of others. */
  private static double meanDistance(double[][] points, double[][] others) {
    double sum = 0;
    for (double[] x : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double[] y : others) {
        nearest = Math.min(nearest, MathArrays.distance(x, y));
      }
      sum += nearest;
    }
    return sum / points.length;
  }

  @Test
  void anEmptyRegionIsReported() {
    ModelFamily family = ModelFamily.named("black_scholes");
    ParameterRegion empty =
        new ParameterRegion(
            family,
            ParameterRegion.Scale.PARAMETERS,
            new ParameterBox(new double[] {0.1}, new double[] {0.2}),
            0.5,
            1);
    assertThatExceptionOfType(LevyException.class)
        .isThrownBy(() -> new ParameterSampler(empty, 1).next())
        .withMessage(
            "region of black_scholes: none of 100000 points is a model with a volatility of 0.5 to"
                + " 1.0");
  }

  @Test
  void meansAreThoseOfTheRegion() {
    double[] sums = new double[3];
    for (double[] x : unit(9, 4096)) {
      for (int c = 0; c < 3; c++) {
        sums[c] += x[c] / 4096;
      }
    }
    // one point in each of 4096 bins of a coordinate
    assertThat(sums).containsExactly(new double[] {0.5, 0.5, 0.5}, within(1e-5));
  }
}
