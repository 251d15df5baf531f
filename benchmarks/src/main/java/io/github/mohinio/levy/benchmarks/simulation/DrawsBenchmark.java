package io.github.mohinio.levy.benchmarks.simulation;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.simulation.Simulation;
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

/** What does a million terminal prices cost, on one thread? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class DrawsBenchmark {

  private static final Market MARKET = Market.of(100, 0.05, 0);

  /** Model and maturity. */
  @Param({
    "black_scholes 1y",
    "variance_gamma 1y",
    "variance_gamma 3m",
    "nig 1y",
    "cgmy 1y",
  })
  public String draws;

  private Simulation simulation;

  /** Makes the simulation; it keeps its table, if it needs one. */
  @Setup
  public void open() {
    simulation = simulation();
  }

  private Simulation simulation() {
    LevyModel model =
        switch (draws.substring(0, draws.indexOf(' '))) {
          case "black_scholes" -> LevyModel.blackScholes(0.2);
          case "variance_gamma" -> LevyModel.varianceGamma(0.2, 0.3, -0.15);
          case "nig" -> LevyModel.nig(15, -5, 0.5);
          case "cgmy" -> LevyModel.cgmy(0.5, 5, 8, 0.7);
          default -> throw new IllegalArgumentException(draws);
        };
    return Simulation.of(model, MARKET, draws.endsWith("3m") ? 0.25 : 1);
  }

  /** A million draws. */
  @Benchmark
  public double[] million() {
    return simulation.withPaths(1_000_000).terminalPrices();
  }

  /** A new simulation and one draw: for CGMY the time to make its table. */
  @Benchmark
  public double[] first() {
    return simulation().withPaths(1).terminalPrices();
  }
}
