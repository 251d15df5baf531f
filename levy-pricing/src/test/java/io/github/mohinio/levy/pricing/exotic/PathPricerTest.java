package io.github.mohinio.levy.pricing.exotic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.exotic.AsianOption.Average;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.simulation.MonteCarloEstimate;
import io.github.mohinio.levy.pricing.simulation.Simulation;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathPricerTest {

  private static final Market MARKET = Market.of(100, 0.05, 0.02);
  private static final PathPricer PRICER = PathPricer.withDefaults().withPaths(40_000).withSeed(7);

  /** Standard errors allowed: of some forty prices, one in 400 runs has one beyond. */
  private static final double ERRORS = 4;

  static List<LevyModel> models() {
    return List.of(
        LevyModel.blackScholes(0.2),
        LevyModel.varianceGamma(0.2, 0.2, -0.15),
        LevyModel.nig(15, -5, 0.5),
        LevyModel.cgmy(0.2, 5, 8, 1.5));
  }

  private static void agree(MonteCarloEstimate simulated, double value, double error) {
    assertThat(simulated.standardError()).isPositive();
    assertThat(simulated.value())
        .isCloseTo(value, within(ERRORS * simulated.standardError() + error));
  }

  /** The geometric average takes away all but some hundredths of a percent of the variance. */
  @ParameterizedTest
  @MethodSource("models")
  void averagesAgreeWithLattices(LevyModel model) {
    for (Average average : Average.values()) {
      AsianOption option = new AsianOption(OptionType.PUT, average, 102, 1, 12);
      double value = AsianPricer.withDefaults().price(model, MARKET, option).value();
      agree(PRICER.price(model, MARKET, option), value, 1e-6);
    }
    AsianOption option = new AsianOption(OptionType.CALL, Average.ARITHMETIC, 100, 1, 12);
    double plain =
        Simulation.of(model, MARKET, 1)
            .withSteps(12)
            .withPaths(40_000)
            .withSeed(7)
            .estimatePaths(path -> Math.max(0, mean(path) - 100))
            .standardError();
    double controlled = PRICER.price(model, MARKET, option).standardError();
    assertThat(plain / controlled).isGreaterThan(12); // 15 to 36 seen: variances by 225 and more
  }

  private static double mean(double[] path) {
    double sum = 0;
    for (double spot : path) {
      sum += spot;
    }
    return sum / path.length;
  }

  @ParameterizedTest
  @MethodSource("models")
  void barriersAgreeWithLattices(LevyModel model) {
    BarrierOption down = BarrierOption.down(OptionType.PUT, 100, 1, 80).monitored(12);
    BarrierOption both = new BarrierOption(OptionType.CALL, 100, 1, 80, 130, false, 12);
    for (BarrierOption option : List.of(down, down.knockIn(), both)) {
      ExoticPrice value = BarrierPricer.withDefaults().price(model, MARKET, option);
      agree(PRICER.price(model, MARKET, option), value.value(), value.error());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void touchesAgreeWithLattices(LevyModel model) {
    for (TouchOption option :
        List.of(
            TouchOption.up(115, 1).monitored(12),
            TouchOption.down(85, 1).atHit().monitored(12),
            TouchOption.down(85, 1).noTouch().monitored(12))) {
      ExoticPrice value = TouchPricer.withDefaults().price(model, MARKET, option);
      agree(PRICER.price(model, MARKET, option), value.value(), value.error());
    }
  }

  /** Out of the money against simulation with the last spot as the only control. */
  @ParameterizedTest
  @MethodSource("models")
  void lookbacksAgreeWithPlainSimulation(LevyModel model) {
    for (LookbackOption option :
        List.of(
            LookbackOption.fixed(OptionType.CALL, 110, 1, 12),
            LookbackOption.fixed(OptionType.PUT, 90, 1, 12),
            LookbackOption.fixed(OptionType.CALL, 95, 1, 12),
            LookbackOption.floating(OptionType.CALL, 1, 12),
            LookbackOption.floating(OptionType.PUT, 1, 12))) {
      MonteCarloEstimate plain =
          Simulation.of(model, MARKET, 1)
              .withSteps(12)
              .withPaths(80_000)
              .withSeed(11)
              .withControlVariate()
              .estimatePaths(option::payoff);
      MonteCarloEstimate price = PRICER.price(model, MARKET, option);
      double error = Math.hypot(plain.standardError(), price.standardError());
      assertThat(price.value())
          .as(option.toString())
          .isCloseTo(plain.value(), within(ERRORS * error));
      assertThat(price.standardError()).isLessThan(plain.standardError());
    }
  }

  /** What cannot end out of the money is linear in the extreme, which Spitzer's identity knows. */
  @ParameterizedTest
  @EnumSource(OptionType.class)
  void floatingLookbacksAreExact(OptionType type) {
    LookbackOption floating = LookbackOption.floating(type, 0.5, 4);
    for (LevyModel model : models()) {
      MonteCarloEstimate few = PRICER.withPaths(100).price(model, MARKET, floating);
      MonteCarloEstimate many = PRICER.withSeed(3).price(model, MARKET, floating);
      assertThat(few.value()).isCloseTo(many.value(), within(1e-9));
      assertThat(many.standardError()).isLessThan(1e-7);
    }
  }

  /** Of one date, it is a European option at the money. */
  @Test
  void oneDateIsEuropean() {
    ReturnModel model = LevyModel.nig(15, -5, 0.5);
    double call = FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.call(100, 0.5));
    LookbackOption option = LookbackOption.floating(OptionType.CALL, 0.5, 1);
    assertThat(PRICER.price(model, MARKET, option).value()).isCloseTo(call, within(1e-9));
  }

  /**
   * Ever more dates tend to the formula of Goldman, Sosin and Gatto (1979) for looking always,
   * corrected by Broadie, Glasserman and Kou (1999): the extreme of n dates is that of always,
   * moved by a factor exp(0.5826 sigma sqrt(T/n)). The error seen was 4e-4.
   */
  @Test
  void blackScholesTendsToItsFormula() {
    double sigma = 0.3;
    double maturity = 0.5;
    int dates = 4000;
    double shift = 0.5826 * sigma * Math.sqrt(maturity / dates);
    double discount = Math.exp(-0.05 * maturity);
    double forward = MARKET.forward(maturity);
    double always = floatingPut(100, 100 * Math.exp(shift), 0.05, 0.02, sigma, maturity);
    double corrected = Math.exp(-shift) * (always + discount * forward) - discount * forward;
    MonteCarloEstimate price =
        PRICER
            .withPaths(100)
            .price(
                LevyModel.blackScholes(sigma),
                MARKET,
                LookbackOption.floating(OptionType.PUT, maturity, dates));
    assertThat(price.value()).isCloseTo(corrected, within(1e-3));
  }

  /** Value when the highest spot so far is m. */
  private static double floatingPut(
      double s, double m, double r, double q, double sigma, double t) {
    double b = r - q;
    double width = sigma * Math.sqrt(t);
    double d = (Math.log(s / m) + (b + 0.5 * sigma * sigma) * t) / width;
    double power = 2 * b / (sigma * sigma);
    return m * Math.exp(-r * t) * cdf(width - d)
        - s * Math.exp(-q * t) * cdf(-d)
        + s
            * Math.exp(-r * t)
            / power
            * (Math.exp(b * t) * cdf(d)
                - Math.pow(s / m, -power) * cdf(d - 2 * b * Math.sqrt(t) / sigma));
  }

  private static double cdf(double x) {
    return new NormalDistribution(null, 0, 1).cumulativeProbability(x);
  }

  @Test
  void sameSeedSamePriceOnAnyThreads() {
    AsianOption option = new AsianOption(OptionType.CALL, Average.ARITHMETIC, 100, 1, 12);
    LevyModel model = LevyModel.varianceGamma(0.2, 0.2, -0.15);
    MonteCarloEstimate one = PRICER.price(model, MARKET, option);
    assertThat(PRICER.withThreads(2).price(model, MARKET, option)).isEqualTo(one);
    assertThat(PRICER.withSeed(8).price(model, MARKET, option)).isNotEqualTo(one);
  }

  @Test
  void badArgumentsAreNamed() {
    LevyModel model = LevyModel.nig(15, -5, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.withPaths(99))
        .withMessageStartingWith("paths = 99");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PRICER.price(model, MARKET, BarrierOption.down(OptionType.PUT, 100, 1, 80)))
        .withMessage("dates = 0: must be > 0, paths are simulated at dates: monitored(dates)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookbackOption.fixed(OptionType.CALL, 0, 1, 12))
        .withMessageStartingWith("strike = 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookbackOption.floating(OptionType.CALL, 1, 0))
        .withMessageStartingWith("dates = 0");
  }
}
