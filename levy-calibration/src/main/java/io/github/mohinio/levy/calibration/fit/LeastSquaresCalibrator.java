package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Fits a model to prices by weighted least squares: Levenberg-Marquardt with exact Fourier prices
 * and their exact gradient, from one or several starts.
 *
 * <p>Starts are tried in order, the user's before the family's own, until one ends in an acceptable
 * fit; otherwise the best of all is the answer. The family's starts are scaled to the at-the-money
 * volatility of the surface.
 *
 * <p>Immutable and thread-safe.
 */
public final class LeastSquaresCalibrator implements Calibrator {

  /** Root mean squared residual, in units of the forward, below which a fit counts as exact. */
  private static final double EXACT = 1e-11;

  private static final int DEFAULT_MAX_EVALUATIONS = 200;

  private final ModelFamily family;
  private final FourierPricer pricer;
  private final List<Start> starts;
  private final int maxStarts;
  private final int maxEvaluations;
  private final double acceptableRmse;

  private record Start(String origin, double[] parameters) {}

  private LeastSquaresCalibrator(
      ModelFamily family,
      FourierPricer pricer,
      List<Start> starts,
      int maxStarts,
      int maxEvaluations,
      double acceptableRmse) {
    this.family = Objects.requireNonNull(family, "family");
    this.pricer = Objects.requireNonNull(pricer, "pricer");
    this.starts = starts;
    this.maxStarts = Require.positive("maxStarts", maxStarts);
    this.maxEvaluations = Require.positive("maxEvaluations", maxEvaluations);
    this.acceptableRmse = Require.nonNegative("acceptableRmse", acceptableRmse);
  }

  /** Calibrator of a family that tries all of the family's starts. */
  public static LeastSquaresCalibrator of(ModelFamily family) {
    return new LeastSquaresCalibrator(
        family,
        FourierPricer.withDefaults(),
        List.of(),
        Integer.MAX_VALUE,
        DEFAULT_MAX_EVALUATIONS,
        0);
  }

  /**
   * The same calibrator with one more start, to be tried before the family's own.
   *
   * @param origin where the start came from, for the report
   * @param parameters one for each parameter of the family
   */
  public LeastSquaresCalibrator withStart(String origin, double... parameters) {
    Require.sameLength(
        "parameters", parameters.length, "parameters of the model", family.parameterNames().size());
    List<Start> more = new ArrayList<>(starts);
    more.add(new Start(origin, parameters.clone()));
    return new LeastSquaresCalibrator(
        family, pricer, List.copyOf(more), maxStarts, maxEvaluations, acceptableRmse);
  }

  /** The same calibrator that tries at most {@code maxStarts} starts; at least 1. */
  public LeastSquaresCalibrator withMaxStarts(int maxStarts) {
    return new LeastSquaresCalibrator(
        family, pricer, starts, maxStarts, maxEvaluations, acceptableRmse);
  }

  /** The same calibrator that prices the surface at most so many times from one start. */
  public LeastSquaresCalibrator withMaxEvaluations(int maxEvaluations) {
    return new LeastSquaresCalibrator(
        family, pricer, starts, maxStarts, maxEvaluations, acceptableRmse);
  }

  /**
   * The same calibrator that tries no further start after a fit this good.
   *
   * @param acceptableRmse weighted root mean squared price error, in currency; not negative
   */
  public LeastSquaresCalibrator withAcceptableRmse(double acceptableRmse) {
    return new LeastSquaresCalibrator(
        family, pricer, starts, maxStarts, maxEvaluations, acceptableRmse);
  }

  /** The same calibrator with another pricer. */
  public LeastSquaresCalibrator withPricer(FourierPricer pricer) {
    return new LeastSquaresCalibrator(
        family, pricer, starts, maxStarts, maxEvaluations, acceptableRmse);
  }

  @Override
  public ModelFamily family() {
    return family;
  }

  @Override
  public Calibration calibrate(OptionSurface surface) {
    long begin = System.nanoTime();
    requireEnoughOptions(surface);
    SurfaceProblem problem = new SurfaceProblem(family, surface, pricer);
    double exact = EXACT * surface.slice(0).forward();
    LevenbergMarquardt search =
        new LevenbergMarquardt(problem, family.bounds(), maxEvaluations, exact);
    List<StartResult> results = new ArrayList<>();
    Optimum best = null;
    for (Start start : startsFor(surface)) {
      int before = problem.evaluations();
      Optimum optimum = search.search(family.toCoordinates(start.parameters()));
      double rmse = Math.sqrt(optimum.cost() / surface.size());
      results.add(
          new StartResult(
              start.origin(),
              start.parameters(),
              family.parameters(optimum.point()),
              rmse,
              problem.evaluations() - before,
              optimum.status()));
      if (best == null || optimum.cost() < best.cost()) {
        best = optimum;
      }
      if (rmse <= Math.max(exact, acceptableRmse) || results.size() == maxStarts) {
        break;
      }
    }
    if (best.status() == Calibration.Status.UNUSABLE_START) {
      throw new IllegalArgumentException(
          "starts = " + results.size() + ": none is a model of " + family.name());
    }
    results.sort(Comparator.comparingDouble(StartResult::rmse));
    Curvature curvature = new Curvature(family, best, surface.size());
    double[] prices = problem.prices(best.residuals());
    return new Calibration(
        family.model(family.parameters(best.point())),
        surface,
        prices,
        FitMeasures.of(surface, prices),
        curvature.uncertainty(),
        best.status(),
        results,
        curvature.warnings(),
        problem.evaluations(),
        (System.nanoTime() - begin) * 1e-6);
  }

  private void requireEnoughOptions(OptionSurface surface) {
    int parameters = family.parameterNames().size();
    if (surface.size() < parameters) {
      throw new IllegalArgumentException(
          "options = "
              + surface.size()
              + ": must be at least "
              + parameters
              + ", the number of parameters of "
              + family.name());
    }
  }

  private List<Start> startsFor(OptionSurface surface) {
    List<Start> all = new ArrayList<>(starts);
    int number = 0;
    for (double[] parameters : family.starts(AtTheMoney.volatility(surface))) {
      all.add(new Start("moments " + ++number, parameters));
    }
    return all;
  }
}
