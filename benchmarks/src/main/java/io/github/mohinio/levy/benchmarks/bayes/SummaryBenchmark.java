package io.github.mohinio.levy.benchmarks.bayes;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.benchmarks.CpuTime;
import io.github.mohinio.levy.calibration.simulation.Generators;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does the summary of 4 chains of 100 000 draws of 10 parameters take? Of autoregressive
 * chains, from independent draws to some 200 for each independent one. The {@code main} prints the
 * processor time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SummaryBenchmark {

  private static final double[] PHI = {-0.4, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99};
  private static final int CHAINS = 4;
  private static final int DRAWS = 100_000;

  private final double[][][] draws = new double[PHI.length][CHAINS][DRAWS];

  /** Simulates the chains. */
  @Setup
  public void simulate() {
    RandomGenerator random = Generators.of(1);
    for (int p = 0; p < PHI.length; p++) {
      for (double[] chain : draws[p]) {
        double x = random.nextGaussian();
        for (int i = 0; i < DRAWS; i++) {
          x = PHI[p] * x + Math.sqrt(1 - PHI[p] * PHI[p]) * random.nextGaussian();
          chain[i] = x;
        }
      }
    }
  }

  /** All columns of a {@link ParameterSummary} of all parameters. */
  @Benchmark
  public double summary() {
    double sum = 0;
    for (double[][] chains : draws) {
      ChainDiagnostics d = ChainDiagnostics.of(chains);
      sum += d.mean() + d.standardDeviation() + d.mcseMean() + d.mcseStandardDeviation();
      for (double level : ParameterSummary.LEVELS) {
        sum += d.quantile(level);
      }
      sum += d.highestDensityInterval(0.95)[0];
      sum += d.rHat() + d.essBulk() + d.essTail();
    }
    return sum;
  }

  /**
   * Prints the processor time.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    SummaryBenchmark state = new SummaryBenchmark();
    state.simulate();
    double[] seconds = CpuTime.medians(List.of(state::summary), 1);
    System.out.printf(Locale.ROOT, "summary of 4 x 100000 x 10: %.2f s%n", seconds[0]);
  }
}
