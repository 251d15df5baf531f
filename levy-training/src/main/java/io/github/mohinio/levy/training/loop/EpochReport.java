package io.github.mohinio.levy.training.loop;

import java.util.List;

/**
 * The state of training after an epoch.
 *
 * @param epoch epochs done, from 1
 * @param epochs epochs in all
 * @param trainingLoss mean squared error in units of the ranges, averaged over the epoch while the
 *     weights moved
 * @param gradientNorm mean norm of the gradient before it was limited
 * @param validation errors on the validation samples after the epoch, one entry per parameter
 * @param seconds wall-clock time since training began
 */
public record EpochReport(
    int epoch,
    int epochs,
    double trainingLoss,
    double gradientNorm,
    List<ParameterMetrics> validation,
    double seconds) {

  /** Copies the list. */
  public EpochReport {
    validation = List.copyOf(validation);
  }
}
