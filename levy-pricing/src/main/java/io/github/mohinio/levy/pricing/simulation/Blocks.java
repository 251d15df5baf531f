package io.github.mohinio.levy.pricing.simulation;

/**
 * The division of a simulation into blocks of paths. Every block has its own random numbers, which
 * depend on the seed and the block alone, so results do not depend on which thread takes which.
 *
 * @param paths number of paths in all
 * @param groups number of equal groups of paths; no block is in two of them
 * @param size paths in a block, save the last of a group
 */
record Blocks(int paths, int groups, int size) {

  /** Log-returns in a block. */
  private static final int POINTS = 1 << 16;

  private static final int LARGEST = 4096;

  private static final int SMALLEST = 16;

  /** Blocks of a size that the number of steps alone determines. */
  static Blocks of(int paths, int groups, int steps) {
    int size = Math.max(SMALLEST, Math.min(LARGEST, Integer.highestOneBit(POINTS / steps + 1)));
    return new Blocks(paths, groups, size);
  }

  int perGroup() {
    return (groupPaths() + size - 1) / size;
  }

  int groupPaths() {
    return paths / groups;
  }

  int count() {
    return groups * perGroup();
  }

  int group(int block) {
    return block / perGroup();
  }

  /** Index within its group of a block's first path. */
  int start(int block) {
    return block % perGroup() * size;
  }

  /** Index of a block's first path. */
  int first(int block) {
    return group(block) * groupPaths() + start(block);
  }

  /** Number of paths in a block. */
  int length(int block) {
    return Math.min(size, groupPaths() - start(block));
  }
}
