package io.github.mohinio.levy.training.network;

import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.network.Architecture.Inputs;
import io.github.mohinio.levy.training.network.MixtureHead.Mixture;
import java.util.Objects;
import java.util.Optional;

/**
 * A network but for its weights: \( h = \mathrm{trunk}((x - m) s) \), then a head. Immutable.
 *
 * <p>The head is a {@link MixtureHead}, whose {@link MixtureHead#point} is the point too, or a
 * point alone, \( \sigma(W h + b) \) in fractions of the box. Squared errors are mostly those of
 * noisy surfaces, so they alone teach little about clean ones; the likelihood weighs each surface
 * by its own precision, and the point of a mixture is a third nearer to the truth on clean surfaces
 * than that of a layer of its own on the same trunk.
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
    if (mixture) {
      MixtureHead head = new MixtureHead(box.size());
      Mixture<T> mixtures = head.apply(operations, trunk, width);
      return new Heads<>(head.point(operations, mixtures), Optional.of(mixtures));
    }
    T logits = operations.layer("point", trunk, width, box.size(), POINT_GAIN);
    return new Heads<>(operations.sigmoid(logits), Optional.empty());
  }
}
