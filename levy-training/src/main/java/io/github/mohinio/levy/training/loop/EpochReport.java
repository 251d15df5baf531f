package io.github.mohinio.levy.training.loop;

import java.util.List;

/**
 * The state of training after an epoch.
 *
 * @param epoch epochs done, from 1
 * @param epochs epochs in all, if none is saved by stopping early
 * @param trainingLoss loss, averaged over the epoch while the weights moved: the mean squared error
 *     of the point in units of the ranges, plus {@link TrainingSettings#mixtureWeight} times the
 *     negative log likelihood
 * @param validationLoss the same on the validation samples after the epoch
 * @param pointError the point's part of it
 * @param negativeLogLikelihood the mixture's part of it, before it is weighted: mean per parameter
 *     of the negative log density in logits of the fractions of the ranges; NaN without a mixture
 * @param learningRate learning rate of the last step
 * @param gradientNorm mean norm of the gradient before it was limited
 * @param validation errors on the validation samples after the epoch, one entry per parameter
 * @param seconds wall-clock time since training began
 */
public record EpochReport(
    int epoch,
    int epochs,
    double trainingLoss,
    double validationLoss,
    double pointError,
    double negativeLogLikelihood,
    double learningRate,
    double gradientNorm,
    List<ParameterMetrics> validation,
    double seconds) {

  /** Copies the list. */
  public EpochReport {
    validation = List.copyOf(validation);
  }
}
