package io.github.mohinio.levy.benchmarks.calibration;

import io.github.mohinio.levy.benchmarks.SimulatedSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.ParameterPosterior;
import io.github.mohinio.levy.calibration.neural.Prediction;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionSlice;
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

/**
 * How long does it take from the prices of clean options to the network's answer, its posterior,
 * and the exact fit? Each call takes the next of 256 surfaces, as prices, so that nothing is known
 * of it; percentiles are over calls, so over surfaces too. Run with {@code -t 2} for two threads
 * and {@code -prof gc} for allocation.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class CalibrationBenchmark {

  private static final int SURFACES = 256;

  /** Family calibrated. */
  @Param({"variance_gamma", "cgmy"})
  public String model;

  /** Options of a surface: all of the grid, or every fourth. */
  @Param({"200", "50"})
  public int quotes;

  private List<OptionSlice> slices;
  private double[][] prices;
  private NeuralCalibrator neural;
  private LeastSquaresCalibrator leastSquares;
  private float[] inputs;
  private int next;

  /** Simulates the surfaces and opens the network. */
  @Setup
  public void open() {
    OptionSurface[] surfaces = SimulatedSurfaces.surfaces(model, SURFACES);
    int[] kept = new int[quotes];
    for (int i = 0; i < quotes; i++) {
      kept[i] = i * surfaces[0].size() / quotes;
    }
    prices = new double[SURFACES][];
    for (int i = 0; i < SURFACES; i++) {
      prices[i] = surfaces[i].select(kept).prices();
    }
    slices = surfaces[0].select(kept).slices();
    neural = NeuralCalibrator.of(model);
    leastSquares = LeastSquaresCalibrator.of(ModelFamily.named(model)).withMaxStarts(1);
    inputs = neural.predict(surface()).features().inputs();
  }

  /** Closes the network. */
  @TearDown
  public void close() {
    neural.close();
  }

  private OptionSurface surface() {
    return OptionSurface.of(slices, prices[next++ & (SURFACES - 1)]);
  }

  /** The network alone, from its inputs to coordinates. */
  @Benchmark
  public float[] network() {
    return neural.coordinates(inputs, 1);
  }

  /** What making a surface of prices costs; part of all that follow. */
  @Benchmark
  public OptionSurface surfaceOnly() {
    return surface();
  }

  /** From prices to the network's answer: implied volatilities, features, network. */
  @Benchmark
  public Prediction predict() {
    return neural.predict(surface());
  }

  /** From prices to the posterior that the network gives. */
  @Benchmark
  public ParameterPosterior posterior() {
    return neural.posterior(surface());
  }

  /** From prices to the exact fit with its report: network, refinement, covariance. */
  @Benchmark
  public Calibration calibrate() {
    return neural.calibrate(surface());
  }

  /** From prices to the exact fit without the network, from the first start of the family. */
  @Benchmark
  public Calibration leastSquares() {
    return leastSquares.calibrate(surface());
  }
}
