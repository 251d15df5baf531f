package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * Rows of a data set, cut into parts of successive rows whose numbers differ by one at most.
 *
 * <p>Simulated rows are in the order of a scrambled Sobol sequence, any successive points of which
 * fill the region evenly, so the folds are stratified as they are. Every k-th row would not do: the
 * number of a row decides its place in the box.
 */
final class Folds {

  private final DataSet set;
  private final int count;

  /**
   * Cuts a data set.
   *
   * @param count number of parts; from 2 to the number of rows
   */
  Folds(DataSet set, int count) {
    this.set = set;
    this.count = Require.atLeast("folds", count, 2);
    Require.atLeast("samples.rows", set.rows(), count);
  }

  /** The rows of a fold. */
  DataSet heldOut(int fold) {
    return rows(start(fold), start(fold + 1), false);
  }

  /** All other rows, in their order. */
  DataSet rest(int fold) {
    return rows(start(fold), start(fold + 1), true);
  }

  private int start(int fold) {
    return (int) ((long) fold * set.rows() / count);
  }

  private DataSet rows(int from, int to, boolean others) {
    return new DataSet(
        others ? set.rows() - (to - from) : to - from,
        part(set.inputs(), from, to, others),
        part(set.targets(), from, to, others));
  }

  private float[] part(float[] values, int from, int to, boolean others) {
    int columns = values.length / set.rows();
    if (!others) {
      return Arrays.copyOfRange(values, from * columns, to * columns);
    }
    float[] part = new float[values.length - (to - from) * columns];
    System.arraycopy(values, 0, part, 0, from * columns);
    System.arraycopy(values, to * columns, part, from * columns, values.length - to * columns);
    return part;
  }
}
