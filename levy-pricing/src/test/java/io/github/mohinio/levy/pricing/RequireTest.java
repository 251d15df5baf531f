package io.github.mohinio.levy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static void assertRejected(ThrowingCallable check, String message) {
    assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
  }

  @Test
  void goodValuesComeBack() {
    assertThat(Require.finite("x", -1e308)).isEqualTo(-1e308);
    assertThat(Require.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Require.positive("n", 1)).isEqualTo(1);
    assertThat(Require.nonNegative("x", 0)).isZero();
    assertThat(Require.nonNegative("x", -0.0)).isZero();
    assertThat(Require.greaterThan("x", Math.nextUp(1.0), 1)).isEqualTo(Math.nextUp(1.0));
    assertThat(Require.atLeast("x", 1.0, 1.0)).isEqualTo(1);
    assertThat(Require.atLeast("n", 2, 2)).isEqualTo(2);
    assertThat(Require.lessThan("x", Math.nextDown(2.0), 2)).isEqualTo(Math.nextDown(2.0));
    assertThat(Require.atMost("x", 2, 2)).isEqualTo(2);
    assertThat(Require.inOpenInterval("x", Math.nextUp(0.0), 0, 1)).isEqualTo(Double.MIN_VALUE);
    assertThat(Require.inClosedInterval("x", 1, 0, 1)).isEqualTo(1);
    assertThat(Require.sameLength("a", 3, "b", 3)).isEqualTo(3);
  }

  @Test
  void messagesNameTheValueAndWhatIsAllowed() {
    assertRejected(() -> Require.finite("theta", INFINITY), "theta = Infinity: must be finite");
    assertRejected(() -> Require.positive("nu", -0.3), "nu = -0.3: must be finite and > 0");
    assertRejected(() -> Require.positive("n", 0), "n = 0: must be > 0");
    assertRejected(() -> Require.nonNegative("x", -1), "x = -1.0: must be finite and >= 0");
    assertRejected(() -> Require.greaterThan("m", 1, 1), "m = 1.0: must be finite and > 1");
    assertRejected(() -> Require.atLeast("x", 0.4, 0.5), "x = 0.4: must be finite and >= 0.5");
    assertRejected(() -> Require.atLeast("n", 1, 2), "n = 1: must be >= 2");
    assertRejected(() -> Require.lessThan("y", 2, 2), "y = 2.0: must be finite and < 2");
    assertRejected(() -> Require.atMost("y", 3, 2.5), "y = 3.0: must be finite and <= 2.5");
    assertRejected(() -> Require.inOpenInterval("rho", 1, -1, 1), "rho = 1.0: must be in (-1, 1)");
    assertRejected(
        () -> Require.inClosedInterval("p", -0.1, 0, 1e20), "p = -0.1: must be in [0, 1.0E20]");
    assertRejected(
        () -> Require.sameLength("strikes", 3, "types", 2),
        "length of strikes = 3: must be that of types, 2");
  }

  @Test
  void bordersAreWhereTheNameSays() {
    assertRejected(() -> Require.positive("x", 0.0), "x = 0.0: must be finite and > 0");
    assertRejected(
        () -> Require.nonNegative("x", -Double.MIN_VALUE),
        "x = -4.9E-324: must be finite and >= 0");
    assertRejected(
        () -> Require.atLeast("x", Math.nextDown(1.0), 1.0),
        "x = 0.9999999999999999: must be finite and >= 1");
    assertRejected(
        () -> Require.inClosedInterval("x", Math.nextUp(1.0), 0, 1),
        "x = 1.0000000000000002: must be in [0, 1]");
    assertRejected(() -> Require.inOpenInterval("x", 0, 0, 1), "x = 0.0: must be in (0, 1)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void valuesThatAreNotFiniteNeverPass(double bad) {
    String start = "x = " + bad + ": must be ";
    assertRejected(() -> Require.finite("x", bad), start + "finite");
    assertRejected(() -> Require.positive("x", bad), start + "finite and > 0");
    assertRejected(() -> Require.nonNegative("x", bad), start + "finite and >= 0");
    assertRejected(() -> Require.greaterThan("x", bad, -1), start + "finite and > -1");
    assertRejected(() -> Require.atLeast("x", bad, -1.0), start + "finite and >= -1");
    assertRejected(() -> Require.lessThan("x", bad, 1), start + "finite and < 1");
    assertRejected(() -> Require.atMost("x", bad, 1), start + "finite and <= 1");
    assertRejected(() -> Require.inOpenInterval("x", bad, -1, 1), start + "in (-1, 1)");
    assertRejected(() -> Require.inClosedInterval("x", bad, -1, 1), start + "in [-1, 1]");
  }
}
