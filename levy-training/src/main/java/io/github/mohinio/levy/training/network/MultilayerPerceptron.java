package io.github.mohinio.levy.training.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Fully connected layers, \( h_{k+1} = \mathrm{silu}(W_k h_k + b_k) \).
 *
 * @param widths number of units of each layer, from input to output; each at least 1
 */
public record MultilayerPerceptron(List<Integer> widths) implements Architecture {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no layer or a width is below 1
   */
  public MultilayerPerceptron {
    widths = List.copyOf(widths);
    if (widths.isEmpty() || Collections.min(widths) < 1) {
      throw new IllegalArgumentException(
          "widths = " + widths + ": must be at least one layer, each at least 1 wide");
    }
  }

  /**
   * Makes a trunk.
   *
   * @param widths number of units of each layer
   * @return the architecture
   * @throws IllegalArgumentException if there is no layer or a width is below 1
   */
  public static MultilayerPerceptron of(int... widths) {
    return new MultilayerPerceptron(Arrays.stream(widths).boxed().toList());
  }

  /**
   * Returns the trunk for three parameters and clean surfaces: 256, 128 and 64 units.
   *
   * @return the default
   */
  public static MultilayerPerceptron withDefaults() {
    return of(256, 128, 64);
  }

  @Override
  public <T> T apply(Operations<T> operations, Inputs<T> inputs) {
    T h = inputs.scaled();
    int fanIn = inputs.columns();
    for (int k = 0; k < widths.size(); k++) {
      h = operations.silu(operations.layer("layer_" + k, h, fanIn, widths.get(k), SILU_GAIN));
      fanIn = widths.get(k);
    }
    return h;
  }

  @Override
  public int width() {
    return widths.get(widths.size() - 1);
  }
}
