package io.github.mohinio.levy.training.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.mohinio.levy.training.engine.EngineMemory;
import io.github.mohinio.levy.training.network.MixtureHead;
import io.github.mohinio.levy.training.network.MixtureHead.Mixture;
import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import java.util.Optional;

/**
 * What training makes small: the mean squared error of the point in fractions of the box, plus a
 * multiple of the mean negative log likelihood of the mixture per parameter, in logits.
 *
 * <p>Every constant is an array of the engine. DJL's {@code mul(Number)} makes an array in Java
 * memory and gives it up at once, but the backward pass still reads it; after a garbage collection
 * in between, the gradient is rubbish.
 */
final class Loss {

  /** Fractions nearer to a border are moved here, as logits are infinite on it. */
  static final float BORDER = 1e-4f;

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final NDArray mixtureWeight;
  private final NDArray half;
  private final NDArray perParameter;
  private final NDArray normalisation;
  private final NDArray select;
  private final NDArray sum;
  private final NDArray diagonal;

  /**
   * Prepares the loss.
   *
   * @param manager owner of the constants
   * @param dimension number of parameters
   * @param mixtureWeight factor of the mixture's part
   */
  Loss(NDManager manager, int dimension, double mixtureWeight) {
    this.mixtureWeight = number(manager, mixtureWeight);
    half = number(manager, 0.5);
    perParameter = number(manager, -1.0 / dimension);
    normalisation = number(manager, HALF_LOG_TWO_PI);
    int triangle = new MixtureHead(dimension).triangle();
    float[] columnOf = new float[dimension * triangle];
    float[] rowOf = new float[triangle * dimension];
    float[] onDiagonal = new float[triangle];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        int entry = MixtureHead.index(i, j);
        columnOf[j * triangle + entry] = 1;
        rowOf[entry * dimension + i] = 1;
        onDiagonal[entry] = i == j ? 1 : 0;
      }
    }
    select = EngineMemory.copy(manager, columnOf, dimension, triangle);
    sum = EngineMemory.copy(manager, rowOf, triangle, dimension);
    diagonal = EngineMemory.copy(manager, onDiagonal, triangle);
  }

  private static NDArray number(NDManager manager, double value) {
    return EngineMemory.copy(manager, new float[] {(float) value}, 1);
  }

  /**
   * The loss of a batch and its parts, as arrays of one entry.
   *
   * @param total what is made small
   * @param point mean squared error
   * @param mixture mean negative log likelihood per parameter, if there is a mixture
   */
  record Parts(NDArray total, NDArray point, Optional<NDArray> mixture) {}

  /** Compares heads with true fractions, shape (batch, parameters). */
  Parts of(Heads<NDArray> heads, NDArray targets) {
    NDArray point = heads.fractions().sub(targets).square().mean();
    Optional<NDArray> mixture = heads.mixture().map(m -> negativeLogLikelihood(m, targets));
    return new Parts(
        mixture.map(m -> m.mul(mixtureWeight).add(point)).orElse(point), point, mixture);
  }

  private NDArray negativeLogLikelihood(Mixture<NDArray> mixture, NDArray targets) {
    NDArray fractions = targets.clip(BORDER, 1 - BORDER);
    NDArray logits = fractions.log().sub(fractions.neg().add(1).log());
    NDArray deviations = logits.expandDims(1).sub(mixture.means());
    NDArray u = deviations.matMul(select).mul(mixture.factors()).matMul(sum);
    NDArray logDensities =
        mixture
            .logDiagonals()
            .mul(diagonal)
            .sum(new int[] {2})
            .sub(u.square().sum(new int[] {2}).mul(half))
            .add(mixture.logits().logSoftmax(-1));
    NDArray largest = logDensities.max(new int[] {1}, true);
    NDArray logDensity =
        logDensities.sub(largest).exp().sum(new int[] {1}, true).log().add(largest);
    return logDensity.mean().mul(perParameter).add(normalisation);
  }
}
