package io.github.mohinio.levy.pricing.implied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.implied.ImpliedVol.Status;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedVolatilityTest {

  /** Half a unit in the last place of 1, the unit of the error budgets. */
  private static final double U = 0x1p-53;

  @Test
  void goldenVolatilitiesAreReproducedToTheLastBits() {
    List<GoldenVolatility> rows = GoldenVolatility.all();
    assertThat(rows).hasSize(315);
    double sum = 0;
    for (GoldenVolatility row : rows) {
      ImpliedVol implied =
          ImpliedVolatility.of(
              row.type(), row.forward(), row.strike(), row.maturity(), row.discount(), row.price());
      assertThat(implied.status()).as("%s", row).isEqualTo(Status.OK);
      double error = Math.abs(row.relativeError(implied.value())) / row.unit();
      // Largest error seen: 4.0.
      assertThat(error).as("%s", row).isLessThan(5);
      sum += error;
    }
    // Seen: 0.82.
    assertThat(sum / rows.size()).isLessThan(1);
  }

  @Test
  void goldenVolatilitiesAreReproducedFromInTheMoneyPricesAsFarAsTheirDigitsGo() {
    int tested = 0;
    for (GoldenVolatility row : GoldenVolatility.all()) {
      BigDecimal intrinsic = intrinsic(row.discount(), row.forward(), row.strike());
      double price = intrinsic.add(new BigDecimal(row.price())).doubleValue();
      ImpliedVol implied =
          ImpliedVolatility.of(
              row.type().opposite(),
              row.forward(),
              row.strike(),
              row.maturity(),
              row.discount(),
              price);
      double rounding = 0.5 * Math.ulp(price);
      if (row.price() < 0.99 * rounding) {
        assertThat(implied.status()).as("%s", row).isEqualTo(Status.NO_TIME_VALUE);
      } else if (row.price() > 1e4 * rounding) {
        double inherited = rounding / (row.vega() * row.volatility().doubleValue());
        assertThat(row.relativeError(implied.value()))
            .as("%s", row)
            .isCloseTo(0, within(5 * row.unit() + 1.01 * inherited));
        tested++;
      }
    }
    assertThat(tested).isGreaterThan(150);
  }

  @Test
  void volatilityOfABlackPriceIsTheOneThatWentIn() {
    SplittableRandom random = new SplittableRandom(20_240_607);
    int solved = 0;
    for (int i = 0; i < 200_000; i++) {
      OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
      double forward = Math.exp(random.nextDouble(-5, 9));
      double maturity = Math.exp(random.nextDouble(-13, 3.4));
      double discount = random.nextDouble(0.3, 1.1);
      double s = Math.exp(random.nextDouble(-11, 2.5));
      double k = s * random.nextDouble(-8, 8);
      double strike = forward * Math.exp(k);
      double volatility = s / Math.sqrt(maturity);
      double d1 = -k / s + 0.5 * s;
      boolean outOfTheMoney = type.sign() * k >= 0;
      // In the money only where the time value is a fair part of the price.
      if (Math.abs(k) > 12 || d1 > 8 || !outOfTheMoney && Math.abs(k) > s) {
        continue;
      }
      double price =
          BlackFormula.presentValue(type, forward, strike, maturity, discount, volatility);
      double computed =
          ImpliedVolatility.volatility(type, forward, strike, maturity, discount, price);
      double vega = BlackFormula.vega(forward, strike, maturity, discount, volatility);
      double kappa = price / (vega * volatility);
      // Budget of the inverse, and that of the price magnified by kappa.
      double tolerance = (6 * Math.max(1, kappa) + 10 * (1 + d1 * d1) * kappa) * U;
      assertThat(computed / volatility - 1)
          .as(
              "case %d: %s forward %s strike %s maturity %s discount %s volatility %s price %s",
              i, type, forward, strike, maturity, discount, volatility, price)
          .isCloseTo(0, within(tolerance));
      solved++;
    }
    assertThat(solved).isGreaterThan(100_000);
  }

  @Test
  void callAndPutWithForwardAndStrikeExchangedAreTheSameProblem() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      double forward = random.nextDouble(50, 200);
      double strike = random.nextDouble(50, 200);
      double price = random.nextDouble(0, Math.min(forward, strike));
      ImpliedVol call = ImpliedVolatility.of(OptionType.CALL, forward, strike, 0.5, 0.97, price);
      ImpliedVol put = ImpliedVolatility.of(OptionType.PUT, strike, forward, 0.5, 0.97, price);
      assertThat(call).isEqualTo(put);
    }
  }

  @Test
  void unitOfCurrencyDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 1000; i++) {
      double strike = random.nextDouble(80, 160);
      double price = random.nextDouble(0, 30);
      ImpliedVol here = ImpliedVolatility.of(OptionType.PUT, 100, strike, 2, 0.9, price);
      ImpliedVol there =
          ImpliedVolatility.of(
              OptionType.PUT, 0x1p100 * 100, 0x1p100 * strike, 2, 0.9, 0x1p100 * price);
      assertThat(there).isEqualTo(here);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // forward, strike, price and the volatility for one year, mpmath with 80 digits
    "1e10, 2e10, 1e-300, 0.01849886506776792368584784",
    "1e10, 2e10, 4.9e-324, 0.01783119874273369265598762",
    "100, 110, 4.9e-324, 0.00248608218189488931507061"
  })
  void pricesTooSmallToBeNormalisedHaveAVolatility(
      double forward, double strike, double price, double expected) {
    assertThat(ImpliedVolatility.volatility(OptionType.CALL, forward, strike, 1, 1, price))
        .isCloseTo(expected, within(3 * U * expected));
  }

  @Test
  void outOfTheMoneyPricesAreSolvedStrictlyBetweenZeroAndTheBound() {
    for (double strike : new double[] {100, Math.nextUp(100.0), 100.1, 137, 1e4}) {
      double bound = 0.97 * 100;
      assertThat(call(strike, 0)).isEqualTo(Status.NO_TIME_VALUE);
      assertThat(call(strike, -0.0)).isEqualTo(Status.NO_TIME_VALUE);
      assertThat(call(strike, Double.MIN_NORMAL)).isEqualTo(Status.OK);
      assertThat(call(strike, Math.nextDown(bound))).isEqualTo(Status.OK);
      assertThat(call(strike, bound)).isEqualTo(Status.ABOVE_MAXIMUM);
      assertThat(call(strike, Math.nextUp(bound))).isEqualTo(Status.ABOVE_MAXIMUM);
      assertThat(call(strike, Double.MAX_VALUE)).isEqualTo(Status.ABOVE_MAXIMUM);
    }
  }

  @Test
  void volatilityThatUnderflowsAtTheMoneyIsNoTimeValue() {
    assertThat(call(100, Double.MIN_VALUE)).isEqualTo(Status.NO_TIME_VALUE);
    double volatility = ImpliedVolatility.volatility(OptionType.CALL, 100, 100, 1, 1, 1e-305);
    double expected = Math.sqrt(2 * Math.PI) * 1e-307;
    assertThat(volatility / expected - 1).isCloseTo(0, within(1e-14));
  }

  private static Status call(double strike, double price) {
    return ImpliedVolatility.of(OptionType.CALL, 100, strike, 0.25, 0.97, price).status();
  }

  @ParameterizedTest
  @EnumSource(OptionType.class)
  void inTheMoneyPricesAreSolvedStrictlyBetweenIntrinsicAndMaximum(OptionType type) {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 1000; i++) {
      double smaller = random.nextDouble(10, 100);
      double larger = smaller * Math.exp(random.nextDouble(1e-6, 4));
      double forward = type == OptionType.CALL ? larger : smaller;
      double strike = type == OptionType.CALL ? smaller : larger;
      double discount = random.nextDouble(0.5, 1.1);
      double intrinsic = intrinsic(discount, forward, strike).doubleValue();
      double maximum = discount * larger;
      String quote = type + " " + forward + " " + strike + " " + discount;
      assertThat(status(type, forward, strike, discount, 0))
          .as(quote)
          .isEqualTo(Status.BELOW_INTRINSIC);
      // Two doubles may pass for the intrinsic value: its rounding and discount * (F - K) in
      // double.
      double below = Math.nextDown(Math.min(intrinsic, discount * (larger - smaller)));
      double above = Math.nextUp(Math.max(intrinsic, discount * (larger - smaller)));
      assertThat(status(type, forward, strike, discount, below))
          .as(quote)
          .isEqualTo(Status.BELOW_INTRINSIC);
      assertThat(status(type, forward, strike, discount, intrinsic))
          .as(quote)
          .isEqualTo(Status.NO_TIME_VALUE);
      assertThat(status(type, forward, strike, discount, discount * (larger - smaller)))
          .as(quote)
          .isEqualTo(Status.NO_TIME_VALUE);
      assertThat(status(type, forward, strike, discount, above)).as(quote).isEqualTo(Status.OK);
      assertThat(status(type, forward, strike, discount, Math.nextDown(maximum)))
          .as(quote)
          .isEqualTo(Status.OK);
      assertThat(status(type, forward, strike, discount, maximum))
          .as(quote)
          .isEqualTo(Status.ABOVE_MAXIMUM);
    }
  }

  private static Status status(
      OptionType type, double forward, double strike, double discount, double price) {
    return ImpliedVolatility.of(type, forward, strike, 1, discount, price).status();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1})
  void argumentsOutOfRangeAreInvalidInput(double bad) {
    assertThat(ImpliedVolatility.of(OptionType.PUT, bad, 100, 1, 1, 5))
        .isEqualTo(new ImpliedVol(Double.NaN, Status.INVALID_INPUT));
    assertThat(ImpliedVolatility.of(OptionType.PUT, 100, bad, 1, 1, 5).status())
        .isEqualTo(Status.INVALID_INPUT);
    assertThat(ImpliedVolatility.of(OptionType.PUT, 100, 100, bad, 1, 5).status())
        .isEqualTo(Status.INVALID_INPUT);
    assertThat(ImpliedVolatility.of(OptionType.PUT, 100, 100, 1, bad, 5).status())
        .isEqualTo(Status.INVALID_INPUT);
    assertThat(ImpliedVolatility.of(OptionType.PUT, 100, 100, 1, 1, bad).status())
        .isEqualTo(bad == 0 ? Status.NO_TIME_VALUE : Status.INVALID_INPUT);
    assertThat(ImpliedVolatility.volatility(OptionType.PUT, 100, 100, 1, 1, bad)).isNaN();
  }

  @Test
  void productsBeyondTheRangeOfDoublesAreInvalidInput() {
    assertThat(ImpliedVolatility.of(OptionType.CALL, 0x1p-900, 0x1p-899, 1, 1, 0x1p-902).isOk())
        .isTrue();
    assertThat(ImpliedVolatility.of(OptionType.CALL, 0x1p-901, 0x1p-899, 1, 1, 0x1p-902).status())
        .isEqualTo(Status.INVALID_INPUT);
    assertThat(ImpliedVolatility.of(OptionType.CALL, 1e200, 1e300, 1, 1e10, 1e209).status())
        .isEqualTo(Status.INVALID_INPUT);
  }

  @Test
  void typeIsRequired() {
    assertThatNullPointerException()
        .isThrownBy(() -> ImpliedVolatility.of(null, 100, 100, 1, 1, 5))
        .withMessage("type");
    assertThatNullPointerException()
        .isThrownBy(() -> ImpliedVolatility.volatility(null, 100, 100, 1, 1, 5))
        .withMessage("type");
    assertThatNullPointerException()
        .isThrownBy(() -> ImpliedVolatility.strict(null, 100, 100, 1, 1, 5))
        .withMessage("type");
  }

  @Test
  void strictFormReturnsTheVolatilityOrSaysWhyThereIsNone() {
    assertThat(ImpliedVolatility.strict(OptionType.CALL, 100, 100, 1, 1, 8))
        .isEqualTo(ImpliedVolatility.volatility(OptionType.CALL, 100, 100, 1, 1, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.PUT, 100, 120, 0.5, 0.5, 9))
        .withMessage(
            "price = 9.0 (PUT, forward 100.0, strike 120.0, maturity 0.5, discount 0.5):"
                + " must lie above intrinsic value 10.0 and below maximum 60.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.PUT, 100, 120, 0.5, 0.5, 60))
        .withMessageStartingWith("price = 60.0 (PUT,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.CALL, 100, 120, 0.5, 0.5, 0))
        .withMessageEndingWith("must lie above intrinsic value 0.0 and below maximum 50.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.CALL, -1, 120, 0.5, 0.5, 3))
        .withMessage("forward = -1.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.CALL, 100, 120, 0, 0.5, 3))
        .withMessage("maturity = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.CALL, 100, 120, 1, 0.5, -3))
        .withMessage("price = -3.0: must be finite and >= 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVolatility.strict(OptionType.CALL, 1e300, 1e300, 1, 1e10, 1))
        .withMessageContaining("discount * forward");
  }

  @Test
  void batchGivesWhatTheScalarFormGives() {
    OptionType[] types = {OptionType.CALL, OptionType.PUT, OptionType.CALL, null, OptionType.PUT};
    double[] strikes = {110, 90, 80, 100, 100};
    double[] prices = {3, 2, 19, 5, Double.NaN};
    double[] volatilities = new double[5];
    Status[] statuses = new Status[5];
    int solved =
        ImpliedVolatility.solveSliceInto(
            types, 100, strikes, 0.7, 0.98, prices, volatilities, statuses);
    assertThat(solved).isEqualTo(2);
    assertThat(statuses)
        .containsExactly(
            Status.OK,
            Status.OK,
            Status.BELOW_INTRINSIC,
            Status.INVALID_INPUT,
            Status.INVALID_INPUT);
    assertThat(volatilities)
        .containsExactly(
            ImpliedVolatility.volatility(OptionType.CALL, 100, 110, 0.7, 0.98, 3),
            ImpliedVolatility.volatility(OptionType.PUT, 100, 90, 0.7, 0.98, 2),
            Double.NaN,
            Double.NaN,
            Double.NaN);

    double[] forwards = new double[5];
    double[] maturities = new double[5];
    double[] discounts = new double[5];
    Arrays.fill(forwards, 100);
    Arrays.fill(maturities, 0.7);
    Arrays.fill(discounts, 0.98);
    Status[] again = new Status[5];
    int solvedAgain =
        ImpliedVolatility.solveInto(
            types, forwards, strikes, maturities, discounts, prices, prices, again);
    assertThat(solvedAgain).isEqualTo(2);
    assertThat(again).isEqualTo(statuses);
    assertThat(prices).as("volatilities may replace the prices").isEqualTo(volatilities);
  }

  @Test
  void batchRejectsArraysThatDisagree() {
    OptionType[] types = {OptionType.CALL};
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ImpliedVolatility.solveSliceInto(
                    types, 1, one, 1, 1, one, new double[2], new Status[1]))
        .withMessage("length of volatilities = 2: must be that of prices, 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ImpliedVolatility.solveInto(
                    types, one, new double[3], one, one, one, one, new Status[1]))
        .withMessage("length of strikes = 3: must be that of prices, 1");
  }

  private static BigDecimal intrinsic(double discount, double forward, double strike) {
    return new BigDecimal(forward)
        .subtract(new BigDecimal(strike))
        .abs()
        .multiply(new BigDecimal(discount));
  }
}
