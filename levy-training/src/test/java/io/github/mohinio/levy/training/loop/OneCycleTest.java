package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneCycleTest {

  @Test
  void theRateRisesLinearlyAndFallsAlongACosine() {
    OneCycle schedule = new OneCycle(2, 4, 12);
    assertThat(schedule.rate(0)).isEqualTo(0.5);
    assertThat(schedule.rate(3)).isEqualTo(2);
    assertThat(schedule.rate(4)).isEqualTo(2);
    assertThat(schedule.rate(8)).isCloseTo(1, within(1e-15));
    assertThat(schedule.rate(11)).isPositive().isLessThan(0.1);
  }

  @Test
  void thereMayBeNoWarmUpOrNothingElse() {
    assertThat(new OneCycle(2, 0, 4).rate(0)).isEqualTo(2);
    assertThat(new OneCycle(2, 4, 4).rate(3)).isEqualTo(2);
  }
}
