package io.github.mohinio.levy.training.data;

import io.github.mohinio.levy.pricing.Require;
import java.nio.FloatBuffer;
import java.util.Objects;

/**
 * A matrix of float32 values in one row-major array: entry (i, j) is at {@code i * columns + j}.
 *
 * <p>Training sets are large, so {@link #wrap} takes an array over without copying it. The matrix
 * never changes it; as long as the caller does not either, instances are immutable.
 */
public final class FloatMatrix {

  private final int rows;
  private final int columns;
  private final float[] values;

  private FloatMatrix(int rows, int columns, float[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Wraps an array without copying it. The caller gives the array away and must not change it.
   *
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @param values the entries in row-major order, {@code rows * columns} of them
   * @return the matrix
   * @throws IllegalArgumentException if a size is not positive or does not fit the array
   */
  public static FloatMatrix wrap(int rows, int columns, float[] values) {
    Require.positive("rows", rows);
    Require.positive("columns", columns);
    if ((long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          "values.length = %d: must be rows * columns = %d * %d"
              .formatted(values.length, rows, columns));
    }
    return new FloatMatrix(rows, columns, values);
  }

  /**
   * Copies an array of rows.
   *
   * @param rows at least one row, all of one length, at least 1
   * @return the matrix
   * @throws IllegalArgumentException if there is no row, or the rows differ in length
   */
  public static FloatMatrix copyOf(float[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    float[] values = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      Require.sameLength("rows[" + i + "]", rows[i].length, "rows[0]", columns);
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return wrap(rows.length, columns, values);
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows, at least 1
   */
  public int rows() {
    return rows;
  }

  /**
   * Returns the number of columns.
   *
   * @return the number of columns, at least 1
   */
  public int columns() {
    return columns;
  }

  /**
   * Returns one entry.
   *
   * @param row index of the row, from 0
   * @param column index of the column, from 0
   * @return the entry
   * @throws IndexOutOfBoundsException if an index is out of range
   */
  public float get(int row, int column) {
    return values[Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns)];
  }

  /**
   * Returns all entries in row-major order, without copying them.
   *
   * @return a new read-only buffer, from position 0 to {@code rows * columns}
   */
  public FloatBuffer values() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  /**
   * Checks that every entry is finite.
   *
   * @param name what to call the matrix in the message
   * @throws IllegalArgumentException naming the first entry that is infinite or NaN
   */
  public void requireFinite(String name) {
    for (int k = 0; k < values.length; k++) {
      if (!Float.isFinite(values[k])) {
        throw new IllegalArgumentException(
            "%s[%d][%d] = %s: must be finite".formatted(name, k / columns, k % columns, values[k]));
      }
    }
  }
}
