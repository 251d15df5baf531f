package io.github.mohinio.levy.training.data;

import java.util.Objects;

/**
 * Samples to learn from, and other samples to judge the result by.
 *
 * <p>Shapes and targets are checked when training starts, as the features of the first epoch are
 * not known before.
 *
 * @param features features of the training samples, n rows and d columns, once per epoch
 * @param targets parameters of the training samples in natural units, n rows and a column per
 *     parameter of the box
 * @param validationFeatures features of the validation samples, m rows and d columns
 * @param validationTargets parameters of the validation samples, m rows
 * @param box names and ranges of the parameters
 */
public record TrainingData(
    EpochData features,
    FloatMatrix targets,
    FloatMatrix validationFeatures,
    FloatMatrix validationTargets,
    OutputBox box) {

  /** Refuses nulls. */
  public TrainingData {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(targets, "targets");
    Objects.requireNonNull(validationFeatures, "validationFeatures");
    Objects.requireNonNull(validationTargets, "validationTargets");
    Objects.requireNonNull(box, "box");
  }

  /**
   * Makes training data with the same features in every epoch.
   *
   * @param features features of the training samples, n rows
   * @param targets parameters of the training samples in natural units, n rows
   * @param validationFeatures features of the validation samples, m rows
   * @param validationTargets parameters of the validation samples, m rows
   * @param box names and ranges of the parameters
   * @return the training data
   */
  public static TrainingData fixed(
      FloatMatrix features,
      FloatMatrix targets,
      FloatMatrix validationFeatures,
      FloatMatrix validationTargets,
      OutputBox box) {
    Objects.requireNonNull(features, "features");
    return new TrainingData(epoch -> features, targets, validationFeatures, validationTargets, box);
  }
}
