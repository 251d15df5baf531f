package io.github.mohinio.levy.benchmarks.calibration;

import io.github.mohinio.levy.benchmarks.SimulatedSurfaces;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long does one call take that answers for many surfaces of 200 options at once? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class BatchBenchmark {

  /** Family calibrated. */
  @Param({"variance_gamma", "cgmy"})
  public String model;

  /** Surfaces of one call. */
  @Param({"1", "32", "256", "1024", "4096"})
  public int surfaces;

  private List<OptionSlice> slices;
  private double[] prices;
  private float[] inputs;
  private NeuralCalibrator neural;

  /** Simulates the surfaces and opens the network. */
  @Setup
  public void open() {
    neural =
        model.endsWith(".onnx")
            ? NeuralCalibrator.load(Path.of(model))
            : NeuralCalibrator.of(model);
    OptionSurface[] simulated =
        SimulatedSurfaces.surfaces(neural.family().name(), Math.min(surfaces, 256));
    slices = simulated[0].slices();
    int options = simulated[0].size();
    int columns = neural.extractor().inputs();
    prices = new double[surfaces * options];
    inputs = new float[surfaces * columns];
    for (int i = 0; i < surfaces; i++) {
      OptionSurface surface = simulated[i % simulated.length];
      System.arraycopy(surface.prices(), 0, prices, i * options, options);
      neural.extractor().extract(surface).copyInputs(inputs, i * columns);
    }
  }

  /** Closes the network. */
  @TearDown
  public void close() {
    neural.close();
  }

  /** From features to coordinates. */
  @Benchmark
  public float[] fromFeatures() {
    return neural.coordinates(inputs, surfaces);
  }

  /** From prices to parameters. */
  @Benchmark
  public double[] fromPrices() {
    return neural.predict(slices, prices);
  }
}
