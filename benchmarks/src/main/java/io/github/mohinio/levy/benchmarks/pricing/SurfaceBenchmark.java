package io.github.mohinio.levy.benchmarks.pricing;

import io.github.mohinio.levy.benchmarks.SimulatedSurfaces;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.model.ReturnModel;
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
import org.openjdk.jmh.annotations.Warmup;

/** What does a surface of 200 options cost, over models of the training box in turn? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SurfaceBenchmark {

  /** Family of the models. */
  @Param({"variance_gamma", "cgmy"})
  public String model;

  /** Tolerance in units of the discounted forward; 1e-10 is 1e-8 at spot 100. */
  @Param({"1e-10", "1e-12"})
  public double tolerance;

  private ReturnModel[] models;
  private SurfacePricer pricer;
  private double[] prices;
  private double[] gradient;
  private int next;

  /** Draws the models. */
  @Setup
  public void draw() {
    models = SimulatedSurfaces.models(model, 256);
    pricer = FourierPricer.withDefaults().withTolerance(tolerance).on(QuoteGrid.full());
    prices = new double[pricer.size()];
    gradient = new double[pricer.size() * models[0].parameterNames().size()];
  }

  /** Prices alone. */
  @Benchmark
  public double[] price() {
    pricer.price(models[next++ & 255], prices);
    return prices;
  }

  /** Prices and derivatives to all parameters. */
  @Benchmark
  public double[] priceWithGradient() {
    pricer.priceWithGradient(models[next++ & 255], prices, gradient);
    return gradient;
  }
}
