package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {

  @ParameterizedTest
  @CsvSource({
    "0.95, 0.94, 0.96, MET",
    "0.93, 0.90, 0.95, MET",
    "0.98, 0.965, 0.99, OPEN",
    "0.98, 0.975, 0.99, MISSED",
    "0.90, 0.88, 0.931, OPEN",
    "0.90, 0.88, 0.92, MISSED",
    "NaN, NaN, NaN, MISSED",
  })
  void verdicts(double value, double lower, double upper, Bar.Verdict verdict) {
    Bar bar = new Bar("clean", Method.MIXTURE, Measure.COVERAGE, "nu", 0.93, 0.97);
    assertThat(bar.verdict(new Estimate(value, lower, upper))).isEqualTo(verdict);
  }

  /** A study of a box in which every figure is one number. */
  private static NetworkResult result(ParameterRegion region, double value) {
    List<String> coordinates = new ArrayList<>(region.coordinateNames());
    coordinates.add("");
    List<String> conditions =
        List.of(
            Conditions.CLEAN,
            Conditions.FIFTY,
            Conditions.noise(0.01),
            Conditions.noise(0.05),
            Conditions.noise(0.1),
            Conditions.missing(0.05),
            Conditions.missing(0.5),
            Conditions.steps(3),
            Conditions.steps(4),
            Conditions.IN_RANGE,
            Conditions.IN_RANGE_NOISY,
            Conditions.OUT_OF_RANGE);
    List<Figure> figures = new ArrayList<>();
    for (String condition : conditions) {
      for (Method method : Method.values()) {
        for (Measure measure : Measure.values()) {
          for (String coordinate : coordinates) {
            Estimate estimate = new Estimate(value, value, value);
            figures.add(new Figure(condition, method, measure, coordinate, estimate));
          }
        }
      }
    }
    return new NetworkResult("n", region, Map.of(), 1000, 100, 1, "options", 0, figures, "1", 1);
  }

  private static long met(ParameterRegion region, double value) {
    return Bars.of(result(region, value)).stream()
        .filter(outcome -> outcome.verdict() == Bar.Verdict.MET)
        .count();
  }

  @Test
  void everyBarOfTheIssueIsThere() {
    ParameterRegion vg = ParameterRegion.training(ModelFamily.named("variance_gamma"));
    // 2 clean, 3 x (ratio, width, coverage), R2 lost, 2 missing, 50 quotes, of 3 parameters each;
    // 3 surfaces, steps, 3 of range
    assertThat(Bars.of(result(vg, 0))).hasSize(3 * (2 + 9 + 1 + 2 + 1) + 3 + 1 + 3);
    ParameterRegion cgmy = ParameterRegion.training(ModelFamily.named("cgmy"));
    // 2 clean, 2 ratios, 3 coverages, 2 missing, of 4; 3 surfaces, 3 refinement, 3 of range
    assertThat(Bars.of(result(cgmy, 0))).hasSize(4 * (2 + 2 + 3 + 2) + 3 + 3 + 3);
    ParameterRegion nig = ParameterRegion.market(ModelFamily.named("nig"));
    assertThat(Bars.of(result(nig, 0))).hasSize(3 * 3 + 3);
    assertThat(Bars.of(result(ParameterRegion.market(ModelFamily.named("cgmy")), 0)))
        .hasSize(4 * 3 + 3);
  }

  /** At 0 the bars from above are met, at 1 those from below and the ratios. */
  @Test
  void barsLookTheRightWay() {
    ParameterRegion vg = ParameterRegion.training(ModelFamily.named("variance_gamma"));
    assertThat(met(vg, 0)).isEqualTo(3 * (1 + 6 + 1 + 2) + 3 + 2);
    assertThat(met(vg, 1)).isEqualTo(3 * (1 + 6 + 1) + 3 + 1 + 1);
    assertThat(met(vg, 0.95)).isEqualTo(3 * (3 + 6) + 3);
  }

  @Test
  void aFigureThatIsMissingIsNamed() {
    ParameterRegion vg = ParameterRegion.training(ModelFamily.named("variance_gamma"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result(vg, 0).figure("in the dark", Method.NETWORK, Measure.R2, "nu"))
        .withMessage("figure = in the dark, NETWORK, R2, nu: the study of n has none such");
  }
}
