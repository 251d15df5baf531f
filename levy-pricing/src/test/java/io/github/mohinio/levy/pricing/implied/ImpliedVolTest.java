package io.github.mohinio.levy.pricing.implied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import org.junit.jupiter.api.Test;

class ImpliedVolTest {

  @Test
  void valueAndStatusAgree() {
    assertThat(new ImpliedVol(0.2, Status.OK).isOk()).isTrue();
    assertThat(new ImpliedVol(Double.NaN, Status.NO_TIME_VALUE).isOk()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ImpliedVol(Double.NaN, Status.OK));
    assertThatIllegalArgumentException().isThrownBy(() -> new ImpliedVol(0, Status.OK));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImpliedVol(0.2, Status.ABOVE_MAXIMUM))
        .withMessage(
            "value = 0.2: must be > 0 with status OK and NaN with any other, not ABOVE_MAXIMUM");
    assertThatNullPointerException().isThrownBy(() -> new ImpliedVol(0.2, null));
  }
}
