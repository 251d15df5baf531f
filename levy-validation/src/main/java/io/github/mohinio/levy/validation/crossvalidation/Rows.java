package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;

/** Some rows of a data set. */
final class Rows {

  private Rows() {}

  /** The rows with such numbers, in this order. */
  static DataSet of(DataSet set, int[] rows) {
    return new DataSet(
        rows.length, part(set.inputs(), set.rows(), rows), part(set.targets(), set.rows(), rows));
  }

  private static float[] part(float[] values, int all, int[] rows) {
    int columns = values.length / all;
    float[] part = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * columns, part, i * columns, columns);
    }
    return part;
  }
}
