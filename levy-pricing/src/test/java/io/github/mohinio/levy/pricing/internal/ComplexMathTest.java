package io.github.mohinio.levy.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexMathTest {

  @ParameterizedTest
  @CsvSource({
    "4, 0, 2", // the root of a square
    "-4, 0, 0",
    "3, 4, 2",
    "-3, -4, 1",
    "-1e20, 2, 1e-10",
    "0, 0, 0",
  })
  void rootHasItsRealPart(double r, double j, double expected) {
    assertThat(ComplexMath.sqrtReal(r, j)).isCloseTo(expected, within(1e-15 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-20, 1e-12, 9.9995e-21", // r - j^2/2
    "-40, 3, -1.0000000000000000042",
    "2, 1.5707963267948966, -1",
  })
  void exponentialLessOneKeepsSmallValues(double r, double j, double expected) {
    // relative to the modulus: e^2 cos(pi/2) - 1 is the difference of e^2 - 1 and e^2
    assertThat(ComplexMath.expm1Real(r, j))
        .isCloseTo(expected, within(1e-15 * Math.abs(expected) * Math.max(1, Math.exp(r))));
  }
}
