package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.benchmarks.calibration.traditional.CalibrationMethod.Outcome;
import io.github.mohinio.levy.benchmarks.calibration.traditional.CalibrationMethod.Procedure;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ObjectiveFunction;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.global.GlobalCalibrator;
import io.github.mohinio.levy.calibration.global.GlobalMethod;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.validation.robustness.ProjectedLbfgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods compared, levy's first. All of them make the same sum of squared price errors small,
 * with the same exact pricer, in the same coordinates and within the same bounds, so that they
 * differ as optimisers only.
 */
final class CalibrationMethods {

  /** Prices of the surface for each coordinate that the traditional methods may ask for. */
  static final int EVALUATIONS_PER_COORDINATE = 2000;

  private final ModelFamily family;
  private final int budget;

  private CalibrationMethods(ModelFamily family) {
    this.family = family;
    budget = EVALUATIONS_PER_COORDINATE * family.coordinates().dimension();
  }

  /** A descent from one start, in search coordinates; returns where it ended. */
  @FunctionalInterface
  private interface Descent {
    double[] minimise(ObjectiveFunction function, double[] start);
  }

  /**
   * The methods for a family.
   *
   * @param network the family's network, if there is one; it must stay open
   */
  static List<CalibrationMethod> of(ModelFamily family, Optional<NeuralCalibrator> network) {
    CalibrationMethods methods = new CalibrationMethods(family);
    LeastSquaresCalibrator leastSquares = LeastSquaresCalibrator.of(family);
    GlobalCalibrator global = GlobalCalibrator.of(family);
    LadderCalibrator ladder = LadderCalibrator.of(family);
    List<CalibrationMethod> all = new ArrayList<>();
    all.add(
        new CalibrationMethod(
            "least squares, one start",
            each ->
                outcome(
                    leastSquares
                        .withMaxStarts(1)
                        .calibrate(each.surface(), each.starts().subList(0, 1)))));
    all.add(new CalibrationMethod("least squares, default", by(leastSquares)));
    all.add(new CalibrationMethod("ladder", by(network.map(ladder::withNetwork).orElse(ladder))));
    network.ifPresent(n -> all.add(new CalibrationMethod("network and refinement", by(n))));
    all.add(
        new CalibrationMethod(
            "differential evolution and least squares",
            globally(global.withMethod(GlobalMethod.DIFFERENTIAL_EVOLUTION))));
    all.add(
        new CalibrationMethod(
            "CMA-ES and least squares", globally(global.withMethod(GlobalMethod.CMA_ES))));
    all.add(
        new CalibrationMethod("L-BFGS, one start", methods.first(methods::byProjectedGradients)));
    all.add(
        new CalibrationMethod("L-BFGS, all starts", methods.best(methods::byProjectedGradients)));
    all.add(new CalibrationMethod("Nelder-Mead, one start", methods.first(methods::bySimplex)));
    all.add(new CalibrationMethod("Nelder-Mead, all starts", methods.best(methods::bySimplex)));
    all.add(
        new CalibrationMethod(
            "differential evolution alone", methods.search(GlobalMethod.DIFFERENTIAL_EVOLUTION)));
    all.add(new CalibrationMethod("grid search alone", methods.search(GlobalMethod.GRID)));
    return all;
  }

  private static Procedure by(Calibrator calibrator) {
    return each -> outcome(calibrator.calibrate(each.surface(), each.given()));
  }

  private static Procedure globally(GlobalCalibrator calibrator) {
    return each -> outcome(calibrator.withSeed(each.index()).calibrate(each.surface()));
  }

  private static Outcome outcome(Calibration fit) {
    return new Outcome(fit.model(), fit.evaluations());
  }

  private double[] byProjectedGradients(ObjectiveFunction function, double[] start) {
    return new ProjectedLbfgs(function::value, family.coordinates().bounds(), budget)
        .minimise(start);
  }

  private double[] bySimplex(ObjectiveFunction function, double[] start) {
    return NelderMead.minimise(function::value, family.coordinates().bounds(), start, budget);
  }

  private Procedure first(Descent descent) {
    return each -> best(descent, each.surface(), each.starts().subList(0, 1));
  }

  private Procedure best(Descent descent) {
    return each -> best(descent, each.surface(), each.starts());
  }

  private Outcome best(Descent descent, OptionSurface surface, List<Start> starts) {
    ObjectiveFunction function = function(surface);
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Start start : starts) {
      double[] end = descent.minimise(function, family.coordinates().of(start.parameters()));
      double value = function.value(end);
      if (best == null || value < least) {
        best = end;
        least = value;
      }
    }
    return outcome(best, function);
  }

  private Procedure search(GlobalMethod method) {
    return each -> {
      ObjectiveFunction function = function(each.surface());
      ParameterBox box = family.coordinates().bounds();
      List<double[]> found =
          method.search(
              unit -> function.value(box.at(unit)), box.dimension(), budget, each.index());
      return outcome(box.at(found.get(0)), function);
    };
  }

  private ObjectiveFunction function(OptionSurface surface) {
    return new ObjectiveFunction(family, surface, Objective.prices(), FourierPricer.withDefaults());
  }

  private Outcome outcome(double[] point, ObjectiveFunction function) {
    return new Outcome(family.model(family.at(point)), function.evaluations());
  }
}
