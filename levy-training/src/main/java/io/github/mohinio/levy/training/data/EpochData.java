package io.github.mohinio.levy.training.data;

/**
 * Supplies the features of the training samples, once per epoch. An implementation may add fresh
 * noise to the quotes each time, so that the network never sees one surface twice.
 *
 * <p>Called on the thread that trains, in ascending order of the epochs, each epoch once. For
 * training to be repeatable, the features must depend on nothing but the epoch.
 */
@FunctionalInterface
public interface EpochData {

  /**
   * Returns the features for one pass over the data. Every epoch has the same samples in the same
   * order, so that row i always belongs to row i of the targets; the trainer shuffles.
   *
   * @param epoch index of the epoch, from 0
   * @return the features, a row per sample; of the same shape in every epoch; may be one matrix
   *     every time
   */
  FloatMatrix features(int epoch);
}
