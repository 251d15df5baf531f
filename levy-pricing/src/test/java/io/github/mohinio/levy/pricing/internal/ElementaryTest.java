package io.github.mohinio.levy.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Against the functions of {@link StrictMath}, which err by less than one unit in the last place.
 */
class ElementaryTest {

  private static final int POINTS = 200_000;

  private static void compare(
      DoubleUnaryOperator function,
      DoubleUnaryOperator reference,
      DoubleUnaryOperator argument,
      long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < POINTS; i++) {
      double x = argument.applyAsDouble(random.nextDouble());
      double exact = reference.applyAsDouble(x);
      assertThat(function.applyAsDouble(x))
          .as("at %s", x)
          .isCloseTo(exact, within(8 * Math.ulp(exact)));
    }
  }

  @Test
  void logarithm() {
    compare(Elementary::log, StrictMath::log, u -> StrictMath.exp(600 * (2 * u - 1)), 1);
    compare(Elementary::log, StrictMath::log, u -> 0.9 + 0.2 * u, 2);
  }

  @Test
  void logarithmOfOnePlus() {
    compare(Elementary::log1p, StrictMath::log1p, u -> 3 * u - 1, 1);
    compare(Elementary::log1p, StrictMath::log1p, u -> StrictMath.exp(60 * (u - 1)), 2);
    compare(Elementary::log1p, StrictMath::log1p, u -> -StrictMath.exp(60 * (u - 1)), 3);
    compare(Elementary::log1p, StrictMath::log1p, u -> StrictMath.exp(100 * u), 4);
  }

  @Test
  void exponentialLessOne() {
    compare(Elementary::expm1, StrictMath::expm1, u -> 1400 * u - 700, 1);
    compare(Elementary::expm1, StrictMath::expm1, u -> 4 * u - 2, 2);
    compare(Elementary::expm1, StrictMath::expm1, u -> StrictMath.exp(60 * (u - 1)), 3);
    compare(Elementary::expm1, StrictMath::expm1, u -> -StrictMath.exp(60 * (u - 1)), 4);
  }

  @Test
  void sine() {
    compare(Elementary::sin, StrictMath::sin, u -> 2 * (2 * u - 1), 1);
    compare(Elementary::sin, StrictMath::sin, u -> StrictMath.exp(60 * (u - 1)), 2);
    Random random = new Random(3);
    for (int i = 0; i < POINTS; i++) {
      double x = 20 * random.nextDouble() - 10;
      assertThat(Elementary.sin(x)).as("at %s", x).isCloseTo(StrictMath.sin(x), within(1e-15));
    }
  }

  @Test
  void cosineLessOne() {
    DoubleUnaryOperator reference = x -> -2 * StrictMath.pow(StrictMath.sin(0.5 * x), 2);
    compare(Elementary::cosm1, reference, u -> 3 * (2 * u - 1), 1);
    compare(Elementary::cosm1, reference, u -> 10 * u, 2);
    compare(Elementary::cosm1, reference, u -> StrictMath.exp(60 * (u - 1)), 3);
  }

  @Test
  void angle() {
    Random random = new Random(1);
    for (int i = 0; i < POINTS; i++) {
      double y = random.nextGaussian() * StrictMath.exp(20 * random.nextGaussian());
      double x = random.nextGaussian() * StrictMath.exp(20 * random.nextGaussian());
      double exact = StrictMath.atan2(y, x);
      assertThat(Elementary.atan2(y, x))
          .as("at %s, %s", x, y)
          .isCloseTo(exact, within(8 * Math.ulp(exact)));
    }
  }

  @Test
  void specialArguments() {
    double infinity = Double.POSITIVE_INFINITY;
    for (double x : new double[] {0, 1, -1, -2, infinity, -infinity, Double.NaN, 4.9e-324}) {
      same(Elementary.log(x), Math.log(x));
      same(Elementary.log1p(x), Math.log1p(x));
      same(Elementary.expm1(x), Math.expm1(x));
      for (double y : new double[] {0, 1, -1, infinity, Double.NaN, 4.9e-324}) {
        same(Elementary.atan2(y, x), Math.atan2(y, x));
      }
    }
  }

  private static void same(double value, double expected) {
    if (Double.isFinite(expected)) {
      assertThat(value).isCloseTo(expected, within(3 * Math.ulp(expected)));
    } else {
      assertThat(value).isEqualTo((Double) expected);
    }
  }
}
