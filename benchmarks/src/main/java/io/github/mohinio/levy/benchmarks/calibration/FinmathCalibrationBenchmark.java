package io.github.mohinio.levy.benchmarks.calibration;

import io.github.mohinio.levy.benchmarks.MarketSurfaces;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ResidualUnit;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.finmath.optimizer.SolverException;
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
 * How long do levy and finmath-lib take to fit Variance Gamma to the 20 volatilities of
 * finmath-lib's own DAX test, both by Levenberg-Marquardt on volatility errors? {@link #main}
 * prints where each ends.
 *
 * <p>levy runs on one thread, finmath-lib on two as in its test. The nu of its start, -0.3, is no
 * model; either moves it to its lower bound.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class FinmathCalibrationBenchmark {

  private final OptionSurface surface = MarketSurfaces.dax2010();
  private final List<Start> given = List.of(new Start("given", FinmathDaxCalibration.start()));
  private LeastSquaresCalibrator levy;
  private FinmathDaxCalibration finmath;

  /** Makes both calibrators. */
  @Setup
  public void open() {
    levy =
        LeastSquaresCalibrator.of(ModelFamily.named("variance_gamma"))
            .withObjective(Objective.in(ResidualUnit.VOLATILITY));
    finmath = FinmathDaxCalibration.withOneRate(surface);
  }

  /** levy, from the start of finmath-lib's test alone. */
  @Benchmark
  public Calibration levyFromTheSameStart() {
    return levy.withMaxStarts(1).calibrate(surface, given);
  }

  /** levy as it is by default, from starts of its own until three agree. */
  @Benchmark
  public Calibration levyFromItsOwnStarts() {
    return levy.calibrate(surface);
  }

  /** finmath-lib. */
  @Benchmark
  public LevyModel finmath() throws SolverException {
    return finmath.calibrate();
  }

  /** Root mean squared error of volatility of a model at levy's prices, as a decimal. */
  double error(ReturnModel model) {
    double[] prices = FourierPricer.withDefaults().price(model, surface.slices());
    return FitMeasures.of(surface, prices).rmseVolatility();
  }

  /** Prints where each ends. */
  public static void main(String[] args) throws SolverException {
    FinmathCalibrationBenchmark both = new FinmathCalibrationBenchmark();
    both.open();
    both.print("levy, same start", both.levyFromTheSameStart().model());
    both.print("levy, own starts", both.levyFromItsOwnStarts().model());
    both.print("finmath-lib", both.finmath());
    both.print(
        "finmath-lib, curves as in its test",
        FinmathDaxCalibration.asInItsTest(both.surface).calibrate());
  }

  private void print(String who, ReturnModel model) {
    System.out.printf(Locale.ROOT, "%s: %s, vol points: %.9f%n", who, model, 100 * error(model));
  }
}
