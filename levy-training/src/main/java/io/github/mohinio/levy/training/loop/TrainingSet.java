package io.github.mohinio.levy.training.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.github.mohinio.levy.training.data.FloatMatrix;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The training samples in the engine's memory, dealt out in batches of random order. Each batch is
 * gathered there, by row numbers, so that no sample passes through Java again.
 */
final class TrainingSet {

  private final NDManager manager;
  private final NDArray targets;
  private final long[] order;
  private FloatMatrix source;
  private NDArray features;

  /**
   * Stores samples.
   *
   * @param manager owner of the samples
   * @param features features, a row per sample
   * @param targets targets, as many rows
   */
  TrainingSet(NDManager manager, FloatMatrix features, FloatMatrix targets) {
    this.manager = manager;
    this.source = features;
    this.features = store(manager, features);
    this.targets = store(manager, targets);
    order = new long[targets.rows()];
    Arrays.setAll(order, i -> i);
  }

  /** Copies a matrix into memory that the engine can read. */
  static NDArray store(NDManager manager, FloatMatrix matrix) {
    return manager.create(matrix.values(), new Shape(matrix.rows(), matrix.columns()));
  }

  /** Returns the number of samples. */
  int size() {
    return order.length;
  }

  /** Replaces the features by others of the same shape; does nothing if they are the same. */
  void replaceFeatures(FloatMatrix replacement) {
    if (replacement != source) {
      features.close();
      features = store(manager, replacement);
      source = replacement;
    }
  }

  /** Draws a new order of the samples (Fisher and Yates, as in Knuth, Algorithm 3.4.2P). */
  void shuffle(RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      long swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /**
   * Gathers a part of the samples in their present order.
   *
   * @param batch owner of the result
   * @param from first position in the order
   * @param to end of the positions, exclusive
   */
  Batch gather(NDManager batch, int from, int to) {
    NDIndex rows = new NDIndex("{}", batch.create(Arrays.copyOfRange(order, from, to)));
    return new Batch(features.get(batch, rows), targets.get(batch, rows));
  }

  /** Features and targets of some samples. */
  record Batch(NDArray features, NDArray targets) {}
}
