package io.github.mohinio.levy.pricing.simulation;

/** Takes simulated paths, block by block. */
@FunctionalInterface
public interface PathConsumer {

  /**
   * Takes a block of paths.
   *
   * @param first index of the block's first path
   * @param paths prices, {@code [path][time]}, the spot at time 0; the consumer's to keep
   */
  void accept(int first, double[][] paths);
}
