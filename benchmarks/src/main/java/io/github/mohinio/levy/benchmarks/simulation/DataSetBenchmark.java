package io.github.mohinio.levy.benchmarks.simulation;

import io.github.mohinio.levy.calibration.dataset.DataSetHeader;
import io.github.mohinio.levy.calibration.dataset.DataSetWriter;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.ParameterSampler;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SimulationCounts;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many random surfaces of 200 options come out per second and thread: from parameters drawn
 * from the training box to prices to 1e-8 at spot 100; to 1e-10, checked; and written to a file?
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DataSetBenchmark {

  private static final int BATCH = 5000;

  /** Family of the models. */
  @Param({"variance_gamma", "cgmy"})
  public String model;

  private ModelFamily family;
  private ParameterSampler sampler;
  private SurfacePricer pricer;
  private double[] prices;
  private SurfaceSimulator simulator;
  private Path file;

  /** Opens the sampler and the pricer. */
  @Setup
  public void open() throws IOException {
    family = ModelFamily.named(model);
    sampler = ParameterSampler.training(family, 4711);
    pricer = FourierPricer.withDefaults().withTolerance(1e-10).on(QuoteGrid.full());
    prices = new double[pricer.size()];
    simulator = SurfaceSimulator.of(ParameterRegion.training(family)).withThreads(1);
    file = Files.createTempFile("levy", ".f64");
  }

  /** Parameters and prices of the next surface. */
  @Benchmark
  public double[] surface() {
    pricer.price(family.model(sampler.next()), prices);
    return prices;
  }

  /** A batch of surfaces, checked. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public SimulationCounts simulator() {
    return simulator.simulate(BATCH, SimulatedSurface::clean, surface -> {});
  }

  /** A batch of surfaces in a file. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public DataSetHeader file() throws IOException {
    return DataSetWriter.of(simulator).write(BATCH, file);
  }

  /** Removes the file. */
  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(DataSetWriter.headerOf(file));
  }
}
