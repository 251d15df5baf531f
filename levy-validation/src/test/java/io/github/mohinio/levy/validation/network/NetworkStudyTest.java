package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkStudyTest {

  /**
   * No bar is missed by so much that 100 surfaces show it; {@code NetworkBarsTest} asks more on
   * 2000. One is known to be missed and left out: how much the error rises where quotes are
   * missing, relative to an error of the full grid that is many times below its own bar.
   */
  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy"})
  void noOtherBarIsMissedOnAHundredSurfaces(String model) {
    try (StudiedNetwork network = StudiedNetwork.training(model)) {
      NetworkResult result = NetworkStudy.withDefaults().withSurfaces(100).run(network);
      assertThat(Bars.of(result))
          .isNotEmpty()
          .filteredOn(o -> o.bar().measure() != Measure.MAE_RISE)
          .allSatisfy(o -> assertThat(o.verdict()).isNotEqualTo(Bar.Verdict.MISSED));
    }
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    try (StudiedNetwork network = StudiedNetwork.training("variance_gamma")) {
      List<Double> progress = new ArrayList<>();
      NetworkStudy study = NetworkStudy.withDefaults().withSurfaces(20).withProgress(progress::add);
      NetworkResult first = study.run(network);
      assertThat(progress).isSorted().last().isEqualTo(1.0);
      assertThat(exact(study.run(network))).isEqualTo(exact(first));
      assertThat(exact(study.withSeed(3).run(network))).isNotEqualTo(exact(first));
      assertThat(first.surfaces()).isEqualTo(20);
      assertThat(first.layout()).isEqualTo(QuoteGrid.standard().text());
      assertThat(first.figure(Conditions.CLEAN, Method.NETWORK, Measure.R2, "sigma").value())
          .isGreaterThan(0.99);
    }
  }

  /** All figures but those of time. */
  private static List<Figure> exact(NetworkResult result) {
    return result.figures().stream()
        .filter(figure -> figure.measure().unit() != Measure.Unit.MICROSECONDS)
        .toList();
  }

  @Test
  void comparisonsGoToCsv() {
    try (StudiedNetwork network = StudiedNetwork.training("variance_gamma")) {
      List<Double> progress = new ArrayList<>();
      NetworkComparison comparison =
          NetworkComparison.run(
              List.of(network, network),
              NetworkStudy.withDefaults().withSurfaces(20),
              progress::add);
      assertThat(progress).isSorted().last().isEqualTo(1.0);
      List<String> lines = comparison.toCsv().lines().toList();
      assertThat(lines.get(0)).startsWith("network,model,region,architecture,bytes,");
      assertThat(lines)
          .hasSize(1 + 2 * comparison.results().get(0).figures().size())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("variance_gamma,variance_gamma,training,")
                      .contains(",noise 5 %,refined,rmse_over_bound,nu,"));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NetworkComparison(List.of()))
        .withMessage("networks = none: must be at least one");
  }

  @Test
  void tooFewSurfacesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkStudy.withDefaults().withSurfaces(19))
        .withMessageStartingWith("surfaces = 19");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudiedNetwork.load(Path.of("none.onnx")))
        .withMessageContaining("there is no such file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudiedNetwork.training("nig"))
        .withMessageContaining(NeuralCalibrator.families().toString());
  }
}
