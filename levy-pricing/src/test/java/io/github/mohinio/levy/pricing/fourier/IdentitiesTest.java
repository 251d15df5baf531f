package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import io.github.mohinio.levy.pricing.model.VarianceGamma;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold between prices, whatever the model and its parameters. */
class IdentitiesTest {

  private static final int MODELS = 40;
  private static final double TOLERANCE = 1e-10; // of the forward, 1e-8 at spot 100
  private static final double[] STRIKES = {30, 50, 70, 85, 95, 100, 105, 115, 140, 200, 300};

  static Stream<String> names() {
    return ModelCatalogue.names().stream();
  }

  private static double[] price(ReturnModel model, OptionSlice slice) {
    SurfacePricer pricer = FourierPricer.withDefaults().withTolerance(TOLERANCE).on(List.of(slice));
    double[] prices = new double[pricer.size()];
    pricer.price(model, prices);
    if (!pricer.converged()) {
      Arrays.fill(prices, Double.NaN);
    }
    return prices;
  }

  @ParameterizedTest
  @MethodSource("names")
  void holdBetweenPrices(String name) {
    Random random = new Random(name.hashCode());
    int priced = 0;
    for (int i = 0; i < MODELS; i++) {
      ReturnModel model = RandomModels.of(name, random);
      Market market = Market.of(100, 0.1 * random.nextDouble() - 0.01, 0.05 * random.nextDouble());
      double maturity = Math.exp(Math.log(1 / 365.0) + random.nextDouble() * Math.log(365 * 3));
      double[] calls = price(model, market.slice(maturity, STRIKES, OptionType.CALL));
      double[] puts = price(model, market.slice(maturity, STRIKES, OptionType.PUT));
      if (Double.isNaN(calls[0]) || Double.isNaN(puts[0])) {
        continue;
      }
      priced++;
      String what = model + " T=" + maturity;
      double slack = 2 * TOLERANCE * 100;
      double discount = market.discountFactor(maturity);
      double forward = market.forward(maturity);
      for (int q = 0; q < STRIKES.length; q++) {
        assertThat(calls[q] - puts[q])
            .as("parity %s %s", STRIKES[q], what)
            .isCloseTo(discount * (forward - STRIKES[q]), within(slack));
      }
      for (int q = 1; q < STRIKES.length; q++) {
        double slope = (calls[q] - calls[q - 1]) / (STRIKES[q] - STRIKES[q - 1]);
        assertThat(slope)
            .as("monotone %s %s", STRIKES[q], what)
            .isBetween(-discount - slack, slack);
        if (q > 1) {
          double before = (calls[q - 1] - calls[q - 2]) / (STRIKES[q - 1] - STRIKES[q - 2]);
          assertThat(slope).as("convex %s %s", STRIKES[q], what).isGreaterThan(before - slack);
        }
      }
      scales(model, market, maturity, calls, what);
      growsWithMaturity(model, maturity, what);
      isAMartingale(model, maturity, what);
    }
    assertThat(priced).isGreaterThan(MODELS * 9 / 10);
  }

  private static void scales(
      ReturnModel model, Market market, double maturity, double[] calls, String what) {
    Market larger = Market.of(700, market.rate(), market.dividendYield());
    double[] strikes = Arrays.stream(STRIKES).map(k -> 7 * k).toArray();
    double[] scaled = price(model, larger.slice(maturity, strikes, OptionType.CALL));
    for (int q = 0; q < strikes.length; q++) {
      assertThat(scaled[q] / 7)
          .as("scaling %s", what)
          .isCloseTo(calls[q], within(2 * TOLERANCE * 100));
    }
  }

  private static void growsWithMaturity(ReturnModel model, double maturity, String what) {
    Market undiscounted = Market.of(100, 0, 0);
    double[] shorter = price(model, undiscounted.slice(maturity, STRIKES, OptionType.CALL));
    double[] longer = price(model, undiscounted.slice(1.3 * maturity, STRIKES, OptionType.CALL));
    for (int q = 0; q < STRIKES.length; q++) {
      if (!Double.isNaN(shorter[q] - longer[q])) {
        assertThat(longer[q] - shorter[q])
            .as("calendar %s %s", STRIKES[q], what)
            .isGreaterThan(-2 * TOLERANCE * 100);
      }
    }
  }

  /** The call of a strike near zero is the forward. */
  private static void isAMartingale(ReturnModel model, double maturity, String what) {
    Market undiscounted = Market.of(100, 0, 0);
    double[] call =
        price(model, undiscounted.slice(maturity, new double[] {1e-9}, OptionType.CALL));
    assertThat(call[0]).as("martingale %s", what).isCloseTo(100 - 1e-9, within(1e-7));
  }

  @Test
  void nestedModelsAgree() {
    Random random = new Random(11);
    for (int i = 0; i < MODELS; i++) {
      double alpha = 5 + 15 * random.nextDouble();
      double beta = -0.5 * alpha * random.nextDouble();
      double delta = 0.1 + random.nextDouble();
      agree(
          LevyModel.nig(alpha, beta, delta),
          LevyModel.generalizedHyperbolic(alpha, beta, delta, -0.5),
          1e-10);
      double c = 0.2 + 2 * random.nextDouble();
      double g = 2 + 10 * random.nextDouble();
      double m = 2 + 20 * random.nextDouble();
      LevyModel gamma = VarianceGamma.ofDecay(c, g, m);
      agree(gamma, LevyModel.bilateralGamma(c, m, c, g), 1e-10);
      agree(
          LevyModel.bilateralGamma(c, m, 2 * c, g),
          LevyModel.temperedStable(c, 2 * c, m, g, 0, 0),
          1e-10);
      agree(gamma, LevyModel.cgmy(c, g, m, 0), 1e-10);
      agree(gamma, LevyModel.cgmy(c, g, m, 1e-9), 1e-6);
      double small = 0.05 + 0.3 * random.nextDouble();
      agree(LevyModel.cgmy(small, g, m, 1), LevyModel.cgmy(small, g, m, 1 + 1e-10), 1e-6);
      agree(LevyModel.cgmy(small, g, m, 1), LevyModel.cgmy(small, g, m, 1 - 1e-10), 1e-6);
      agree(
          LevyModel.cgmy(small, g, m, 1.3),
          LevyModel.temperedStable(small, small, m, g, 1.3, 1.3),
          1e-10);
      double sigma = 0.1 + 0.3 * random.nextDouble();
      agree(
          LevyModel.finiteMomentLogStable(sigma, 2 - 1e-10),
          LevyModel.blackScholes(sigma * Math.sqrt(2)),
          1e-6);
      agree(LevyModel.varianceGamma(sigma, 1e-10, 0), LevyModel.blackScholes(sigma), 1e-6);
    }
  }

  private static void agree(LevyModel one, LevyModel other, double tolerance) {
    OptionSlice slice = Market.of(100, 0.03, 0.01).slice(0.6, STRIKES, OptionType.PUT);
    double[] a = price(one, slice);
    double[] b = price(other, slice);
    for (int q = 0; q < a.length; q++) {
      assertThat(a[q])
          .as("%s and %s at %s", one, other, STRIKES[q])
          .isCloseTo(b[q], within(100 * tolerance));
    }
  }

  @Test
  void blackScholesIsItsFormula() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double sigma = 0.02 + random.nextDouble();
      double maturity = 0.003 + 5 * random.nextDouble();
      Market market = Market.of(100, 0.04, 0.01);
      double[] prices =
          price(LevyModel.blackScholes(sigma), market.slice(maturity, STRIKES, OptionType.CALL));
      for (int q = 0; q < STRIKES.length; q++) {
        double expected =
            BlackFormula.presentValue(
                OptionType.CALL,
                market.forward(maturity),
                STRIKES[q],
                maturity,
                market.discountFactor(maturity),
                sigma);
        assertThat(prices[q]).isCloseTo(expected, within(1e-8));
      }
    }
  }
}
