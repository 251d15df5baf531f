package io.github.mohinio.levy.validation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.batch.BatchProgress;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

  private static LabelledSurface day(int number, LevyModel model) {
    double[] prices = FourierPricer.withDefaults().price(model, QuoteGrid.full());
    for (int i = 0; i < prices.length; i++) {
      prices[i] += 0.02 * Math.sin(17 * i + number); // what no model fits
    }
    return new LabelledSurface("day " + number, OptionSurface.of(QuoteGrid.full(), prices));
  }

  private static List<LabelledSurface> days() {
    List<LabelledSurface> days = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      days.add(day(i, LevyModel.varianceGamma(0.2 + 0.01 * i, 0.3, -0.2)));
    }
    return days;
  }

  @Test
  void theRightModelWins() {
    List<BatchProgress> heard = new ArrayList<>();
    Comparison comparison =
        ModelComparison.of(
                List.of(ModelFamily.named("variance_gamma"), ModelFamily.named("black_scholes")))
            .withFolds(4)
            .withProgress(heard::add)
            .compare(days());
    assertThat(heard).hasSize(8);
    assertThat(comparison.failures()).isZero();
    assertThat(comparison.labels()).containsExactly("day 0", "day 1", "day 2", "day 3");
    ModelSummary right = comparison.summary("variance_gamma");
    ModelSummary wrong = comparison.summary("black_scholes");
    // noise of standard deviation 0.02 / sqrt 2; unseen quotes cost 3 parameters of 200 more
    assertThat(right.rmse()).isCloseTo(0.0141, within(2e-4));
    assertThat(right.heldOutRmse()).isBetween(right.rmse(), 1.05 * right.rmse());
    assertThat(right.bic()).isLessThan(wrong.bic());
    assertThat(right.parameters()).isEqualTo(3);
    assertThat(right.insideSpread()).isNaN();
    // the next day has another sigma
    assertThat(right.nextRmse()).isGreaterThan(5 * right.rmse());
    assertThat(comparison.of("variance_gamma").get(3).nextRmse()).isNaN();
  }

  @Test
  void stabilityIsThatOfTheParameters() {
    Comparison comparison =
        ModelComparison.of(List.of(ModelFamily.named("variance_gamma").withFixed("nu", 0.3)))
            .compare(days());
    List<ParameterStability> rows = comparison.stability();
    assertThat(rows).extracting(ParameterStability::parameter).containsExactly("sigma", "theta");
    ParameterStability sigma = rows.get(0);
    assertThat(sigma.least()).isCloseTo(0.20, within(1e-3));
    assertThat(sigma.largest()).isCloseTo(0.23, within(1e-3));
    assertThat(sigma.medianChange()).isCloseTo(0.01, within(1e-3));
  }

  @Test
  void informationCriteriaByHand() {
    ModelFit fit =
        ModelComparison.of(List.of(ModelFamily.named("black_scholes")))
            .compare(days().subList(0, 1))
            .fits()
            .get(0);
    double deviance = 200 * Math.log(Math.pow(fit.fit().orElseThrow().fit().rmse(), 2));
    assertThat(fit.criteria().aic()).isCloseTo(deviance + 4, within(1e-9));
    assertThat(fit.criteria().bic()).isCloseTo(deviance + 2 * Math.log(200), within(1e-9));
  }

  @Test
  void aFitThatFailsIsARow() {
    OptionSurface one =
        OptionSurface.ofCalls(
            Market.of(100, 0, 0), new double[] {100}, new double[] {1}, new double[][] {{8}});
    Comparison comparison =
        ModelComparison.of(List.of(ModelFamily.named("nig")))
            .withFolds(2)
            .compare(List.of(days().get(0), new LabelledSurface("one", one), days().get(1)));
    assertThat(comparison.failures()).isEqualTo(1);
    assertThat(comparison.fits().get(1).message()).startsWith("options = 1: must be at least 3");
    assertThat(comparison.summary("nig").fitted()).isEqualTo(2);
    assertThat(comparison.fits().get(2).fit()).isPresent();
  }

  @Test
  void nothingToCompareIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelComparison.of(List.of()))
        .withMessage("models = none: must be at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelComparison.of(List.of(ModelFamily.named("nig"))).compare(List.of()))
        .withMessage("surfaces = none: must be at least one");
  }
}
