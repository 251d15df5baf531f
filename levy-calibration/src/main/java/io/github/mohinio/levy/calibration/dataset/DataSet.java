package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.pricing.Require;

/**
 * Inputs and targets of a network, row after row. The arrays belong to the holder and are not
 * copied.
 *
 * @param rows number of samples
 * @param inputs {@code [row * inputs per row + input]}
 * @param targets coordinates of the region, {@code [row * coordinates + coordinate]}
 */
public record DataSet(int rows, float[] inputs, float[] targets) {

  /** What a network sees of one surface, and what it should say. */
  private record Sample(Features features, double[] coordinates) {}

  /**
   * Simulates surfaces and turns them into the inputs of a network.
   *
   * @param simulator surfaces, in a region whose coordinates are the targets
   * @param extractor makes the inputs of the noisy surfaces
   * @param rows number of samples
   */
  public static DataSet simulate(SurfaceSimulator simulator, FeatureExtractor extractor, int rows) {
    Require.positive("rows", rows);
    ParameterRegion region = simulator.region();
    int columns = extractor.inputs();
    int dimension = region.dimension();
    DataSet set = new DataSet(rows, new float[rows * columns], new float[rows * dimension]);
    int[] row = {0};
    simulator.simulate(
        rows, surface -> sample(region, extractor, surface), sample -> set.store(row[0]++, sample));
    return set;
  }

  private static Sample sample(
      ParameterRegion region, FeatureExtractor extractor, SimulatedSurface surface) {
    return new Sample(
        extractor.extract(surface.noisy()), region.coordinates(surface.model().parameters()));
  }

  private void store(int row, Sample sample) {
    sample.features().copyInputs(inputs, row * (inputs.length / rows));
    int dimension = sample.coordinates().length;
    for (int p = 0; p < dimension; p++) {
      targets[row * dimension + p] = (float) sample.coordinates()[p];
    }
  }
}
