package io.github.mohinio.levy.validation.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.pricing.LevyException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  private static final int SAMPLES = 402;
  private static final ParameterRegion REGION =
      ParameterRegion.training(ModelFamily.named("variance_gamma"));

  private static VolatilityBasis basis;
  private static DataSet samples;
  private static LinearTrainer trainer;
  private static CrossValidationResult result;

  @BeforeAll
  static void run() {
    basis = new BasisBuilder(REGION, QuoteGrid.standard(), 0.05, 2.2).build(60, 6, 1);
    samples = DataSet.simulate(SurfaceSimulator.of(REGION), new FeatureExtractor(basis), SAMPLES);
    trainer = new LinearTrainer();
    result =
        CrossValidation.of(trainer)
            .withFolds(4)
            .withEpochs(3)
            .withSeed(9)
            .run(REGION, basis, samples);
  }

  @Test
  void everySampleIsHeldOutOnce() {
    float[] heldOut = {};
    for (NetworkTrainer.Task task : trainer.tasks) {
      float[] part = task.validation().targets();
      int from = heldOut.length;
      heldOut = join(heldOut, part);
      assertThat(task.samples().rows() + task.validation().rows()).isEqualTo(SAMPLES);
      float[] before = Arrays.copyOf(samples.targets(), from);
      float[] after = Arrays.copyOfRange(samples.targets(), from + part.length, 3 * SAMPLES);
      assertThat(task.samples().targets()).containsExactly(join(before, after));
      assertThat(task.samples().inputs()).hasSize(15 * task.samples().rows());
      assertThat(task.epochs()).isEqualTo(3);
      assertThat(task.seed()).isEqualTo(9);
    }
    assertThat(heldOut).containsExactly(samples.targets());
    assertThat(result.folds()).extracting(FoldResult::tested).containsExactly(100, 101, 100, 101);
    assertThat(result.folds()).extracting(FoldResult::fold).containsExactly(1, 2, 3, 4);
  }

  private static float[] join(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Linear in asinh of the coefficients, Variance Gamma is known well, but not exactly. */
  @Test
  void errorsAreThoseOfALinearModel() {
    assertThat(result.model()).isEqualTo("variance_gamma");
    assertThat(result.coordinates()).containsExactly("sigma", "nu", "theta");
    for (int c = 0; c < 3; c++) {
      assertThat(result.r2(c).mean()).isBetween(0.6, 0.99999);
      assertThat(result.mae(c).mean()).isBetween(1e-4, 0.15);
      assertThat(result.rmse(c).mean()).isGreaterThan(result.mae(c).mean());
      assertThat(result.r2(c).sd()).isPositive();
    }
  }

  @Test
  void tablesHaveEveryFold() {
    List<String> lines = result.toCsv().lines().toList();
    assertThat(lines).hasSize(1 + 4 * 3);
    assertThat(lines.get(0))
        .isEqualTo("fold,trained,tested,coordinate,r2,mae_of_range,rmse_of_range");
    CoordinateErrors nu = result.folds().get(1).errors().get(1);
    assertThat(lines.get(5))
        .isEqualTo("2,301,101,nu," + nu.r2() + "," + nu.mae() + "," + nu.rmse());
    List<String> percentiles = result.percentilesCsv().lines().toList();
    assertThat(percentiles).hasSize(1 + 4 * 3 * 101);
    assertThat(percentiles.get(0)).isEqualTo("fold,coordinate,percentile,error_of_range");
    assertThat(percentiles.get(1 + 4 * 101 + 7)).isEqualTo("2,nu,7," + nu.percentiles().get(7));
    assertThat(result.toMarkdown())
        .startsWith("`variance_gamma`: 4 folds of 402 samples in all, 3 epochs, seed 9.")
        .contains("| theta | 0.");
  }

  @Test
  void errorsAreInUnitsOfTheRange() {
    float[] targets = {0, 7, 1, 7, 2, 7};
    float[] answers = {1, 0, 1, 0, 2, 0};
    CoordinateErrors errors = CoordinateErrors.of("a", answers, targets, 2, 0, 4);
    assertThat(errors.r2()).isCloseTo(0.5, within(1e-15)); // 1 - 1 / 2
    assertThat(errors.mae()).isCloseTo(1 / 12.0, within(1e-15));
    assertThat(errors.rmse()).isCloseTo(Math.sqrt(1 / 3.0) / 4, within(1e-15));
    assertThat(errors.percentiles()).hasSize(101).startsWith(0.0).endsWith(0.25);
    assertThat(errors.percentiles().get(50)).isEqualTo(0);
    Spread spread = Spread.of(new double[] {1, 2, 6});
    assertThat(spread.mean()).isEqualTo(3);
    assertThat(spread.sd()).isCloseTo(Math.sqrt(7), within(1e-15));
  }

  @Test
  void trainerOnTheClassPathIsFound() {
    assertThat(NetworkTrainer.find()).isInstanceOf(LinearTrainer.class);
  }

  @Test
  void noTrainerIsAClearError() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThatThrownBy(() -> CrossValidation.of(NetworkTrainer.find()))
          .isInstanceOf(LevyException.class)
          .hasMessage("network trainer: there is none; levy-training must be on the class path");
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Test
  void badArgumentsAreNamed() {
    CrossValidation validation = CrossValidation.of(trainer);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validation.withFolds(1))
        .withMessageStartingWith("folds = 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validation.withEpochs(0))
        .withMessageStartingWith("epochs = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validation.withFolds(SAMPLES + 1).run(REGION, basis, samples))
        .withMessageStartingWith("samples.rows = 402");
  }
}
