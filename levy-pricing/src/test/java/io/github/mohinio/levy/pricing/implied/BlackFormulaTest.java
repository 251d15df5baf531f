package io.github.mohinio.levy.pricing.implied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlackFormulaTest {

  private static final double U = 0x1p-53;

  /** Present value and vega from mpmath with 80 digits, all arguments taken as exact doubles. */
  @ParameterizedTest
  @CsvSource({
    "CALL, 100.0, 100.0, 1.0, 0.95, 0.2, 7.567289082635506543355187, 37.71049201031611593974337",
    "PUT, 100.0, 100.0, 1.0, 0.95, 0.2, 7.567289082635506543355187, 37.71049201031611593974337",
    "CALL, 100.0, 105.0, 0.25, 0.99, 0.15, 1.180620506161470441532573, 16.3647210223493334229251",
    "PUT, 100.0, 105.0, 0.25, 0.99, 0.15, 6.130620506161470397123652, 16.3647210223493334229251",
    "CALL, 100.0, 100.0, 1.0, 1.0, 1e-12, 3.989422804014326699158794e-11,"
        + " 39.8942280401432677939946",
    "CALL, 100.0, 100.0000001, 0.00390625, 1.0, 1e-06, 0.000002443708403701884492391163,"
        + " 2.493070120394349563070764",
    "PUT, 100.0, 20.0, 0.5, 0.98, 0.25, 3.594477366847992059879873e-20,"
        + " 1.233838974371755376608616e-17",
    "CALL, 100.0, 200.0, 1.0, 1.0, 0.02, 1.409759184996082106805779e-264,"
        + " 8.487648794637202455808055e-260",
    "CALL, 1.0, 10000.0, 30.0, 0.4, 0.3, 8.367473665265777508548326e-8,"
        + " 0.000009386030200269290485051504",
    "PUT, 5000.0, 4000.0, 2.0, 0.9, 0.8, 1315.033250283601102938125, 1897.790415435478477977894",
    "CALL, 100.0, 170.0, 4.0, 1.0, 0.6, 30.9971682090442437056518, 78.80109307754783073285537",
    "CALL, 100.0, 120.0, 30.0, 0.5, 2.0, 49.99999763389376558086636,"
        + " 0.00003660614031934232123629591",
    "PUT, 100.0, 90.0, 1.0, 1.0, 9.0, 89.99935537746553488557806, 0.001516246920450188192539466",
    "CALL, 300.0, 0.01, 1.0, 0.9, 0.5, 269.9910000000000066609288, 2.959915809241757275036665e-93",
    "PUT, 0.001, 7.0, 5.0, 1.1, 1.5, 7.699023686122599382090033, 0.0006174169272199812798132852",
    "CALL, 100.0, 160.0, 1.0, 1.0, 1.0, 24.63292797150914100929737, 39.87628401757212851345019",
    "CALL, 100.0, 161.0, 1.0, 1.0, 0.5, 5.670195871221094207464097, 31.17139214605365054470584",
    "PUT, 100.0, 30.0, 0.01, 1.0, 0.33, 4.91494103992234690103543e-293,"
        + " 1.986945757196112976076085e-289"
  })
  void presentValueAndVegaMatchReferences(
      OptionType type,
      double forward,
      double strike,
      double maturity,
      double discount,
      double volatility,
      double presentValue,
      double vega) {
    double s = volatility * Math.sqrt(maturity);
    double d1 = Math.log(forward / strike) / s + 0.5 * s;
    assertThat(
            BlackFormula.presentValue(type, forward, strike, maturity, discount, volatility)
                    / presentValue
                - 1)
        .isCloseTo(0, within(5 * (1 + d1 * d1) * U));
    assertThat(BlackFormula.vega(forward, strike, maturity, discount, volatility) / vega - 1)
        .isCloseTo(0, within(5 * (1 + d1 * d1) * U));
  }

  @Test
  void goldenPricesAreReproduced() {
    for (GoldenVolatility row : GoldenVolatility.all()) {
      double price =
          BlackFormula.presentValue(
              row.type(),
              row.forward(),
              row.strike(),
              row.maturity(),
              row.discount(),
              row.volatility().doubleValue());
      // The second part is the rounding of the volatility to a double.
      double tolerance = (6 * (1 + row.d1() * row.d1()) + 1 / row.conditionNumber()) * U;
      assertThat(price / row.price() - 1).as("%s", row).isCloseTo(0, within(tolerance));
    }
  }

  @Test
  void putCallParityHolds() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      double forward = random.nextDouble(50, 200);
      double strike = random.nextDouble(50, 200);
      double maturity = random.nextDouble(0.01, 5);
      double volatility = random.nextDouble(0.01, 2);
      double call =
          BlackFormula.forwardPrice(OptionType.CALL, forward, strike, maturity, volatility);
      double put = BlackFormula.forwardPrice(OptionType.PUT, forward, strike, maturity, volatility);
      assertThat(call - put)
          .as(
              "forward %s strike %s maturity %s volatility %s",
              forward, strike, maturity, volatility)
          .isCloseTo(forward - strike, within(4 * U * Math.max(call, put)));
    }
  }

  @Test
  void vegaIsTheSlopeOfThePrice() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 1000; i++) {
      double strike = random.nextDouble(60, 160);
      double volatility = random.nextDouble(0.05, 1.5);
      double step = 1e-5;
      double up =
          BlackFormula.presentValue(OptionType.CALL, 100, strike, 0.8, 0.9, volatility + step);
      double down =
          BlackFormula.presentValue(OptionType.CALL, 100, strike, 0.8, 0.9, volatility - step);
      assertThat((up - down) / (2 * step))
          .as("strike %s volatility %s", strike, volatility)
          .isCloseTo(
              BlackFormula.vega(100, strike, 0.8, 0.9, volatility),
              within(1e-6 * volatility + 1e-6));
    }
  }

  /** The three ways to compute a price join where one takes over from another. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.3",
    "0.5, 0.9",
    "0.5, 1",
    "0.2, 1",
    "0, 1",
    "1e-9, 1",
    "4, 3.7",
    "0.7, 2.2",
    "3, 4"
  })
  void priceIsContinuousAcrossTheBordersOfItsBranches(double k, double s) {
    double price = NormalisedBlack.price(k, s);
    for (double k2 : new double[] {k, Math.nextUp(k)}) {
      for (double s2 : new double[] {s, Math.nextUp(s)}) {
        assertThat(NormalisedBlack.price(k2, s2) / price - 1).isCloseTo(0, within(40 * U));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OptionType.class)
  void zeroVolatilityOrMaturityGivesTheIntrinsicValue(OptionType type) {
    for (double strike : new double[] {80, 100, 120}) {
      double intrinsic = Math.max(0, type.sign() * (100 - strike));
      assertThat(BlackFormula.forwardPrice(type, 100, strike, 1, 0)).isEqualTo(intrinsic);
      assertThat(BlackFormula.forwardPrice(type, 100, strike, 0, 0.3)).isEqualTo(intrinsic);
      assertThat(BlackFormula.presentValue(type, 100, strike, 1, 0.5, 0))
          .isEqualTo(0.5 * intrinsic);
      assertThat(BlackFormula.forwardPrice(type, 100, strike, 1, Double.MIN_VALUE))
          .isCloseTo(intrinsic, within(Double.MIN_NORMAL));
    }
  }

  @Test
  void infiniteVolatilityGivesTheMaximum() {
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, 100, 120, 1, Double.POSITIVE_INFINITY))
        .isEqualTo(100);
    assertThat(BlackFormula.forwardPrice(OptionType.PUT, 100, 120, 1, Double.POSITIVE_INFINITY))
        .isEqualTo(120);
    assertThat(BlackFormula.vega(100, 120, 1, 1, Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void vegaAtZeroVolatilityIsItsLimit() {
    assertThat(BlackFormula.vega(100, 100, 4, 1, 0))
        .isCloseTo(200 / Math.sqrt(2 * Math.PI), within(1e-13));
    assertThat(BlackFormula.vega(100, 101, 4, 1, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, Double.NEGATIVE_INFINITY})
  void argumentsOutOfRangeGiveNaN(double bad) {
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, bad, 100, 1, 0.2)).isNaN();
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, 100, bad, 1, 0.2)).isNaN();
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, 100, 100, bad, 0.2)).isNaN();
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, 100, 100, 1, bad)).isNaN();
    assertThat(BlackFormula.presentValue(OptionType.CALL, 100, 100, 1, bad, 0.2)).isNaN();
    assertThat(BlackFormula.vega(100, 100, 1, bad, 0.2)).isNaN();
    assertThat(BlackFormula.vega(bad, 100, 1, 1, 0.2)).isNaN();
    assertThat(BlackFormula.vega(100, bad, 1, 1, 0.2)).isNaN();
    assertThat(BlackFormula.vega(100, 100, bad, 1, 0.2)).isNaN();
    assertThat(BlackFormula.vega(100, 100, 1, 1, bad)).isNaN();
  }

  @Test
  void zeroForwardStrikeOrDiscountGivesNaN() {
    assertThat(BlackFormula.presentValue(OptionType.CALL, 100, 100, 1, 0, 0.2)).isNaN();
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, 0, 100, 1, 0.2)).isNaN();
    assertThat(BlackFormula.forwardPrice(OptionType.CALL, 100, 0, 1, 0.2)).isNaN();
    assertThat(BlackFormula.vega(100, 0, 1, 1, 0.2)).isNaN();
  }

  @Test
  void typeIsRequired() {
    assertThatNullPointerException()
        .isThrownBy(() -> BlackFormula.forwardPrice(null, 100, 100, 1, 0.2))
        .withMessage("type");
  }
}
