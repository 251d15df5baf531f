package io.github.mohinio.levy.training.loop;

import io.github.mohinio.levy.pricing.Require;

/**
 * How to train. Immutable; begin with {@link #withDefaults()}.
 *
 * @param epochs passes over the data; at least 1
 * @param batchSize samples per step; at least 1. Batches of one epoch differ by one sample at most
 * @param peakLearningRate learning rate at the end of the warm-up; finite and positive
 * @param warmUp share of the steps over which the learning rate rises; from 0 to 1
 * @param weightDecay decoupled weight decay, per unit of learning rate; finite and not negative
 * @param gradientNorm limit of the Euclidean norm of the whole gradient; longer ones are shortened
 *     to it; finite and positive
 * @param mixtureWeight factor of the negative log likelihood in the loss; finite and not negative;
 *     with 0, the network has no mixture
 * @param patience epochs without a smaller validation loss after which training stops; at least 0.
 *     With 0, all epochs are run and the last weights kept, otherwise those of the smallest
 *     validation loss
 * @param seed seed of the initial weights and of the shuffling
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    double peakLearningRate,
    double warmUp,
    double weightDecay,
    double gradientNorm,
    double mixtureWeight,
    int patience,
    long seed) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public TrainingSettings {
    Require.positive("epochs", epochs);
    Require.positive("batchSize", batchSize);
    Require.positive("peakLearningRate", peakLearningRate);
    Require.inClosedInterval("warmUp", warmUp, 0, 1);
    Require.nonNegative("weightDecay", weightDecay);
    Require.positive("gradientNorm", gradientNorm);
    Require.nonNegative("mixtureWeight", mixtureWeight);
    Require.nonNegative("patience", patience);
  }

  /**
   * Returns settings for surfaces of option quotes and layers of some 256 units: 40 epochs, batches
   * of 512, peak 0.004 after a tenth of the steps, weight decay 0.0001, gradient norm 1, mixture
   * weight 0.01, no early stopping, seed 1.
   *
   * <p>Squared errors are in units of squared ranges, so their gradients are small; with this
   * weight, the likelihood gives most of the gradient, of norm 0.3 on the average. On CGMY surfaces
   * a mixture weight of 0.1 raised the squared error of clean surfaces by a half.
   *
   * @return the defaults
   */
  public static TrainingSettings withDefaults() {
    return new TrainingSettings(40, 512, 4e-3, 0.1, 1e-4, 1, 0.01, 0, 1);
  }

  /**
   * Returns the same settings with another number of epochs.
   *
   * @param value passes over the data; at least 1
   * @return the new settings
   */
  public TrainingSettings withEpochs(int value) {
    return new TrainingSettings(
        value,
        batchSize,
        peakLearningRate,
        warmUp,
        weightDecay,
        gradientNorm,
        mixtureWeight,
        patience,
        seed);
  }

  /**
   * Returns the same settings with another batch size.
   *
   * @param value samples per step; at least 1
   * @return the new settings
   */
  public TrainingSettings withBatchSize(int value) {
    return new TrainingSettings(
        epochs,
        value,
        peakLearningRate,
        warmUp,
        weightDecay,
        gradientNorm,
        mixtureWeight,
        patience,
        seed);
  }

  /**
   * Returns the same settings with another learning rate.
   *
   * @param value learning rate at the end of the warm-up; finite and positive
   * @return the new settings
   */
  public TrainingSettings withPeakLearningRate(double value) {
    return new TrainingSettings(
        epochs, batchSize, value, warmUp, weightDecay, gradientNorm, mixtureWeight, patience, seed);
  }

  /**
   * Returns the same settings with another warm-up.
   *
   * @param value share of the steps over which the learning rate rises; from 0 to 1
   * @return the new settings
   */
  public TrainingSettings withWarmUp(double value) {
    return new TrainingSettings(
        epochs,
        batchSize,
        peakLearningRate,
        value,
        weightDecay,
        gradientNorm,
        mixtureWeight,
        patience,
        seed);
  }

  /**
   * Returns the same settings with another weight decay.
   *
   * @param value decoupled weight decay, per unit of learning rate; finite and not negative
   * @return the new settings
   */
  public TrainingSettings withWeightDecay(double value) {
    return new TrainingSettings(
        epochs,
        batchSize,
        peakLearningRate,
        warmUp,
        value,
        gradientNorm,
        mixtureWeight,
        patience,
        seed);
  }

  /**
   * Returns the same settings with another limit of the gradient.
   *
   * @param value limit of the Euclidean norm; finite and positive
   * @return the new settings
   */
  public TrainingSettings withGradientNorm(double value) {
    return new TrainingSettings(
        epochs,
        batchSize,
        peakLearningRate,
        warmUp,
        weightDecay,
        value,
        mixtureWeight,
        patience,
        seed);
  }

  /**
   * Returns the same settings with another weight of the mixture.
   *
   * @param value factor of the negative log likelihood; finite and not negative; 0 for no mixture
   * @return the new settings
   */
  public TrainingSettings withMixtureWeight(double value) {
    return new TrainingSettings(
        epochs,
        batchSize,
        peakLearningRate,
        warmUp,
        weightDecay,
        gradientNorm,
        value,
        patience,
        seed);
  }

  /**
   * Returns the same settings with another patience.
   *
   * @param value epochs without improvement before training stops; 0 to run them all
   * @return the new settings
   */
  public TrainingSettings withPatience(int value) {
    return new TrainingSettings(
        epochs,
        batchSize,
        peakLearningRate,
        warmUp,
        weightDecay,
        gradientNorm,
        mixtureWeight,
        value,
        seed);
  }

  /**
   * Returns the same settings with another seed.
   *
   * @param value seed of the initial weights and of the shuffling
   * @return the new settings
   */
  public TrainingSettings withSeed(long value) {
    return new TrainingSettings(
        epochs,
        batchSize,
        peakLearningRate,
        warmUp,
        weightDecay,
        gradientNorm,
        mixtureWeight,
        patience,
        value);
  }
}
