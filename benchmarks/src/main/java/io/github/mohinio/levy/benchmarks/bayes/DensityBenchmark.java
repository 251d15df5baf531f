package io.github.mohinio.levy.benchmarks.bayes;

import io.github.mohinio.levy.bayes.likelihood.PosteriorDensity;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.sampler.LaplaceCalibrator;
import io.github.mohinio.levy.benchmarks.CpuTime;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;
import java.util.Locale;
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

/**
 * What do a posterior density and its gradient cost, against one pricing of the surface? Each call
 * takes the next of 64 points drawn about the mode. The {@code main} prints multiples of processor
 * time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DensityBenchmark {

  private static final int POINTS = 64;

  /** Problem. */
  @Param({"vg_20x10", "vg_5x3", "nig_20x10", "bs_5x3", "cgmy_20x10"})
  public String problem;

  private double[][] points;
  private ReturnModel[] models;
  private SurfacePricer pricer;
  private PosteriorDensity density;
  private double[] prices;
  private double[] gradient;
  private int next;

  /** Draws the points. */
  @Setup
  public void draw() {
    PosteriorTarget target = GoldenProblem.target(problem);
    points = LaplaceCalibrator.of(target.family()).withDraws(POINTS).sample(target).points()[0];
    models = new ReturnModel[POINTS];
    for (int i = 0; i < POINTS; i++) {
      models[i] = target.family().model(target.parameters(points[i]));
    }
    pricer = target.pricer().on(target.surface().slices());
    density = target.newDensity();
    prices = new double[pricer.size()];
    gradient = new double[density.dimension()];
  }

  private int next() {
    next = (next + 1) % POINTS;
    return next;
  }

  /** Prices of the surface. */
  @Benchmark
  public double[] surface() {
    pricer.price(models[next()], prices);
    return prices;
  }

  /** Posterior log density. */
  @Benchmark
  public double density() {
    return density.logDensity(points[next()]);
  }

  /** Posterior log density and its gradient. */
  @Benchmark
  public double densityAndGradient() {
    return density.logDensity(points[next()], gradient);
  }

  /**
   * Prints a table in Markdown, of processor time.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    System.out.println("| problem | surface, us | density | density and gradient |");
    System.out.println("|---|---|---|---|");
    for (String problem : GoldenProblem.NAMES) {
      DensityBenchmark state = new DensityBenchmark();
      state.problem = problem;
      state.draw();
      double[] seconds =
          CpuTime.medians(
              List.of(state::surface, state::density, state::densityAndGradient), 20 * POINTS);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.2f | %.2f |%n",
          problem,
          1e6 * seconds[0],
          seconds[1] / seconds[0],
          seconds[2] / seconds[0]);
    }
  }
}
