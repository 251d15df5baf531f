package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import java.util.Arrays;

/** Time of a pass through a network, of inputs that are there. */
final class Latency {

  private static final int CALLS = 1000;

  private Latency() {}

  /**
   * Median time of an answer to one surface in microseconds, of 1000 calls after as many that are
   * not counted.
   */
  static double micros(byte[] file, DataSet set) {
    int columns = set.inputs().length / set.rows();
    float[] inputs = Arrays.copyOf(set.inputs(), columns);
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(file)) {
      time(calibrator, inputs);
      double[] micros = time(calibrator, inputs);
      Arrays.sort(micros);
      return micros[CALLS / 2];
    }
  }

  private static double[] time(NeuralCalibrator calibrator, float[] inputs) {
    double[] micros = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long begin = System.nanoTime();
      calibrator.coordinates(inputs, 1);
      micros[i] = (System.nanoTime() - begin) * 1e-3;
    }
    return micros;
  }
}
