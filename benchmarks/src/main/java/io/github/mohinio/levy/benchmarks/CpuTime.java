package io.github.mohinio.levy.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * Processor time of the calling thread, for machines that are busy with other work, where the wall
 * clock of JMH says little.
 */
public final class CpuTime {

  /** Rounds of each job; the first third warms up. */
  private static final int ROUNDS = 30;

  private CpuTime() {}

  /**
   * Median seconds of a call of each job; rounds of the jobs take turns.
   *
   * @param calls calls in a round
   */
  public static double[] medians(List<Runnable> jobs, int calls) {
    double[][] seconds = new double[jobs.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int job = 0; job < jobs.size(); job++) {
        long begin = now();
        for (int call = 0; call < calls; call++) {
          jobs.get(job).run();
        }
        seconds[job][round] = 1e-9 * (now() - begin) / calls;
      }
    }
    return Arrays.stream(seconds)
        .mapToDouble(all -> median(Arrays.copyOfRange(all, ROUNDS / 3, ROUNDS)))
        .toArray();
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Median; the mean of the two in the middle of an even number. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }
}
