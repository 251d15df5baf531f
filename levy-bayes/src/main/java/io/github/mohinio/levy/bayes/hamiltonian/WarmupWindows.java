package io.github.mohinio.levy.bayes.hamiltonian;

import java.util.BitSet;

/**
 * Stan's plan of a warm-up: 75 draws to settle, windows of 25, 50, 100, ... draws with a new metric
 * after each, the last one stretched, and 50 draws for the step size alone. A warm-up of fewer than
 * 150 draws has one window of 75 % after 15 %; one of fewer than 20 has none.
 *
 * <p>Reference: Stan Reference Manual 2.36, section "Automatic parameter tuning". Immutable and
 * thread-safe.
 */
final class WarmupWindows {

  private static final int SETTLING = 75;
  private static final int FIRST_WINDOW = 25;
  private static final int CLOSING = 50;
  private static final int SHORTEST = 20;
  private static final double SETTLING_SHARE = 0.15;
  private static final double CLOSING_SHARE = 0.1;

  private final int begin;
  private final int end;
  private final BitSet lasts = new BitSet();

  WarmupWindows(int warmup) {
    if (warmup < SHORTEST) {
      begin = 0;
      end = 0;
      return;
    }
    boolean full = warmup >= SETTLING + FIRST_WINDOW + CLOSING;
    begin = full ? SETTLING : (int) (SETTLING_SHARE * warmup);
    end = warmup - (full ? CLOSING : (int) (CLOSING_SHARE * warmup));
    int start = begin;
    int length = full ? FIRST_WINDOW : end - begin;
    while (start < end) {
      // The next window would be twice as long; without room for it this one takes the rest.
      int stop = start + 3 * length > end ? end : start + length;
      lasts.set(stop - 1);
      start = stop;
      length *= 2;
    }
  }

  /** Whether the draw counts for a metric. */
  boolean contains(int iteration) {
    return iteration >= begin && iteration < end;
  }

  /** Whether a new metric follows the draw. */
  boolean endsAt(int iteration) {
    return lasts.get(iteration);
  }
}
