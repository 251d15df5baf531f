package io.github.mohinio.levy.bayes.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PropagationTest {

  private static final Market MARKET = Market.of(100, 0.05, 0);
  private static final OptionSlice SLICE =
      MARKET.slice(0.75, new double[] {85, 100, 130}, OptionType.CALL);

  /** Independent draws of a volatility of 0.2, give or take 0.01, in four chains of 1000. */
  private static PosteriorDraws volatilities() {
    PosteriorTarget target = Problems.golden("bs_5x3", Noise.known(0.5));
    SplittableRandom random = new SplittableRandom(5);
    double[][][] points = new double[4][1000][];
    for (double[][] chain : points) {
      for (int i = 0; i < chain.length; i++) {
        chain[i] = target.point(new double[] {0.2 + 0.01 * random.nextGaussian()}, 0);
      }
    }
    return PosteriorDraws.of(target, points);
  }

  private static double black(double strike, double sigma) {
    return BlackFormula.presentValue(
        OptionType.CALL, SLICE.forward(), strike, SLICE.maturity(), SLICE.discountFactor(), sigma);
  }

  @Test
  void pricesAreThoseOfTheFormulaAtEachDraw() {
    PosteriorDraws draws = volatilities();
    PosteriorPrediction prices = Propagation.of(draws).prices(List.of(SLICE));
    assertThat(prices.draws()).isEqualTo(400);
    double[][] sigmas = draws.thinned(400).values("sigma");
    for (int j = 0; j < SLICE.size(); j++) {
      double[][] expected = new double[4][100];
      for (int c = 0; c < 4; c++) {
        for (int i = 0; i < 100; i++) {
          expected[c][i] = black(SLICE.strike(j), sigmas[c][i]);
          assertThat(prices.values(j)[c][i]).isCloseTo(expected[c][i], within(1e-9));
        }
      }
      ChainDiagnostics direct = ChainDiagnostics.of(expected);
      PredictedQuantity q = prices.quantities().get(j);
      assertThat(q.mean()).isCloseTo(direct.mean(), within(1e-9));
      assertThat(q.standardDeviation()).isCloseTo(direct.standardDeviation(), within(1e-9));
      assertThat(q.median()).isCloseTo(direct.quantile(0.5), within(1e-9));
      assertThat(q.lower()).isCloseTo(direct.highestDensityInterval(0.95)[0], within(1e-9));
      assertThat(q.upper()).isCloseTo(direct.highestDensityInterval(0.95)[1], within(1e-9));
      assertThat(q.mcse()).isCloseTo(direct.mcseMean(), within(1e-8));
      assertThat(q.numericalError()).isBetween(0.0, 1e-3);
      assertThat(q.undefined()).isZero();
    }
    assertThat(prices.quantities().get(1).name()).isEqualTo("call 100 expiry 0.75");
  }

  @Test
  void volatilitiesAreTheDrawsThemselves() {
    PosteriorDraws draws = volatilities();
    PosteriorPrediction volatilities = Propagation.of(draws).volatilities(List.of(SLICE));
    ChainDiagnostics sigma = ChainDiagnostics.of(draws.thinned(400).values("sigma"));
    for (PredictedQuantity q : volatilities.quantities()) {
      assertThat(q.mean()).isCloseTo(sigma.mean(), within(1e-9));
      assertThat(q.standardDeviation()).isCloseTo(sigma.standardDeviation(), within(1e-9));
    }
  }

  @Test
  void optionsWithoutVolatilityAreCounted() {
    OptionSlice far = MARKET.slice(0.01, new double[] {100, 10_000}, OptionType.CALL);
    List<PredictedQuantity> found =
        Propagation.of(volatilities()).volatilities(List.of(far)).quantities();
    assertThat(found.get(0).undefined()).isZero();
    assertThat(found.get(1).undefined()).isEqualTo(400);
    assertThat(found.get(1).mean()).isNaN();
    FanChart fan = Propagation.of(volatilities()).volatilityFan(far);
    assertThat(fan.median()[1]).isNaN();
  }

  @Test
  void greeksAreThoseOfEachModel() {
    PosteriorDraws draws = volatilities().thinned(40);
    EuropeanOption option = EuropeanOption.call(105, 0.5);
    PosteriorPrediction greeks = Propagation.of(draws).greeks(MARKET, option);
    assertThat(greeks.quantities())
        .extracting(PredictedQuantity::name)
        .containsExactly(
            "price", "delta", "gamma", "theta", "rho", "dividend_rho", "vega", "vanna", "volga");
    FourierPricer pricer = FourierPricer.withDefaults();
    assertThat(greeks.values(1)[2][3])
        .isEqualTo(pricer.greeks(draws.model(23), MARKET, option).delta());
    assertThat(greeks.values(6)[2][3])
        .isEqualTo(pricer.greeks(draws.model(23), MARKET, option).byParameter("sigma"));
    assertThat(greeks.quantity("vega").numericalError()).isNaN();
  }

  @Test
  void greeksNameTheOtherParameters() {
    PosteriorTarget target = Problems.golden("vg_5x3", Noise.known(0.5));
    PosteriorDraws draws =
        PosteriorDraws.of(
            target, new double[][][] {{target.point(new double[] {0.18, 0.3, -0.15}, 0)}});
    assertThat(Propagation.of(draws).greeks(MARKET, EuropeanOption.put(90, 1)).quantities())
        .allSatisfy(q -> assertThat(q.undefined()).isZero())
        .extracting(PredictedQuantity::name)
        .contains("vega", "d_nu", "d_theta");
  }

  @Test
  void valuesOfAnyFunction() {
    PosteriorDraws draws = volatilities();
    PosteriorPrediction variance =
        Propagation.of(draws, 4000).value("variance", model -> Math.pow(model.parameters()[0], 2));
    // mean 0.2^2 + 0.01^2, standard deviation 2 * 0.2 * 0.01 to first order
    PredictedQuantity q = variance.quantity("variance");
    assertThat(q.mean()).isCloseTo(0.0401, within(4 * q.mcse()));
    assertThat(q.standardDeviation()).isCloseTo(0.004, within(2e-4));
    assertThat(q.mcse()).isCloseTo(0.004 / Math.sqrt(4000), within(1e-5));
  }

  @Test
  void estimatesBringTheirError() {
    FourierPricer pricer = FourierPricer.withDefaults();
    EuropeanOption option = EuropeanOption.call(100, 0.75);
    PredictedQuantity q =
        Propagation.of(volatilities())
            .estimate("call", model -> pricer.estimate(model, MARKET, option))
            .quantity("call");
    PredictedQuantity together =
        Propagation.of(volatilities()).prices(List.of(SLICE)).quantities().get(1);
    assertThat(q.mean()).isCloseTo(together.mean(), within(1e-9));
    assertThat(q.numericalError()).isBetween(0.0, 1e-3);
  }

  @Test
  void drawsWithoutAnAnswerAreCounted() {
    PosteriorDraws draws = volatilities();
    PredictedQuantity q =
        Propagation.of(draws)
            .value(
                "sigma",
                model -> {
                  if (model.parameters()[0] > 0.2) {
                    throw new LevyException("too large");
                  }
                  return model.parameters()[0];
                })
            .quantity("sigma");
    assertThat(q.undefined()).isBetween(160, 240);
    assertThat(q.upper()).isLessThanOrEqualTo(0.2);
    assertThat(q.mcse()).isNaN();
  }

  @Test
  void fanHoldsItsShareOfTheDraws() {
    PosteriorDraws draws = volatilities();
    FanChart fan = Propagation.of(draws, 4000).priceFan(SLICE);
    // the price is monotone in the volatility, so its quantiles are prices at those of sigma
    ChainDiagnostics sigma = ChainDiagnostics.of(draws.values("sigma"));
    for (int j = 0; j < SLICE.size(); j++) {
      assertThat(fan.median()[j])
          .isCloseTo(black(SLICE.strike(j), sigma.quantile(0.5)), within(1e-5));
      for (FanChart.Band band : fan.bands()) {
        double tail = 0.5 * (1 - band.probability());
        assertThat(band.lower()[j])
            .isCloseTo(black(SLICE.strike(j), sigma.quantile(tail)), within(1e-5));
        assertThat(band.upper()[j])
            .isCloseTo(black(SLICE.strike(j), sigma.quantile(1 - tail)), within(1e-5));
      }
    }
    assertThat(fan.toCsv())
        .startsWith("strike,median,lower_50,upper_50,lower_80,upper_80,lower_95,upper_95\n85.0,");
    assertThat(fan.toJson()).contains("\"quantity\" : \"price\"", "\"lower_95\" : ");
  }

  @Test
  void writesTables() {
    PosteriorPrediction one = Propagation.of(volatilities(), 8).value("a, b", model -> Double.NaN);
    assertThat(one.toCsv())
        .isEqualTo(
            "name,mean,sd,median,hdi_lower,hdi_upper,mcse,numerical_error,undefined\n"
                + "\"a, b\",NaN,NaN,NaN,NaN,NaN,NaN,NaN,8\n");
    assertThat(one.toJson())
        .contains("\"draws\" : 8", "\"name\" : \"a, b\"", "\"mean\" : null", "\"undefined\" : 8");
  }
}
