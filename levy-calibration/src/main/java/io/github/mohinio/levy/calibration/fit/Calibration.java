package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A fitted model and what is known about the fit. Immutable and thread-safe.
 *
 * @param model the model
 * @param surface the surface it was fitted to
 * @param modelPrices prices of the surface's options under the model
 * @param fit error measures
 * @param uncertainty covariance and intervals of the parameters
 * @param status how the search ended
 * @param starts what every start reached, the winner first
 * @param warnings what must be known before trusting the fit
 * @param run how it was made
 */
public record Calibration(
    ReturnModel model,
    OptionSurface surface,
    double[] modelPrices,
    FitMeasures fit,
    Uncertainty uncertainty,
    Status status,
    List<StartResult> starts,
    List<CalibrationWarning> warnings,
    CalibrationRun run) {

  /** How a search ended. */
  public enum Status {
    /** At a minimum of the squared errors. */
    CONVERGED,
    /** At a minimum with at least one parameter on a bound. */
    PARAMETER_AT_BOUND,
    /** No step could lower the squared errors, though the gradient is not small. */
    STALLED,
    /** Out of evaluations; the best point so far. */
    MAX_EVALUATIONS,
    /** The start is no model, or has no finite price. */
    UNUSABLE_START
  }

  /** Copies the arrays and lists. */
  public Calibration {
    modelPrices = modelPrices.clone();
    starts = List.copyOf(starts);
    warnings = List.copyOf(warnings);
  }

  @Override
  public double[] modelPrices() {
    return modelPrices.clone();
  }

  /** Times the surface was priced, over all starts. */
  public int evaluations() {
    return run.evaluations();
  }

  /** Time from surface to fit, in milliseconds. */
  public double elapsedMillis() {
    return run.elapsedMillis();
  }

  /** The same calibration with more warnings. */
  public Calibration withWarnings(List<CalibrationWarning> more) {
    List<CalibrationWarning> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Calibration(model, surface, modelPrices, fit, uncertainty, status, starts, all, run);
  }

  /** The same calibration, which other starts have led to too. */
  public Calibration withStarts(List<StartResult> others) {
    List<StartResult> all = new ArrayList<>(starts);
    all.addAll(others);
    all.sort(Comparator.comparingDouble(StartResult::rmse));
    return new Calibration(
        model, surface, modelPrices, fit, uncertainty, status, all, warnings, run);
  }

  /** The same calibration as part of a longer run. */
  public Calibration withRun(CalibrationRun run) {
    return new Calibration(
        model, surface, modelPrices, fit, uncertainty, status, starts, warnings, run);
  }

  /** Market against model, option by option. */
  public List<QuoteResidual> residuals() {
    List<QuoteResidual> residuals = new ArrayList<>(surface.size());
    for (int i = 0; i < surface.size(); i++) {
      residuals.add(
          new QuoteResidual(
              surface.type(i),
              surface.strike(i),
              surface.slice(i).maturity(),
              surface.logMoneyness(i),
              surface.price(i),
              modelPrices[i],
              surface.impliedVolatility(i),
              surface.impliedVolatility(i, modelPrices[i])));
    }
    return residuals;
  }
}
