package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.internal.LibraryVersion;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Fits a model by weighted least squares: Levenberg-Marquardt with exact Fourier prices and their
 * exact gradient, from several starts.
 *
 * <p>Starts are tried in order, the user's before the family's own, until several have ended in the
 * best fit so far, or one in an acceptable fit. The family's starts are scaled to the at-the-money
 * volatility of the surface.
 *
 * <pre>{@code
 * Calibration fit = LeastSquaresCalibrator.of(ModelFamily.named("nig"))
 *     .withObjective(Objective.in(ResidualUnit.VOLATILITY).withHuber(0.02))
 *     .calibrate(surface);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class LeastSquaresCalibrator implements Calibrator {

  /** Name of the method in a {@link CalibrationRun}. */
  public static final String METHOD = "least-squares";

  private static final double DEFAULT_FIRST_DAMPING = 1e-3;

  /** Price error in units of the forward below which a fit counts as exact. */
  private static final double EXACT = 1e-11;

  /** Relative difference of the root mean squared residual within which starts agree. */
  private static final double AGREEMENT = 1e-5;

  private static final int DEFAULT_AGREEING = 3;
  private static final int DEFAULT_MAX_EVALUATIONS = 500;

  private final ModelFamily family;
  private final Objective objective;
  private final FourierPricer pricer;
  private final int maxStarts;
  private final int agreeing;
  private final int maxEvaluations;
  private final double acceptableRmse;
  private final double firstDamping;

  private LeastSquaresCalibrator(
      ModelFamily family,
      Objective objective,
      FourierPricer pricer,
      int maxStarts,
      int agreeing,
      int maxEvaluations,
      double acceptableRmse,
      double firstDamping) {
    this.family = Objects.requireNonNull(family, "family");
    this.objective = Objects.requireNonNull(objective, "objective");
    this.pricer = Objects.requireNonNull(pricer, "pricer");
    this.maxStarts = Require.positive("maxStarts", maxStarts);
    this.agreeing = Require.positive("agreeing", agreeing);
    this.maxEvaluations = Require.positive("maxEvaluations", maxEvaluations);
    this.acceptableRmse = Require.nonNegative("acceptableRmse", acceptableRmse);
    this.firstDamping = Require.positive("firstDamping", firstDamping);
  }

  /** Calibrator of a family, of squared price errors. */
  public static LeastSquaresCalibrator of(ModelFamily family) {
    return new LeastSquaresCalibrator(
        family,
        Objective.prices(),
        FourierPricer.withDefaults(),
        Integer.MAX_VALUE,
        DEFAULT_AGREEING,
        DEFAULT_MAX_EVALUATIONS,
        0,
        DEFAULT_FIRST_DAMPING);
  }

  /** The same calibrator with another objective. */
  public LeastSquaresCalibrator withObjective(Objective objective) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  /** The same calibrator with another pricer. */
  public LeastSquaresCalibrator withPricer(FourierPricer pricer) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  /** The same calibrator that tries at most {@code maxStarts} starts; at least 1. */
  public LeastSquaresCalibrator withMaxStarts(int maxStarts) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  /**
   * The same calibrator that stops once so many starts have ended in the best fit; at least 1, and
   * {@code Integer.MAX_VALUE} to try them all. The default is 3.
   */
  public LeastSquaresCalibrator withAgreeingStarts(int agreeing) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  /** The same calibrator that prices the surface at most so many times in one descent. */
  public LeastSquaresCalibrator withMaxEvaluations(int maxEvaluations) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  /**
   * The same calibrator that tries no further start after a fit this good.
   *
   * @param acceptableRmse root mean squared residual, in units of the objective; not negative
   */
  public LeastSquaresCalibrator withAcceptableRmse(double acceptableRmse) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  /**
   * The same calibrator with another damping of the first step of a descent, in units of the
   * squared columns of the Jacobian. The default, 0.001, is for starts of unknown quality; from a
   * good start less saves a step.
   */
  public LeastSquaresCalibrator withFirstDamping(double firstDamping) {
    return new LeastSquaresCalibrator(
        family,
        objective,
        pricer,
        maxStarts,
        agreeing,
        maxEvaluations,
        acceptableRmse,
        firstDamping);
  }

  @Override
  public ModelFamily family() {
    return family;
  }

  @Override
  public Calibration calibrate(OptionSurface surface, List<Start> starts) {
    long begin = System.nanoTime();
    requireEnoughOptions(surface);
    requireParameters(starts);
    SurfaceProblem problem = new SurfaceProblem(family, surface, objective, pricer);
    double exact = problem.exact(EXACT);
    LevenbergMarquardt search =
        new LevenbergMarquardt(
            problem, family.coordinates().bounds(), maxEvaluations, exact, firstDamping);
    List<Start> own = ownStarts(surface);
    List<Start> all = new ArrayList<>(starts);
    all.addAll(own);
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "starts = none: the family must have one at the volatility of the surface, or one must be"
              + " given");
    }
    double[] anchor = family.coordinates().of((own.isEmpty() ? starts : own).get(0).parameters());
    List<StartResult> results = new ArrayList<>();
    Optimum best = null;
    for (Start start : all) {
      int before = problem.evaluations();
      Optimum optimum = search.search(family.coordinates().of(start.parameters()), anchor);
      double rmse = Math.sqrt(optimum.cost() / surface.size());
      results.add(
          new StartResult(
              start.origin(),
              start.parameters(),
              family.at(optimum.point()),
              rmse,
              problem.evaluations() - before,
              optimum.status()));
      if (best == null || optimum.cost() < best.cost()) {
        best = optimum;
      }
      if (rmse <= Math.max(exact, acceptableRmse)
          || results.size() == maxStarts
          || agreeing(results, Math.sqrt(best.cost() / surface.size())) >= agreeing) {
        break;
      }
    }
    if (best.status() == Calibration.Status.UNUSABLE_START) {
      throw new IllegalArgumentException(
          "starts = " + results.size() + ": none is a model of " + family.name());
    }
    results.sort(Comparator.comparingDouble(StartResult::rmse));
    return conclude(surface, problem, best, results, begin);
  }

  private Calibration conclude(
      OptionSurface surface,
      SurfaceProblem problem,
      Optimum best,
      List<StartResult> results,
      long begin) {
    ReturnModel model = family.model(family.at(best.point()));
    double[] prices = problem.prices(best, model);
    Curvature curvature = new Curvature(family, best, problem.size());
    List<CalibrationWarning> warnings = new ArrayList<>(curvature.warnings());
    warnings.addAll(SeveralMinima.warnings(family, results));
    warnings.addAll(JumpToRuin.warnings(model));
    warnings.addAll(SystematicResiduals.warnings(surface, prices));
    return new Calibration(
        model,
        surface,
        prices,
        FitMeasures.of(surface, prices),
        curvature.uncertainty(),
        best.status(),
        results,
        warnings,
        new CalibrationRun(
            METHOD,
            objective,
            family,
            OptionalLong.empty(),
            LibraryVersion.text(),
            problem.evaluations(),
            (System.nanoTime() - begin) * 1e-6));
  }

  private static long agreeing(List<StartResult> results, double best) {
    return results.stream().filter(r -> r.rmse() <= best * (1 + AGREEMENT)).count();
  }

  private void requireEnoughOptions(OptionSurface surface) {
    int parameters = family.coordinates().dimension();
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

  private void requireParameters(List<Start> starts) {
    for (Start start : starts) {
      Require.sameLength(
          "parameters of start " + start.origin(),
          start.parameters().length,
          "parameters of " + family.name(),
          family.parameters().size());
    }
  }

  private List<Start> ownStarts(OptionSurface surface) {
    List<Start> own = new ArrayList<>();
    for (double[] parameters : family.starts(AtTheMoney.volatility(surface))) {
      own.add(new Start("moments " + (own.size() + 1), parameters));
    }
    return own;
  }
}
