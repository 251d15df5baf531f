package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.ParameterPosterior;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import java.util.Arrays;

/** Measures how often the truth is within the 95 % intervals of a network's density. */
final class CoverageStudy {

  private static final double TAIL = 0.025;

  private CoverageStudy() {}

  /**
   * Measures the shares.
   *
   * @param network ONNX file with a card and a density
   * @param simulator surfaces of its region, with noise
   * @param samples how many
   * @return share of the surfaces, for each parameter
   */
  static double[] measure(byte[] network, SurfaceSimulator simulator, int samples) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(network)) {
      double[] covered = new double[calibrator.family().parameters().size()];
      simulator.simulate(
          samples,
          surface -> inside(calibrator, surface),
          inside -> Arrays.setAll(covered, p -> covered[p] + (inside[p] ? 1.0 : 0.0) / samples));
      return covered;
    }
  }

  private static boolean[] inside(NeuralCalibrator calibrator, SimulatedSurface surface) {
    ParameterPosterior posterior = calibrator.posterior(surface.noisy());
    double[] truth = surface.model().parameters();
    boolean[] inside = new boolean[truth.length];
    for (int p = 0; p < truth.length; p++) {
      inside[p] =
          truth[p] >= posterior.quantile(p, TAIL) && truth[p] <= posterior.quantile(p, 1 - TAIL);
    }
    return inside;
  }
}
