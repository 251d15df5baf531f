package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.benchmarks.SimulatedSurfaces;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How do prices scale with the number of options and of threads? Variance Gamma to 1e-8 at spot
 * 100, over models of the training box in turn.
 */
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScalingBenchmark {

  private static final double TOLERANCE = 1e-10; // of the forward: 1e-8 at spot 100

  /** Pricer and models of one thread. */
  private static final class Work {

    private final ReturnModel[] models = SimulatedSurfaces.models("variance_gamma", 256);
    private final SurfacePricer pricer;
    private final double[] prices;
    private int next;

    Work(List<OptionSlice> options) {
      pricer = FourierPricer.withDefaults().withTolerance(TOLERANCE).on(options);
      prices = new double[pricer.size()];
    }

    double[] price() {
      pricer.price(models[next++ & 255], prices);
      return prices;
    }
  }

  /** A surface of some size. */
  @State(Scope.Thread)
  public static class Quotes {

    /** Number of options: one, or the same number at each of ten expiries. */
    @Param({"1", "10", "100", "1000", "10000"})
    public int quotes;

    private Work work;

    /** Lays out the surface. */
    @Setup
    public void layOut() {
      Market market = Market.of(100, 0.05, 0);
      int expiries = Math.min(quotes, 10);
      double[] strikes = new double[quotes / expiries];
      for (int j = 0; j < strikes.length; j++) {
        strikes[j] = 80 + 40 * (j + 0.5) / strikes.length;
      }
      List<OptionSlice> slices = new ArrayList<>();
      for (int i = 0; i < expiries; i++) {
        double maturity = expiries == 1 ? 1 : 0.1 + 1.9 * i / (expiries - 1);
        slices.add(market.slice(maturity, strikes, OptionType.CALL));
      }
      work = new Work(slices);
    }
  }

  /** The full grid of 200 options, for each thread. */
  @State(Scope.Thread)
  public static class Worker {
    private final Work work = new Work(QuoteGrid.full());
  }

  /** One surface. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public double[] surface(Quotes quotes) {
    return quotes.work.price();
  }

  /** Surfaces of 200 options per second, one thread. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Threads(1)
  public double[] oneThread(Worker worker) {
    return worker.work.price();
  }

  /** Surfaces of 200 options per second, two threads together. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Threads(2)
  public double[] twoThreads(Worker worker) {
    return worker.work.price();
  }
}
