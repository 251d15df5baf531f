package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.FloatMatrix;

/**
 * The trunk of a network: what lies between its inputs and its heads. Immutable.
 *
 * <p>{@link MultilayerPerceptron}, {@link ResidualNetwork} and {@link ConvolutionalNetwork} take
 * the features of a surface, {@link SetTransformer} takes its quotes.
 */
public sealed interface Architecture
    permits MultilayerPerceptron, ResidualNetwork, ConvolutionalNetwork, SetTransformer {

  /**
   * Standard deviation of a weight before a {@link Operations#silu}, times the root of its fan-in.
   * SiLU keeps 0.36 of the mean square of a standard normal, so 1.68 would carry the signal through
   * unchanged; a little less keeps logistic outputs from saturating.
   */
  double SILU_GAIN = 1.3;

  /**
   * What a trunk sees.
   *
   * @param raw inputs as they come, shape (batch, {@code columns})
   * @param scaled the same after {@link #scaling}
   * @param columns number of inputs
   * @param <T> a tensor
   */
  record Inputs<T>(T raw, T scaled, int columns) {}

  /**
   * Writes the trunk.
   *
   * @param operations what to write it in
   * @param inputs what it sees
   * @param <T> a tensor
   * @return what the heads see, shape (batch, {@link #width()})
   * @throws IllegalArgumentException if the trunk cannot take so many inputs
   */
  <T> T apply(Operations<T> operations, Inputs<T> inputs);

  /**
   * Returns the number of values that the heads see.
   *
   * @return at least 1
   */
  int width();

  /**
   * Measures how to scale the inputs.
   *
   * @param sample finite inputs, a row per surface
   * @return the scaling, of as many columns
   * @throws IllegalArgumentException if the trunk cannot take so many inputs
   */
  default FeatureScaling scaling(FloatMatrix sample) {
    return FeatureScaling.of(sample);
  }
}
