package io.github.mohinio.levy.validation.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExpandingWindowTest {

  private static final ParameterRegion REGION =
      ParameterRegion.training(ModelFamily.named("variance_gamma"));

  private static VolatilityBasis basis;
  private static DataSet samples;
  private static LinearTrainer trainer;
  private static ExpandingWindowResult result;

  @BeforeAll
  static void run() {
    basis = new BasisBuilder(REGION, QuoteGrid.standard(), 0.05, 2.2).build(60, 6, 1);
    samples = DataSet.simulate(SurfaceSimulator.of(REGION), new FeatureExtractor(basis), 450);
    trainer = new LinearTrainer();
    result =
        ExpandingWindow.of(trainer)
            .withWindow(100)
            .withStep(100)
            .withEpochs(3)
            .withSeed(9)
            .run(REGION, basis, samples);
  }

  @Test
  void regimesAreQuartersOfTheRange() {
    Map<Regime, int[]> order = Regime.order(samples, 0);
    assertThat(order.values()).extracting(rows -> rows.length).containsExactly(113, 112, 113, 112);
    assertThat(order.values().stream().flatMapToInt(IntStream::of).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 450).boxed().toList());
    double low = largest(order.get(Regime.LOW));
    double middle = largest(order.get(Regime.MIDDLE));
    assertThat(low).isBetween(0.34, 0.351);
    assertThat(largest(order.get(Regime.LOW_AGAIN))).isBetween(0.34, 0.351);
    assertThat(least(order.get(Regime.MIDDLE))).isGreaterThanOrEqualTo(low);
    assertThat(middle).isBetween(0.47, 0.48);
    assertThat(least(order.get(Regime.HIGH))).isGreaterThanOrEqualTo(middle);
    order.values().forEach(rows -> assertThat(rows).isSorted());
  }

  private static double largest(int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> samples.targets()[3 * i]).max().orElseThrow();
  }

  private static double least(int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> samples.targets()[3 * i]).min().orElseThrow();
  }

  /** Each network sees everything before what it is tested on, and nothing else. */
  @Test
  void windowsExpand() {
    int[] order = Regime.order(samples, 0).values().stream().flatMapToInt(IntStream::of).toArray();
    assertThat(trainer.tasks).hasSize(3);
    for (int t = 0; t < 3; t++) {
      NetworkTrainer.Task task = trainer.tasks.get(t);
      assertThat(task.samples().rows()).isEqualTo(100 * (t + 1));
      assertThat(task.validation().rows()).isEqualTo(100);
      assertThat(task.epochs()).isEqualTo(3);
      assertThat(task.seed()).isEqualTo(9);
      for (int i = 0; i < 100 * (t + 2); i++) {
        boolean seen = i < 100 * (t + 1);
        DataSet part = seen ? task.samples() : task.validation();
        int row = seen ? i : i - 100 * (t + 1);
        assertThat(part.targets()[3 * row + 1]).isEqualTo(samples.targets()[3 * order[i] + 1]);
        assertThat(part.inputs()[15 * row + 4]).isEqualTo(samples.inputs()[15 * order[i] + 4]);
      }
    }
  }

  @Test
  void firstNetworkIsNotTrainedAgain() {
    List<StretchResult> stretches = result.stretches();
    assertThat(stretches).extracting(StretchResult::trained).containsExactly(100, 200, 300);
    assertThat(stretches)
        .extracting(StretchResult::regime)
        .containsExactly("low", "middle", "high");
    assertThat(stretches.get(0).first()).isEqualTo(stretches.get(0).retrained());
    assertThat(stretches.get(2).retrained().get(0).mae())
        .isLessThan(0.7 * stretches.get(2).first().get(0).mae());
  }

  @Test
  void tablesHaveEveryStretch() {
    List<String> lines = result.toCsv().lines().toList();
    assertThat(lines).hasSize(1 + 3 * 2 * 3);
    CoordinateErrors theta = result.stretches().get(1).first().get(2);
    assertThat(lines.get(12))
        .isEqualTo(
            "200,100,middle,first,theta,%s,%s,%s".formatted(theta.r2(), theta.mae(), theta.rmse()));
    assertThat(result.toMarkdown())
        .startsWith("`variance_gamma`: regimes of sigma, 3 epochs, seed 9.")
        .contains("| 300 | 100 | high | ");
  }

  @Test
  void badArgumentsAreNamed() {
    ExpandingWindow walk = ExpandingWindow.of(trainer);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.withWindow(0))
        .withMessageStartingWith("window = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.withStep(0))
        .withMessageStartingWith("step = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.withEpochs(0))
        .withMessageStartingWith("epochs = 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.run(REGION, basis, samples))
        .withMessageStartingWith("samples.rows = 450");
  }
}
