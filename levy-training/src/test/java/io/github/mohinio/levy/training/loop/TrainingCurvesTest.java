package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingCurvesTest {

  @Test
  void everyEpochIsALine() {
    EpochReport report =
        new EpochReport(
            1,
            9,
            0.5,
            0.25,
            0.125,
            Double.NaN,
            1e-3,
            0.1,
            List.of(new ParameterMetrics("c", 0.9, 0.01, 0.02)),
            1.5);
    assertThat(TrainingCurves.csv(List.of(report)))
        .isEqualTo(
            """
            epoch,training_loss,validation_loss,point_error,negative_log_likelihood,\
            learning_rate,gradient_norm,seconds,r2_c,mae_of_range_c
            1,0.5,0.25,0.125,NaN,0.001,0.1,1.5,0.9,0.02
            """);
  }
}
