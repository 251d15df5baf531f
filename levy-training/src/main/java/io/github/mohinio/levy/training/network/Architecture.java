package io.github.mohinio.levy.training.network;

/**
 * The trunk of a network: what lies between its scaled inputs and its heads. Immutable.
 *
 * <p>{@link MultilayerPerceptron} and {@link ResidualNetwork} take the features of a surface.
 */
public sealed interface Architecture permits MultilayerPerceptron, ResidualNetwork {

  /**
   * Standard deviation of a weight before a {@link Operations#silu}, times the root of its fan-in.
   * SiLU keeps 0.36 of the mean square of a standard normal, so 1.68 would carry the signal through
   * unchanged; a little less keeps logistic outputs from saturating.
   */
  double SILU_GAIN = 1.3;

  /**
   * Writes the trunk.
   *
   * @param operations what to write it in
   * @param inputs scaled inputs, shape (batch, {@code columns})
   * @param columns number of inputs
   * @param <T> a tensor
   * @return what the heads see, shape (batch, {@link #width()})
   * @throws IllegalArgumentException if the trunk cannot take so many inputs
   */
  <T> T apply(Operations<T> operations, T inputs, int columns);

  /**
   * Returns the number of values that the heads see.
   *
   * @return at least 1
   */
  int width();
}
