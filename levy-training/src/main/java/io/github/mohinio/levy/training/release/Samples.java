package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.training.data.FloatMatrix;

/** A data set as matrices, a row per sample. */
final class Samples {

  private Samples() {}

  static FloatMatrix inputs(DataSet set) {
    return matrix(set, set.inputs());
  }

  static FloatMatrix targets(DataSet set) {
    return matrix(set, set.targets());
  }

  private static FloatMatrix matrix(DataSet set, float[] values) {
    return FloatMatrix.wrap(set.rows(), values.length / set.rows(), values);
  }
}
