package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.pricing.Require;
import java.util.stream.IntStream;

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
    return Rows.of(set, IntStream.range(start(fold), start(fold + 1)).toArray());
  }

  /** All other rows, in their order. */
  DataSet rest(int fold) {
    return Rows.of(
        set,
        IntStream.concat(
                IntStream.range(0, start(fold)), IntStream.range(start(fold + 1), set.rows()))
            .toArray());
  }

  private int start(int fold) {
    return (int) ((long) fold * set.rows() / count);
  }
}
