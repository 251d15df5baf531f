package io.github.mohinio.levy.validation.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.StudyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of a Variance Gamma market whose volatility doubles. */
class WalkingStudyTest {

  private static final List<OptionSlice> OPTIONS =
      QuoteGrid.ofStrikes(QuoteGrid.steps(85, 115, 7), new double[] {0.25, 1})
          .options(Market.of(100, 0.02, 0))
          .slices();

  @TempDir Path folder;

  private static List<LabelledSurface> days(int count) {
    List<LabelledSurface> days = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      // From day 20 on volatility goes up by a fifth every day.
      double sigma = t < 20 ? 0.15 + 0.002 * (t % 3) : 0.15 * Math.pow(1.2, t - 19.0);
      double[] prices =
          FourierPricer.withDefaults().price(LevyModel.varianceGamma(sigma, 0.3, -0.1), OPTIONS);
      OptionSurface surface =
          new LognormalNoise(0.002).apply(OptionSurface.of(OPTIONS, prices), Generators.of(4, t));
      days.add(new LabelledSurface("day " + (t + 1), surface));
    }
    return days;
  }

  private static List<ModelFamily> models(String... names) {
    return Arrays.stream(names).map(ModelFamily::named).toList();
  }

  @Test
  void forecastsAreComparedAndDriftIsFound() {
    List<LabelledSurface> days = days(24);
    WalkingStudy study =
        WalkingStudy.of("walk", models("black_scholes", "variance_gamma"), days).withHorizon(2);
    StudyFolder results = StudyFolder.of(folder, "test");
    assertThat(results.run(study, done -> {})).isTrue();
    assertThat(results.run(study, done -> {})).isFalse();

    ResultTable forecasts = results.result(study).table("forecasts");
    assertThat(forecasts.distinct("model"))
        .containsExactly("black_scholes", "variance_gamma", "variance_gamma, network");
    assertThat(forecasts.size()).isEqualTo(3 * (23 + 22));
    ResultTable parameters = results.result(study).table("parameters");
    double sigma =
        parameters.where("model", "black_scholes").where("day", "day 1").numbers("value")[0];
    double[] prices = FourierPricer.withDefaults().price(LevyModel.blackScholes(sigma), OPTIONS);
    assertThat(forecasts.where("model", "black_scholes").numbers("rmse_price")[0])
        .isCloseTo(FitMeasures.of(days.get(1).surface(), prices).rmse(), within(1e-12));

    ResultTable comparisons = results.result(study).table("comparisons");
    ResultTable own = comparisons.where("second", "variance_gamma").where("horizon", "1");
    assertThat(own.size()).isEqualTo(2);
    assertThat(own.numbers("difference")[0]).isPositive();
    assertThat(own.where("test", "Wilcoxon signed-rank").numbers("p_holm")[0]).isLessThan(0.01);

    ResultTable drift = results.result(study).table("drift").where("model", "variance_gamma");
    assertThat(drift.where("day", "day 18").texts("alarm")).containsExactly("false");
    assertThat(drift.where("day", "day 23").texts("alarm")).containsExactly("true");
    assertThat(results.figures(study)).hasSize(2 + 1 + 2 + 3);
  }

  @Test
  void oneDayHasFitsAndNoForecasts() {
    OptionSurface one = days(1).get(0).surface().select(3);
    WalkingStudy study =
        WalkingStudy.of(
            "walk", models("variance_gamma"), List.of(new LabelledSurface("one quote", one)));
    StudyFolder results = StudyFolder.of(folder, "test");
    results.run(study, done -> {});
    ResultTable fits = results.result(study).table("fits");
    assertThat(fits.size()).isEqualTo(2);
    assertThat(results.result(study).table("forecasts").size()).isZero();
    assertThat(results.figures(study)).hasSizeLessThanOrEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WalkingStudy.of("walk", models("nig"), List.of()))
        .withMessage("number of days = 0: must be > 0");
  }
}
