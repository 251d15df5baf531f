package io.github.mohinio.levy.pricing.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillsRatioTest {

  private static final double U = 0x1p-53;

  /** From mpmath with 400 digits: {@code sqrt(pi/2) exp(x^2/2) erfc(x/sqrt(2))}. */
  @ParameterizedTest
  @CsvSource({
    "-37, 4.716966555036580546658e+297",
    "-10, 1.299612947359202290278e+22",
    "-1, 3.477051811703694466926",
    "-0.9375, 3.212108520238532454726",
    "-0.3, 1.620165608706789296693",
    "0, 1.253314137315500251208",
    "1e-9, 1.253314136315500251835",
    "0.0625, 1.193182964731915311846",
    "0.7, 0.7748938487793906473894",
    "1, 0.6556795424187984715439",
    "2.3, 0.3785821207109964100478",
    "5, 0.1928081047153157648775",
    "7.9375, 0.1240730211131909535098",
    "7.999, 0.1231469093408860326346",
    "8, 0.1231319632579322962822",
    "8.5, 0.1160820633859822903388",
    "12, 0.08276628650136917725227",
    "40, 0.02498440420572057114739",
    "1000, 0.0009999990000029999850001",
    "1e8, 9.999999999999999e-9"
  })
  void matchesReference(double x, double expected) {
    double budget = x < -1 ? 2 * (1 + x * x) : 2;
    assertThat(MillsRatio.of(x) / expected - 1).isCloseTo(0, within(budget * U));
  }

  /** From mpmath with 400 digits. */
  @ParameterizedTest
  @CsvSource({
    "8, 0.5, 0.007049899871950005943371",
    "8, 0.001, 0.00001494250534191648775511",
    "10, 1e-6, 9.71403433855905408403e-9",
    "20, 3, 0.006479392886324079593941",
    "36, 40, 0.01460077584125935095519",
    "35, 0.01, 0.00000814103442544493349118",
    "2, 0.25, 0.03622093848961984958562",
    "0, 3, 0.9487238386053969554743",
    "-0.5, 1, 1.087653038904301406952"
  })
  void decreaseMatchesReference(double x, double h, double expected) {
    double budget = x >= 8 ? 9 * (1 + 1 / (x * h)) : 4 * MillsRatio.of(x) / expected;
    assertThat(MillsRatio.decrease(x, h) / expected - 1).isCloseTo(0, within(budget * U));
  }

  @Test
  void isContinuousAcrossNodesAndBranches() {
    for (double x = -1; x <= 8; x += 0.0625) {
      double at = MillsRatio.of(x);
      double budget = x == -1 ? 8 * U : 4 * U;
      assertThat(MillsRatio.of(Math.nextDown(x)) / at - 1)
          .as("x = %s", x)
          .isCloseTo(0, within(budget));
      assertThat(MillsRatio.of(Math.nextUp(x)) / at - 1)
          .as("x = %s", x)
          .isCloseTo(0, within(budget));
    }
  }

  @Test
  void limitsAreThoseOfTheTail() {
    assertThat(MillsRatio.of(Double.POSITIVE_INFINITY)).isZero();
    assertThat(MillsRatio.of(Double.NEGATIVE_INFINITY)).isInfinite().isPositive();
    assertThat(MillsRatio.of(Double.NaN)).isNaN();
    assertThat(MillsRatio.decrease(Double.NaN, 1)).isNaN();
    assertThat(MillsRatio.decrease(Double.POSITIVE_INFINITY, 1)).isZero();
    assertThat(MillsRatio.decrease(3, 0)).isZero();
    assertThat(MillsRatio.decrease(30, 0)).isZero();
  }
}
