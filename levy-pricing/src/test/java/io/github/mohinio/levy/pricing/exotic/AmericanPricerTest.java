package io.github.mohinio.levy.pricing.exotic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.golden.GoldenRows.Row;
import io.github.mohinio.levy.pricing.internal.TimeSteps;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ModelCatalogue;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmericanPricerTest {

  private static final AmericanPricer PRICER = AmericanPricer.withDefaults();
  private static final LevyModel VG = LevyModel.varianceGamma(0.2, 0.2, -0.15);
  private static final LevyModel NIG = LevyModel.nig(15, -5, 0.5);
  private static final Market MARKET = Market.of(100, 0.05, 0.02);

  static List<Row> rows() {
    return ExoticRows.matching("american_.*");
  }

  /** Largest error seen: 6e-6 at strike 100. */
  @ParameterizedTest
  @MethodSource("rows")
  void referencesAreReproduced(Row row) {
    OptionType type = OptionType.of(row.text("contract").replace("american_", ""));
    AmericanOption option = new AmericanOption(type, row.number("strike"), row.number("maturity"));
    ExoticPrice price = PRICER.price(row.model(), row.market(), option);
    double error = Math.abs(price.value() - row.number("value"));
    double uncertainty = row.number("uncertainty");
    assertThat(error).isLessThan(Math.max(3 * uncertainty, 1e-7 * row.number("strike")));
    assertThat(error).isLessThan(price.error() + uncertainty);
    assertThat(price.error()).isLessThan(4e-7 * row.number("strike"));
  }

  static List<LevyModel> models() {
    return List.of(
        LevyModel.blackScholes(0.2),
        VG,
        LevyModel.cgmy(1, 5, 5, 0.5),
        LevyModel.cgmy(0.2, 5, 8, 1.5),
        NIG,
        LevyModel.merton(0.15, 0.1, -0.9, 0.45),
        LevyModel.kou(0.15, 0.1, 0.3445, 3.0465, 3.0775),
        LevyModel.meixner(0.2, -0.5, 1),
        LevyModel.bilateralGamma(1.5, 30, 1.2, 12));
  }

  /** The same steps without exercise against prices of twelve digits; largest error seen 4e-7. */
  @ParameterizedTest
  @MethodSource("models")
  void withoutExerciseThePriceIsEuropean(LevyModel model) {
    double maturity = 0.7;
    LogReturn process = LogReturn.of(model, MARKET);
    Reach reach = Reach.of(process, maturity, 1e-9);
    EuropeanPut scheme = new EuropeanPut(new PutGrid(process, maturity, reach, -0.2, 0.2, 8192));
    PutSolution[] solutions = new PutSolution[3];
    for (int level = 0; level < 3; level++) {
      TimeSteps steps = TimeSteps.doubling(maturity, 32 << level);
      solutions[level] = scheme.solve(steps, new double[steps.count()]);
    }
    for (double strike : new double[] {85, 100, 118}) {
      double x = Math.log(100 / strike);
      double[] v = new double[3];
      for (int level = 0; level < 3; level++) {
        v[level] = solutions[level].at(x)[0];
      }
      double first = (4 * v[1] - v[0]) / 3;
      double second = (4 * v[2] - v[1]) / 3;
      double exact =
          FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.put(strike, maturity));
      assertThat(strike * (8 * second - first) / 7).isCloseTo(exact, within(1e-6));
    }
  }

  /** By homogeneity the strikes of one slice are spots of one option. */
  @ParameterizedTest
  @MethodSource("models")
  void valuesAreBoundedMonotoneAndConvexInTheSpot(LevyModel model) {
    for (OptionType type : OptionType.values()) {
      double[] strikes = DoubleStream.iterate(150, k -> k / 1.02).limit(40).toArray();
      List<AmericanOption> options = new ArrayList<>();
      for (double strike : strikes) {
        options.add(new AmericanOption(type, strike, 0.4));
      }
      List<ExoticPrice> prices = PRICER.withTolerance(1e-6).price(model, MARKET, options);
      double[] european =
          FourierPricer.withDefaults().price(model, List.of(MARKET.slice(0.4, strikes, type)));
      double[] slope = new double[strikes.length];
      for (int i = 0; i < strikes.length; i++) {
        double strike = strikes[i];
        double value = prices.get(i).value();
        assertThat(value).isGreaterThanOrEqualTo(european[i]);
        assertThat(value).isGreaterThanOrEqualTo(Math.max(0, type.sign() * (100 - strike)));
        if (i == 0) {
          continue;
        }
        double slack = 2e-6;
        double change = value / strike - prices.get(i - 1).value() / strikes[i - 1];
        slope[i] = change / (1 / strike - 1 / strikes[i - 1]) / 100;
        assertThat(type.sign() * slope[i]).isBetween(-1e-3, 1 + 1e-3);
        if (i > 1) {
          assertThat(slope[i]).isGreaterThan(slope[i - 1] - slack / 0.02);
        }
      }
    }
  }

  /** The dual of a CGMY process is one again. */
  @Test
  void aCallIsAPutUnderTheDualModel() {
    ExoticPrice call =
        PRICER.price(LevyModel.cgmy(0.3, 4, 7, 1.2), MARKET, AmericanOption.call(93, 0.8));
    ExoticPrice put =
        PRICER.price(
            LevyModel.cgmy(0.3, 6, 5, 1.2),
            Market.of(93, 0.02, 0.05),
            AmericanOption.put(100, 0.8));
    assertThat(call.value()).isCloseTo(put.value(), within(1e-8));
  }

  @Test
  void aCallWithoutDividendsIsEuropean() {
    Market market = Market.of(100, 0.05, 0);
    ExoticPrice call = PRICER.price(NIG, market, AmericanOption.call(105, 0.5));
    assertThat(call.value())
        .isEqualTo(FourierPricer.withDefaults().price(NIG, market, EuropeanOption.call(105, 0.5)));
    assertThat(call.status()).isEqualTo(PriceEstimate.Status.OK);
  }

  @Test
  void aPutAtARateOfZeroIsEuropean() {
    Market market = Market.of(100, 0, 0.01);
    ExoticPrice put = PRICER.price(VG, market, AmericanOption.put(105, 0.5));
    assertThat(put.value())
        .isEqualTo(FourierPricer.withDefaults().price(VG, market, EuropeanOption.put(105, 0.5)));
  }

  /** The differences come from the bump: 2e-4 at most, where the density has a cusp. */
  @ParameterizedTest
  @MethodSource("models")
  void sensitivitiesAreDifferencesOfValues(LevyModel model) {
    for (AmericanOption option :
        List.of(AmericanOption.put(96, 0.6), AmericanOption.call(107, 0.6))) {
      double bump = 0.2;
      ExoticPrice middle = PRICER.price(model, MARKET, option);
      double up = PRICER.price(model, Market.of(100 + bump, 0.05, 0.02), option).value();
      double down = PRICER.price(model, Market.of(100 - bump, 0.05, 0.02), option).value();
      assertThat(middle.delta()).isCloseTo((up - down) / (2 * bump), within(2e-4));
      double gamma = (up - 2 * middle.value() + down) / (bump * bump);
      assertThat(middle.gamma()).isCloseTo(gamma, within(2e-2 * gamma));
    }
  }

  @Test
  void optionsOfASurfaceKeepTheirOrder() {
    List<AmericanOption> options =
        List.of(
            AmericanOption.put(95, 0.5),
            AmericanOption.call(105, 0.25),
            AmericanOption.put(110, 0.25),
            AmericanOption.put(105, 0.5));
    List<ExoticPrice> together = PRICER.price(NIG, MARKET, options);
    for (int i = 0; i < options.size(); i++) {
      ExoticPrice alone = PRICER.price(NIG, MARKET, options.get(i));
      assertThat(together.get(i).value()).isCloseTo(alone.value(), within(1e-5));
    }
  }

  /** At negative rates exercise may pay between two boundaries; the Bermudan recursion knows. */
  @Test
  void splittingAgreesWithFactoring() {
    LogReturn process = LogReturn.of(NIG, MARKET);
    PutLadder factored =
        new PutLadder(
            process,
            1,
            new double[] {0, 0.1},
            grid -> new WienerHopfPut(grid, ExerciseLimit.of(process, 1)));
    PutLadder split = new PutLadder(process, 1, new double[] {0, 0.1}, SplittingPut::new);
    factored.run(1e-7);
    split.run(1e-7);
    for (int i = 0; i < 2; i++) {
      assertThat(split.result[i][0]).isCloseTo(factored.result[i][0], within(3e-7));
    }
  }

  /** Slopes of the value just right of the boundary, over that of the payoff. */
  @ParameterizedTest
  @CsvSource({
    "variance_gamma, sigma=0.2;nu=0.2;theta=-0.15, 0.05, 0.02, 0.94, 0.01",
    "variance_gamma, sigma=0.3;nu=0.2;theta=0.15, 0.02, 0.05, 0.999, 0.003",
    "cgmy, c=1;g=5;m=5;y=0.5, 0.1, 0, 0.96, 0.01",
    "black_scholes, sigma=0.2, 0.05, 0, 1, 0.002"
  })
  void smoothFitFailsWhereItShould(
      String name, String parameters, double rate, double yield, double slope, double tolerance) {
    Map<String, Double> values = new HashMap<>();
    for (String pair : parameters.split(";")) {
      values.put(pair.split("=")[0], Double.parseDouble(pair.split("=")[1]));
    }
    ReturnModel model = ModelCatalogue.of(name, values);
    Market market = Market.of(100, rate, yield);
    AmericanOption put = AmericanOption.put(100, 1);
    double[] boundary = PRICER.boundary(model, market, put).spot();
    double critical = boundary[boundary.length - 1];
    ExoticPrice left = PRICER.price(model, Market.of(critical * 0.99, rate, yield), put);
    ExoticPrice right = PRICER.price(model, Market.of(critical * 1.004, rate, yield), put);
    assertThat(left.value()).isCloseTo(100 - critical * 0.99, within(1e-5));
    assertThat(left.delta()).isCloseTo(-1, within(1e-4));
    double curvature = 0.004 * critical * right.gamma();
    assertThat(-right.delta() + curvature).isCloseTo(slope, within(tolerance));
  }

  @Test
  void theBoundaryRisesToTheStrikeAtMaturity() {
    ExerciseBoundary boundary =
        PRICER.boundary(
            LevyModel.blackScholes(0.2), Market.of(100, 0.05, 0), AmericanOption.put(100, 1));
    double[] spot = boundary.spot();
    for (int i = 1; i < spot.length; i++) {
      assertThat(spot[i]).isLessThan(spot[i - 1] + 1e-3);
    }
    assertThat(spot[0]).isBetween(98.0, 100.0);
    assertThat(boundary.timeToMaturity()[spot.length - 1]).isEqualTo(1);
  }

  @Test
  void farStrikesAreWithinTheirBounds() {
    List<ExoticPrice> prices =
        PRICER.price(NIG, MARKET, List.of(AmericanOption.put(1e-3, 1), AmericanOption.put(1e6, 1)));
    assertThat(prices.get(0).value()).isBetween(0.0, 1e-9);
    assertThat(prices.get(1).value()).isBetween(1e6 - 100, 1e6);
    assertThat(prices.get(1).value() - prices.get(1).error()).isLessThanOrEqualTo(1e6 - 100);
  }

  @Test
  void badInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AmericanOption.put(100, 0))
        .withMessage("maturity = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.withTolerance(1e-9))
        .withMessageContaining("tolerance = 1.0E-9: must be in");
    ReturnModel onClock =
        ModelCatalogue.of(
            "vg_cir",
            Map.of(
                "sigma", 0.2, "nu", 0.5, "theta", -0.1, "kappa", 1.0, "eta", 1.0, "lambda", 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.price(onClock, MARKET, AmericanOption.put(100, 1)))
        .withMessageContaining("model = vg_cir: must be a Lévy process");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PRICER.price(
                    LevyModel.finiteMomentLogStable(0.2, 1.5), MARKET, AmericanOption.put(100, 1)))
        .withMessageContaining("finite_moment_log_stable");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICER.boundary(NIG, Market.of(100, 0, 0), AmericanOption.put(100, 1)))
        .withMessageContaining("must leave one exercise boundary");
  }
}
