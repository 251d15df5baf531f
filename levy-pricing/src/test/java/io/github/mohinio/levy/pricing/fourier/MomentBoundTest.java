package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds hold, and are not far off: every digit lost to them is paid for by the pricers. */
class MomentBoundTest {

  private static final double LARGEST_FACTOR = 400;

  /** Error of the prices compared with, in units of the forward. */
  private static final double NOISE = 1e-13;

  static List<LevyModel> models() {
    return List.of(
        LevyModel.blackScholes(0.2),
        LevyModel.nig(15, -5, 0.5),
        LevyModel.merton(0.1, 2, -0.05, 0.1),
        LevyModel.finiteMomentLogStable(0.2, 1.6),
        LevyModel.cgmy(0.2, 0.5, 1.2, 0.8));
  }

  @ParameterizedTest
  @MethodSource("models")
  void optionsAreWorthLess(LevyModel model) {
    double maturity = 0.5;
    MomentBound bound = new MomentBound();
    bound.bind(model, maturity);
    double[] strikes = {30, 50, 70, 90, 110, 140, 200, 300};
    Market market = Market.of(100, 0, 0);
    OptionSlice calls = market.slice(maturity, strikes, OptionType.CALL);
    OptionSlice puts = market.slice(maturity, strikes, OptionType.PUT);
    double[] prices = FourierPricer.withDefaults().price(model, List.of(calls, puts));
    for (int q = 0; q < strikes.length; q++) {
      double k = calls.logMoneyness(q);
      double call = prices[q] / 100;
      double put = prices[q + strikes.length] / 100;
      assertThat(Math.exp(bound.call(k))).isBetween(call - NOISE, 1.0);
      assertThat(Math.exp(bound.put(k))).isBetween(put - NOISE, strikes[q] / 100 + NOISE);
      if (k > 0 && call > 1e-10) {
        assertThat(Math.exp(bound.call(k))).isLessThan(LARGEST_FACTOR * call);
        assertThat(bound.rate()).isPositive();
      }
    }
  }

  /** Distances between put prices bound the probabilities on either side of a strike. */
  @ParameterizedTest
  @MethodSource("models")
  void tailsAreThinner(LevyModel model) {
    MomentBound bound = new MomentBound();
    bound.bind(model, 0.5);
    double[] strikes = {40, 41, 60, 61, 80, 81, 120, 121, 170, 171};
    double[] puts =
        FourierPricer.withDefaults()
            .price(model, List.of(Market.of(100, 0, 0).slice(0.5, strikes, OptionType.PUT)));
    for (int q = 0; q < strikes.length; q += 2) {
      double between = puts[q + 1] - puts[q]; // of the probabilities below the two strikes
      assertThat(Math.exp(bound.lowerTail(Math.log(strikes[q + 1] / 100)))).isGreaterThan(between);
      assertThat(Math.exp(bound.upperTail(Math.log(strikes[q] / 100)))).isGreaterThan(1 - between);
    }
    assertThat(bound.upperTail(1e4)).isLessThan(-1000);
  }
}
