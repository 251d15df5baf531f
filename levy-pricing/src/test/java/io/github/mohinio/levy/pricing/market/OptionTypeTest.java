package io.github.mohinio.levy.pricing.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTypeTest {

  @ParameterizedTest
  @ValueSource(strings = {"C", "c", "call", "Call", "CALL"})
  void parsesCalls(String text) {
    assertThat(OptionType.of(text)).isEqualTo(OptionType.CALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "p", "put", "Put", "PUT"})
  void parsesPuts(String text) {
    assertThat(OptionType.of(text)).isEqualTo(OptionType.PUT);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " C", "put ", "calls", "cal", "1", "straddle"})
  void rejectsEverythingElse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptionType.of(text))
        .withMessage("option type = " + text + ": must be C, P, call or put, in any case");
  }

  @Test
  void signIsThatOfThePayoffInTheUnderlying() {
    assertThat(OptionType.CALL.sign()).isEqualTo(1);
    assertThat(OptionType.PUT.sign()).isEqualTo(-1);
  }

  @Test
  void oppositeExchangesCallAndPut() {
    assertThat(OptionType.CALL.opposite()).isEqualTo(OptionType.PUT);
    assertThat(OptionType.PUT.opposite()).isEqualTo(OptionType.CALL);
  }
}
