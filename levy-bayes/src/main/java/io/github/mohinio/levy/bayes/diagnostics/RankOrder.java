package io.github.mohinio.levy.bayes.diagnostics;

/**
 * Order of numbers, by a radix sort: six passes of 11 bits over keys whose unsigned order is that
 * of the numbers, which keeps the place of each number beside it without boxing.
 */
final class RankOrder {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;
  private static final int PASSES = 6;

  private RankOrder() {}

  /** Indices of {@code values} from the smallest to the largest; zeros are equal, NaN anywhere. */
  static int[] of(double[] values) {
    int n = values.length;
    long[] keys = new long[n];
    int[][] counts = new int[PASSES][BUCKETS];
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(values[i] + 0.0); // -0.0 becomes 0.0
      long key = bits ^ ((bits >> 63) | Long.MIN_VALUE);
      keys[i] = key;
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][(int) (key >>> (pass * BITS)) & (BUCKETS - 1)]++;
      }
    }
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    int[] next = new int[n];
    for (int pass = 0; pass < PASSES; pass++) {
      int[] place = counts[pass];
      int sum = 0;
      for (int b = 0; b < BUCKETS; b++) {
        int count = place[b];
        place[b] = sum;
        sum += count;
      }
      int shift = pass * BITS;
      for (int i = 0; i < n; i++) {
        int index = order[i];
        next[place[(int) (keys[index] >>> shift) & (BUCKETS - 1)]++] = index;
      }
      int[] swap = order;
      order = next;
      next = swap;
    }
    return order;
  }
}
