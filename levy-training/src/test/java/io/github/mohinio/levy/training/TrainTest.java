package io.github.mohinio.levy.training;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|arguments = 0: must be NAME, or architectures NAME",
        "heston|model = heston",
        "variance_gamma --epochs|argument = --epochs: must be one of []",
        "architectures|arguments = [architectures]: must be at least 2",
        "architectures heston|model = heston",
        "architectures variance_gamma --depth 3|argument = --depth: must be one of [--samples,",
        "architectures variance_gamma --epochs|--epochs = missing: must have a value",
        "architectures variance_gamma --epochs 0|--epochs = 0: must be a whole number > 0",
        "architectures variance_gamma --samples 1e4|--samples = 1e4: must be a whole number > 0",
        "architectures variance_gamma --samples -5|--samples = -5: must be a whole number > 0"
      })
  void badArgumentsAreNamed(String line, String message) {
    String[] args = line == null ? new String[0] : line.split(" ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Train.main(args))
        .withMessageStartingWith(message);
  }
}
