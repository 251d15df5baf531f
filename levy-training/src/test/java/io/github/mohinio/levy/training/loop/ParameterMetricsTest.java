package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterMetricsTest {

  private static final OutputBox BOX =
      OutputBox.of(List.of("a", "b"), new double[] {0, -10}, new double[] {4, 10});

  @Test
  void metricsFollowTheirDefinitions() {
    FloatMatrix targets = FloatMatrix.copyOf(new float[][] {{1, 0}, {2, 5}, {3, -5}});
    FloatMatrix predictions = FloatMatrix.copyOf(new float[][] {{1, 2}, {2.5f, 5}, {2.5f, -5}});
    List<ParameterMetrics> metrics = ParameterMetrics.of(BOX, predictions, targets);
    assertThat(metrics).extracting(ParameterMetrics::name).containsExactly("a", "b");
    // a: squared errors 0, 1/4, 1/4 against 1, 0, 1.
    assertThat(metrics.get(0).r2()).isCloseTo(0.75, within(1e-12));
    assertThat(metrics.get(0).meanAbsoluteError()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(metrics.get(0).meanAbsoluteErrorOfRange()).isCloseTo(1.0 / 12, within(1e-12));
    assertThat(metrics.get(1).r2()).isCloseTo(1 - 4.0 / 50, within(1e-12));
    assertThat(metrics.get(1).meanAbsoluteErrorOfRange()).isCloseTo(1.0 / 30, within(1e-12));
  }

  @Test
  void r2IsNotFiniteIfAllTargetsAreEqual() {
    FloatMatrix targets = FloatMatrix.copyOf(new float[][] {{1, 0}, {1, 0}});
    FloatMatrix predictions = FloatMatrix.copyOf(new float[][] {{1, 1}, {1, 0}});
    List<ParameterMetrics> metrics = ParameterMetrics.of(BOX, predictions, targets);
    assertThat(metrics.get(0).r2()).isNaN();
    assertThat(metrics.get(1).r2()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
