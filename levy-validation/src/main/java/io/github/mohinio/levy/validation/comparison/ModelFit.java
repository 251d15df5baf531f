package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.fit.Calibration;
import java.util.Objects;
import java.util.Optional;

/**
 * How one model fits one surface.
 *
 * @param model name of the model
 * @param label name of the surface
 * @param fit the fit, if there is one
 * @param criteria information criteria; NaN without a fit
 * @param heldOutRmse root mean squared price error on quotes that the fit has not seen, in
 *     currency; NaN if it was not asked for
 * @param nextRmse root mean squared price error of these parameters on the surface after, in
 *     currency; NaN for the last one
 * @param message why there is no fit; empty if there is one
 */
public record ModelFit(
    String model,
    String label,
    Optional<Calibration> fit,
    InformationCriteria criteria,
    double heldOutRmse,
    double nextRmse,
    String message) {

  /** Checks that nothing is null. */
  public ModelFit {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(message, "message");
  }
}
