package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.OutputBox;

/**
 * The way from fractions of a box to parameters: \( p = o + l f \), then limited to the float32
 * numbers of the box.
 */
public final class BoxScale {

  private BoxScale() {}

  /**
   * Writes the parameters.
   *
   * @param operations what to write them in
   * @param box the ranges of the parameters
   * @param fractions fractions from 0 to 1, shape (batch, parameters)
   * @param <T> a tensor
   * @return parameters in natural units, inside the box, of the same shape
   */
  public static <T> T parameters(Operations<T> operations, OutputBox box, T fractions) {
    int size = box.size();
    float[] origin = new float[size];
    float[] length = new float[size];
    float[] lowest = new float[size];
    float[] highest = new float[size];
    for (int j = 0; j < size; j++) {
      OutputBox.Interval interval = box.intervals().get(j);
      origin[j] = interval.origin();
      length[j] = interval.length();
      lowest[j] = interval.lowest();
      highest[j] = interval.highest();
    }
    T values =
        operations.add(
            operations.mul(fractions, operations.constant("length", length, size)),
            operations.constant("origin", origin, size));
    return operations.minimum(
        operations.maximum(values, operations.constant("lowest", lowest, size)),
        operations.constant("highest", highest, size));
  }
}
