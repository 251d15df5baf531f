package io.github.mohinio.levy.validation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "2, 4, 2.000",
    "0, 3, 0.00",
    "0.5, 3, 0.500",
    "1234.5678, 6, 1234.57",
    "99999.6, 5, 100000",
    "123456, 3, 123000",
    "-0.013, 3, −0.0130",
    "1e-4, 2, 0.00010",
    "9.99e-5, 2, 1.0e-04",
    "1e7, 3, 1.00e+07",
    "NaN, 3, –",
    "Infinity, 3, ∞",
    "-Infinity, 3, −∞"
  })
  void textHasTheSignificantDigits(double value, int digits, String text) {
    assertThat(Numbers.text(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.088, 4, 0.088",
    "100, 4, 100",
    "1125.50, 6, 1125.5",
    "2e7, 3, 2.00e+07",
    "0, 4, 0"
  })
  void givenHasNoZerosAtTheEnd(double value, int digits, String text) {
    assertThat(Numbers.given(value, digits)).isEqualTo(text);
  }

  @Test
  void signedPercentAndCount() {
    assertThat(Numbers.signed(0.25, 1)).isEqualTo("+0.3");
    assertThat(Numbers.signed(-0.36, 1)).isEqualTo("−0.4");
    assertThat(Numbers.signed(Double.NaN, 1)).isEqualTo("–");
    assertThat(Numbers.percent(0.0459, 1)).isEqualTo("4.6 %");
    assertThat(Numbers.percent(Double.NaN, 1)).isEqualTo("–");
    assertThat(Numbers.count(1, "start")).isEqualTo("1 start");
    assertThat(Numbers.count(13357, "call")).isEqualTo("13\u202f357 calls");
  }
}
