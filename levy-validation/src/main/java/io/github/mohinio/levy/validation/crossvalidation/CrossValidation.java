package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Cross-validation of a trainer of networks: cuts simulated samples into k folds, trains a network
 * on all folds but one, tests it on that one, and so for each.
 *
 * <pre>{@code
 * CrossValidation.of(NetworkTrainer.find()).withFolds(5).run(region, basis, samples).toMarkdown();
 * }</pre>
 *
 * <p>Samples are held out in stretches of successive rows. Those of {@link DataSet#simulate} are in
 * the order of a scrambled Sobol sequence, of which every stretch fills the region evenly, so that
 * the folds are stratified over it. All networks have the same seed; the spread over the folds is
 * that of the samples.
 *
 * <p>Immutable.
 */
public final class CrossValidation {

  private static final int FOLDS = 5;
  private static final int EPOCHS = 12;
  private static final long SEED = 1;

  private final NetworkTrainer trainer;
  private final int folds;
  private final int epochs;
  private final long seed;

  private CrossValidation(NetworkTrainer trainer, int folds, int epochs, long seed) {
    this.trainer = Objects.requireNonNull(trainer, "trainer");
    this.folds = Require.atLeast("folds", folds, 2);
    this.epochs = Require.positive("epochs", epochs);
    this.seed = seed;
  }

  /**
   * Five folds, 12 epochs, seed 1.
   *
   * @param trainer what to judge, such as {@link NetworkTrainer#find()}
   */
  public static CrossValidation of(NetworkTrainer trainer) {
    return new CrossValidation(trainer, FOLDS, EPOCHS, SEED);
  }

  /** The same with another number of folds; at least 2. */
  public CrossValidation withFolds(int folds) {
    return new CrossValidation(trainer, folds, epochs, seed);
  }

  /** The same with another number of passes over the samples; at least 1. */
  public CrossValidation withEpochs(int epochs) {
    return new CrossValidation(trainer, folds, epochs, seed);
  }

  /** The same with another seed of the weights. */
  public CrossValidation withSeed(long seed) {
    return new CrossValidation(trainer, folds, epochs, seed);
  }

  /**
   * Trains and tests.
   *
   * @param region region whose coordinates are the targets
   * @param basis basis that the inputs were made with
   * @param samples what to train and test on; at least as many rows as folds
   * @return errors of every fold
   */
  public CrossValidationResult run(ParameterRegion region, VolatilityBasis basis, DataSet samples) {
    Folds parts = new Folds(samples, folds);
    List<FoldResult> results = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      DataSet rest = parts.rest(fold);
      DataSet heldOut = parts.heldOut(fold);
      byte[] network =
          trainer.train(new NetworkTrainer.Task(region, basis, rest, heldOut, epochs, seed));
      results.add(
          new FoldResult(
              fold + 1,
              rest.rows(),
              heldOut.rows(),
              CoordinateErrors.of(region, network, heldOut)));
    }
    return new CrossValidationResult(region.family().name(), samples.rows(), epochs, seed, results);
  }
}
