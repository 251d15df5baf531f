package io.github.mohinio.levy.training.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The trunk of a fully connected network. Immutable.
 *
 * @param widths number of units of each hidden layer, from input to output; each at least 1
 * @param residual whether a layer as wide as what comes before it adds to it, \( h + \mathrm{silu}
 *     (Wh + b) \), instead of replacing it
 */
public record Architecture(List<Integer> widths, boolean residual) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no layer or a width is below 1
   */
  public Architecture {
    widths = List.copyOf(widths);
    if (widths.isEmpty() || Collections.min(widths) < 1) {
      throw new IllegalArgumentException(
          "widths = " + widths + ": must be at least one layer, each at least 1 wide");
    }
  }

  /**
   * Makes a trunk without residual connections.
   *
   * @param widths number of units of each hidden layer
   * @return the architecture
   */
  public static Architecture plain(int... widths) {
    return new Architecture(Arrays.stream(widths).boxed().toList(), false);
  }

  /**
   * Makes a trunk of equal layers with residual connections from the second layer on.
   *
   * @param width number of units of every hidden layer
   * @param depth number of hidden layers
   * @return the architecture
   */
  public static Architecture residual(int width, int depth) {
    return new Architecture(Collections.nCopies(depth, width), true);
  }
}
