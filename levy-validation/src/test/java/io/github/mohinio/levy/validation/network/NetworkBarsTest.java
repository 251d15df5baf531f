package io.github.mohinio.levy.validation.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.validation.report.NetworkReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars of the released networks, on 2000 surfaces each; the tables go to {@code target}. */
@Tag("slow")
class NetworkBarsTest {

  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy"})
  void trainingBox(String model) throws IOException {
    try (StudiedNetwork network = StudiedNetwork.training(model)) {
      check(network);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"variance_gamma", "cgmy", "nig", "merton", "kou"})
  void marketRegion(String model) throws IOException {
    try (StudiedNetwork network = StudiedNetwork.market(model)) {
      check(network);
    }
  }

  /**
   * False alarms may be open: the limits are set so that they are as many as the bar allows, and
   * half of all samples have more. Left out is the one bar that is known to be missed: how much the
   * error rises where quotes are missing.
   */
  private static void check(StudiedNetwork network) throws IOException {
    NetworkComparison comparison =
        new NetworkComparison(List.of(NetworkStudy.withDefaults().run(network)));
    Path folder = Files.createDirectories(Path.of("target", "networks"));
    Files.writeString(folder.resolve(network.name() + ".md"), NetworkReport.markdown(comparison));
    assertThat(Bars.of(comparison.results().get(0)))
        .isNotEmpty()
        .filteredOn(o -> o.bar().measure() != Measure.MAE_RISE)
        .allSatisfy(
            o ->
                assertThat(o.verdict())
                    .isIn(
                        Bar.Verdict.MET,
                        o.bar().measure() == Measure.FLAGGED ? Bar.Verdict.OPEN : Bar.Verdict.MET));
  }
}
