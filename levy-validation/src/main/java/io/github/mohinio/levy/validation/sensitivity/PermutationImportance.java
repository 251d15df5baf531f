package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.pricing.Require;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How much worse a network becomes when it is given, for one quote, the price of another surface:
 * the rise of its mean absolute error, as a part of the range of each coordinate.
 *
 * <p>Quotes that say the same as their neighbours are worth little in this measure, however much
 * they say together; and a surface with a foreign quote is unlike any the network was trained on.
 *
 * <p>Reference: Breiman (2001), Machine Learning 45(1), 5-32, section 10.
 */
public final class PermutationImportance {

  private PermutationImportance() {}

  /**
   * Measures the importance of every quote.
   *
   * @param calibrator the network
   * @param surfaces surfaces of the same options, at least 2
   * @param seed seed of the permutations
   * @return {@code [coordinate][quote]}
   */
  public static double[][] of(
      NeuralCalibrator calibrator, List<SimulatedSurface> surfaces, long seed) {
    int n = Require.atLeast("surfaces", surfaces.size(), 2);
    ParameterRegion region = calibrator.card().region();
    int quotes = surfaces.get(0).clean().size();
    double[][] prices =
        surfaces.stream().map(surface -> surface.clean().prices()).toArray(double[][]::new);
    for (double[] row : prices) {
      Require.sameLength("prices", row.length, "prices of the first surface", quotes);
    }
    double[] before = errors(calibrator, region, surfaces, prices);
    double[][] importance = new double[region.dimension()][quotes];
    RandomGenerator random = Generators.of(seed);
    for (int q = 0; q < quotes; q++) {
      double[][] mixed = new double[n][];
      int[] order = derangement(n, random);
      for (int s = 0; s < n; s++) {
        mixed[s] = prices[s].clone();
        mixed[s][q] = prices[order[s]][q];
      }
      double[] after = errors(calibrator, region, surfaces, mixed);
      for (int c = 0; c < after.length; c++) {
        importance[c][q] = after[c] - before[c];
      }
    }
    return importance;
  }

  /** A random cycle through all, which leaves none in its place (Sattolo's algorithm). */
  private static int[] derangement(int n, RandomGenerator random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static double[] errors(
      NeuralCalibrator calibrator,
      ParameterRegion region,
      List<SimulatedSurface> surfaces,
      double[][] prices) {
    double[] errors = new double[region.dimension()];
    for (int s = 0; s < prices.length; s++) {
      SimulatedSurface surface = surfaces.get(s);
      double[] found =
          region.coordinates(
              calibrator.predict(surface.clean().withPrices(prices[s])).parameters());
      double[] truth = region.coordinates(surface.parameters());
      for (int c = 0; c < errors.length; c++) {
        errors[c] += Math.abs(found[c] - truth[c]) / region.box().range(c) / prices.length;
      }
    }
    return errors;
  }
}
