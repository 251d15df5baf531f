package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A Variance Gamma surface of 20 strikes and 10 expiries by levy, to 1e-8 at spot 100, and by the
 * textbook: Carr-Madan with 4096 points on the fast Fourier transform of commons-math, one for each
 * expiry.
 *
 * <p>{@link #main} prints the largest difference between the two.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FftBenchmark {

  private final LevyModel model = LevyModel.varianceGamma(0.2, 0.3, -0.15);
  private final List<OptionSlice> calls = QuoteGrid.full();
  private final SurfacePricer pricer = FourierPricer.withDefaults().withTolerance(1e-10).on(calls);
  private final TextbookCarrMadan textbook = new TextbookCarrMadan();
  private final double[] prices = new double[pricer.size()];

  /** The surface, levy. */
  @Benchmark
  public double[] levy() {
    pricer.price(model, prices);
    return prices;
  }

  /** The surface, textbook. */
  @Benchmark
  public double[] fft() {
    int offset = 0;
    for (OptionSlice slice : calls) {
      textbook.price(model, slice, prices, offset);
      offset += slice.size();
    }
    return prices;
  }

  /** Prints the largest difference of prices, for each expiry. */
  public static void main(String[] args) {
    FftBenchmark both = new FftBenchmark();
    double[] ours = both.levy().clone();
    double[] theirs = both.fft();
    int i = 0;
    for (OptionSlice slice : both.calls) {
      double largest = 0;
      for (int j = 0; j < slice.size(); j++, i++) {
        largest = Math.max(largest, Math.abs(ours[i] - theirs[i]));
      }
      System.out.printf("%.4f years, largest difference: %.1e%n", slice.maturity(), largest);
    }
  }
}
