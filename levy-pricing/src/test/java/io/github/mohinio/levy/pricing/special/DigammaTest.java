package io.github.mohinio.levy.pricing.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigammaTest {

  /** References of 20 digits from mpmath. */
  @ParameterizedTest
  @CsvSource({
    "1, -0.57721566490153286061",
    "0.5, -1.9635100260214234794",
    "2, 0.42278433509846713939",
    "1.5, 0.036489973978576520559",
    "13.25, 2.545787308246593445547",
  })
  void references(double x, double value) {
    assertThat(Digamma.value(x)).isCloseTo(value, within(1e-15 * Math.max(1, Math.abs(value))));
  }
}
