package io.github.mohinio.levy.benchmarks.calibration;

import io.github.mohinio.levy.benchmarks.SimulatedSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.Prediction;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
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
 * How long does it take from a clean surface of 200 options to the network's answer, and to the
 * exact fit? Each call takes the next of 256 surfaces; percentiles are over calls, so over surfaces
 * too.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class CalibrationBenchmark {

  /** Family calibrated. */
  @Param({"variance_gamma", "cgmy"})
  public String model;

  private OptionSurface[] surfaces;
  private NeuralCalibrator neural;
  private LeastSquaresCalibrator leastSquares;
  private float[] one;
  private float[] batch;
  private int next;

  /** Simulates the surfaces and opens the network. */
  @Setup
  public void open() {
    surfaces = SimulatedSurfaces.surfaces(model, 256);
    neural = NeuralCalibrator.of(model);
    leastSquares = LeastSquaresCalibrator.of(ModelFamily.named(model)).withMaxStarts(1);
    one = neural.predict(surfaces[0]).features().inputs();
    batch = new float[1024 * one.length];
    for (int i = 0; i < 1024; i++) {
      float[] row = neural.predict(surfaces[i & 255]).features().inputs();
      System.arraycopy(row, 0, batch, i * one.length, one.length);
    }
  }

  /** Closes the network. */
  @TearDown
  public void close() {
    neural.close();
  }

  /** The network alone, from its inputs to parameters, one surface. */
  @Benchmark
  public float[] networkOne() {
    return neural.coordinates(one, 1);
  }

  /** The network alone, 1024 surfaces at once. */
  @Benchmark
  public float[] networkBatch1024() {
    return neural.coordinates(batch, 1024);
  }

  /** From prices to the network's answer: implied volatilities, features, network. */
  @Benchmark
  public Prediction predict() {
    return neural.predict(surfaces[next++ & 255]);
  }

  /** From prices to the exact fit with its report: network, refinement, covariance. */
  @Benchmark
  public Calibration networkAndRefinement() {
    return neural.calibrate(surfaces[next++ & 255]);
  }

  /** From prices to the exact fit without the network, from the first start of the family. */
  @Benchmark
  public Calibration leastSquaresAlone() {
    return leastSquares.calibrate(surfaces[next++ & 255]);
  }
}
