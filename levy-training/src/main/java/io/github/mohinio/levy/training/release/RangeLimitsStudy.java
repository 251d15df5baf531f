package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures how far surfaces of a region come, so that one in a hundred is flagged. */
final class RangeLimitsStudy {

  /** Each of two limits is passed by two in a thousand, which leaves six for the refined fit. */
  private static final double QUANTILE = 1 - 0.002;

  /** What is limited, of one surface. */
  private record Scores(double distance, double misfit) {}

  private RangeLimitsStudy() {}

  /**
   * Measures the limits.
   *
   * @param network ONNX file with a card; its own limits do not matter
   * @param simulator surfaces of its region, with noise
   * @param samples how many
   */
  static RangeLimits measure(byte[] network, SurfaceSimulator simulator, int samples) {
    List<Scores> scores = new ArrayList<>();
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(network)) {
      simulator.simulate(samples, surface -> scores(calibrator, surface), scores::add);
    }
    return new RangeLimits(limit(scores, Scores::distance), limit(scores, Scores::misfit));
  }

  private static Scores scores(NeuralCalibrator calibrator, SimulatedSurface surface) {
    Features features = calibrator.extractor().extract(surface.noisy());
    return new Scores(features.distance(), features.misfit());
  }

  private static double limit(List<Scores> scores, ToDoubleFunction<Scores> score) {
    double[] sorted = scores.stream().mapToDouble(score).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(QUANTILE * (sorted.length - 1))];
  }
}
