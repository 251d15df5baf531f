package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.network.Architecture.Inputs;
import io.github.mohinio.levy.training.network.MixtureHead.Mixture;
import java.util.Objects;
import java.util.Optional;

/**
 * A network but for its weights: \( h = \mathrm{trunk}((x - m) s) \), a point \( \sigma(W h + b) \)
 * in fractions of the box, and, if asked for, a mixture. Immutable.
 *
 * @param architecture the trunk
 * @param scaling the scaling of the inputs
 * @param box the ranges of the parameters
 * @param mixture whether there is a {@link MixtureHead}
 */
public record NetworkDesign(
    Architecture architecture, FeatureScaling scaling, OutputBox box, boolean mixture) {

  /**
   * Standard deviation of an output's weight times the root of its fan-in: small, so that training
   * begins in the middle of the box, where the logistic function is steep.
   */
  private static final double POINT_GAIN = 0.1;

  /** Refuses nulls. */
  public NetworkDesign {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(scaling, "scaling");
    Objects.requireNonNull(box, "box");
  }

  /**
   * What the heads give.
   *
   * @param fractions the point, as fractions of the box, shape (batch, parameters)
   * @param mixture the mixtures, if the design has them
   * @param <T> a tensor
   */
  public record Heads<T>(T fractions, Optional<Mixture<T>> mixture) {}

  /**
   * Writes the network.
   *
   * @param operations what to write it in
   * @param inputs raw inputs, shape (batch, inputs)
   * @param <T> a tensor
   * @return what the heads give
   */
  public <T> Heads<T> apply(Operations<T> operations, T inputs) {
    int columns = scaling.size();
    T mean = operations.constant("mean", scaling.mean(), columns);
    T inverseSd = operations.constant("inverse_sd", scaling.inverseSd(), columns);
    T scaled = operations.mul(operations.sub(inputs, mean), inverseSd);
    T trunk = architecture.apply(operations, new Inputs<>(inputs, scaled, columns));
    int width = architecture.width();
    T logits = operations.layer("point", trunk, width, box.size(), POINT_GAIN);
    Optional<Mixture<T>> mixtures =
        mixture
            ? Optional.of(new MixtureHead(box.size()).apply(operations, trunk, width))
            : Optional.empty();
    return new Heads<>(operations.sigmoid(logits), mixtures);
  }
}
