package io.github.mohinio.levy.pricing.pide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.clock.CirClock;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.Greeks;
import io.github.mohinio.levy.pricing.fourier.PriceEstimate;
import io.github.mohinio.levy.pricing.fourier.ReturnDistribution;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.TimeChanged;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PideSolverTest {

  private static final PideSolver SOLVER = PideSolver.withDefaults();
  private static final PideSolver COARSE = SOLVER.withPoints(256).withTimeSteps(32);
  private static final Market MARKET = Market.of(100, 0.05, 0.02);
  private static final LevyModel VG = LevyModel.varianceGamma(0.2, 0.2, -0.15);

  static List<LevyModel> models() {
    return PideConvergenceTest.models();
  }

  /** Largest difference seen: 2e-10, under CGMY with Y = 1.5. */
  @ParameterizedTest
  @MethodSource("models")
  void theForwardIsPricedExactly(LevyModel model) {
    double exact = 100 * Math.exp(-0.02 * 0.5);
    PideContract stock = PideContract.european(spot -> spot, 0.5);
    BoundaryCondition linear = BoundaryCondition.linear();
    assertThat(COARSE.solve(model, MARKET, stock).value()).isCloseTo(exact, within(1e-9));
    assertThat(COARSE.withBoundaries(linear, linear).solve(model, MARKET, stock).value())
        .isCloseTo(exact, within(1e-9));
    assertThat(
            COARSE
                .withLocalVolatility((spot, time) -> 0.1 + 10 / (spot + 50) + 0.1 * time)
                .solve(model, MARKET, stock)
                .value())
        .isCloseTo(exact, within(1e-9));
  }

  @Test
  void theForwardIsPricedExactlyByFractionalSeries() {
    for (Discretisation form : Discretisation.values()) {
      PideSolution solution =
          COARSE
              .withDiscretisation(form)
              .solve(
                  LevyModel.cgmy(0.2, 5, 8, 1.5), MARKET, PideContract.european(spot -> spot, 0.5));
      assertThat(solution.value()).isCloseTo(100 * Math.exp(-0.01), within(1e-9));
      assertThat(solution.delta()).isCloseTo(Math.exp(-0.01), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void callsAndPutsAreAtParity(LevyModel model) {
    double call = COARSE.solve(model, MARKET, PideContract.of(EuropeanOption.call(95, 1))).value();
    double put = COARSE.solve(model, MARKET, PideContract.of(EuropeanOption.put(95, 1))).value();
    assertThat(call - put).isCloseTo(MARKET.forwardContract(95, 1), within(1e-9));
  }

  /** Largest errors seen at the defaults: 1.3e-3, 5e-5 and 1e-5; estimates are above them. */
  @ParameterizedTest
  @MethodSource("models")
  void europeanPricesAndGreeksAreThoseOfFourier(LevyModel model) {
    EuropeanOption put = EuropeanOption.put(105, 1);
    ExoticPrice price = SOLVER.price(model, MARKET, PideContract.of(put));
    Greeks exact = FourierPricer.withDefaults().greeks(model, MARKET, put);
    assertThat(price.value()).isCloseTo(exact.price(), within(3e-3));
    assertThat(price.delta()).isCloseTo(exact.delta(), within(1e-4));
    assertThat(price.gamma()).isCloseTo(exact.gamma(), within(3e-5));
    assertThat(price.error()).isGreaterThan(Math.abs(price.value() - exact.price()));
    assertThat(price.status()).isEqualTo(PriceEstimate.Status.OK);
  }

  /** Largest error seen: 1.5e-3, under CGMY with Y = 0.5. */
  @ParameterizedTest
  @MethodSource("models")
  void americanPutsAreThoseOfTheAmericanPricer(LevyModel model) {
    AmericanOption put = AmericanOption.put(100, 1);
    ExoticPrice exact = AmericanPricer.withDefaults().withTolerance(1e-6).price(model, MARKET, put);
    PideSolution solution = SOLVER.solve(model, MARKET, PideContract.of(put));
    assertThat(solution.value()).isCloseTo(exact.value(), within(3e-3));
    assertThat(solution.delta()).isCloseTo(exact.delta(), within(2e-4));
    double[] spots = solution.spots();
    double[] today = solution.surface()[0];
    for (int j = 0; j < spots.length; j++) {
      assertThat(today[j]).isBetween(Math.max(100 - spots[j], 0) - 1e-9, 100.0);
    }
  }

  @Test
  void anAmericanCallIsPricedLikeAPut() {
    LevyModel model = LevyModel.cgmy(1, 5, 5, 1.5);
    Market market = Market.of(100, 0.1, 0.05);
    AmericanOption call = AmericanOption.call(110, 1);
    assertThat(SOLVER.solve(model, market, PideContract.of(call)).value())
        .isCloseTo(AmericanPricer.withDefaults().price(model, market, call).value(), within(5e-3));
  }

  /** By reflection, as in the tests of the barrier pricer. */
  @Test
  void aBarrierUnderDiffusionIsOfSecondOrder() {
    PideContract contract = PideContract.of(EuropeanOption.put(100, 1)).withLowerBarrier(80);
    LevyModel model = LevyModel.blackScholes(0.2);
    double coarse = error(model, contract, 512, 1.7326778);
    double fine = error(model, contract, 1024, 1.7326778);
    assertThat(coarse / fine).isBetween(3.7, 4.3);
    assertThat(fine).isLessThan(6e-5);
  }

  /** Jumps to and across the barrier count; without diffusion the order is 1. */
  @Test
  void barriersUnderJumpsAreThoseOfTheBarrierPricer() {
    PideContract contract = PideContract.of(EuropeanOption.put(100, 1)).withLowerBarrier(80);
    // references of ContinuousBarrierTest
    assertThat(error(LevyModel.kou(0.15, 3, 0.3445, 15, 10), contract, 1024, 1.266344))
        .isLessThan(2e-4);
    LevyModel cgmy = LevyModel.cgmy(0.2, 5, 8, 1.5);
    double coarse = error(cgmy, contract, 512, 0.224912);
    double fine = error(cgmy, contract, 1024, 0.224912);
    assertThat(coarse / fine).isBetween(1.9, 2.1);
    assertThat(fine).isLessThan(2e-3);
  }

  private static double error(LevyModel model, PideContract contract, int points, double exact) {
    PideSolver solver = SOLVER.withPoints(points).withTimeSteps(points / 2);
    return Math.abs(solver.solve(model, MARKET, contract).value() - exact);
  }

  /** Between two barriers a Black-Scholes contract that pays one everywhere is a sine series. */
  @Test
  void aDoubleBarrierIsItsSeries() {
    double sigma = 0.25;
    PideContract contract =
        PideContract.european(spot -> 1, 0.5).withLowerBarrier(80).withUpperBarrier(130);
    double width = Math.log(130 / 80.0);
    double x = Math.log(100 / 80.0);
    double drift = (0.05 - 0.02) / (sigma * sigma) - 0.5; // of e^{-a x} that removes the slope
    double sum = 0;
    for (int k = 1; k < 60; k++) {
      double w = k * Math.PI / width;
      // integral of e^{a y} sin(w y) over (0, width), a = drift
      double a = drift;
      double integral = w * (1 - Math.exp(a * width) * Math.cos(k * Math.PI)) / (a * a + w * w);
      sum +=
          2
              / width
              * integral
              * Math.sin(w * x)
              * Math.exp(-0.5 * sigma * sigma * (w * w + a * a) * 0.5);
    }
    double exact = Math.exp(-0.05 * 0.5 - drift * x) * sum;
    assertThat(SOLVER.solve(LevyModel.blackScholes(sigma), MARKET, contract).value())
        .isCloseTo(exact, within(1e-4));
  }

  @Test
  void aConstantLocalVolatilityIsTheModel() {
    PideSolver solver = SOLVER.withSpots(5, 2000);
    PideContract call = PideContract.of(EuropeanOption.call(100, 1));
    for (LevyModel model :
        List.of(LevyModel.blackScholes(0.2), LevyModel.merton(0.2, 0.5, -0.2, 0.2))) {
      assertThat(solver.withLocalVolatility((spot, time) -> 0.2).solve(model, MARKET, call).value())
          .isCloseTo(solver.solve(model, MARKET, call).value(), within(1e-9));
    }
  }

  /** A volatility that falls with time: only its square over the life counts. */
  @Test
  void aVolatilityOfTimeIsItsMeanSquare() {
    double value =
        SOLVER
            .withLocalVolatility((spot, time) -> Math.sqrt(0.06 - 0.04 * time))
            .solve(LevyModel.blackScholes(0.3), MARKET, PideContract.of(EuropeanOption.put(100, 1)))
            .value();
    double exact =
        FourierPricer.withDefaults()
            .price(LevyModel.blackScholes(0.2), MARKET, EuropeanOption.put(100, 1));
    assertThat(value).isCloseTo(exact, within(1e-3));
  }

  /**
   * Constant elasticity of variance, \( dS = (r-q)S\,dt + 2.5\sqrt S\,dW \), by Schroder's formula
   * (1989, Journal of Finance 44, 211-219) with the noncentral chi-square law.
   */
  @ParameterizedTest
  @ValueSource(doubles = {80, 100, 120})
  void constantElasticityOfVarianceIsItsFormula(double strike) {
    double alpha = 0.5;
    double sigma = 2.5;
    double v = sigma * sigma / (2 * 0.03 * (alpha - 1)) * Math.expm1(2 * 0.03 * (alpha - 1));
    double scale = 1 / ((1 - alpha) * (1 - alpha) * v);
    double a = strike * Math.exp(-0.03) * scale;
    double b = 1 / (1 - alpha);
    double c = 100 * scale;
    double exact =
        100 * Math.exp(-0.02) * (1 - chiSquare(a, b + 2, c))
            - strike * Math.exp(-0.05) * chiSquare(c, b, a);
    PideSolver solver = SOLVER.withLocalVolatility((spot, time) -> sigma / Math.sqrt(spot));
    ExoticPrice price =
        solver.price(
            LevyModel.blackScholes(0.2), MARKET, PideContract.of(EuropeanOption.call(strike, 1)));
    assertThat(price.value()).isCloseTo(exact, within(1e-3));
    assertThat(price.error()).isGreaterThan(Math.abs(price.value() - exact));
  }

  /** Noncentral chi-square distribution, as a Poisson mixture. */
  private static double chiSquare(double x, double degrees, double centre) {
    double sum = 0;
    for (int j = 0; j < 400; j++) {
      double weight = Math.exp(j * Math.log(centre / 2) - centre / 2 - Gamma.logGamma(j + 1.0));
      sum += weight * Gamma.regularizedGammaP(degrees / 2 + j, x / 2);
    }
    return sum;
  }

  @Test
  void aDigitalPayoffMayJumpBetweenPoints() {
    DoubleUnaryOperator digital = spot -> spot > 103 ? 1 : 0;
    double exact =
        MARKET.discountFactor(0.5)
            * ReturnDistribution.of(VG, 0.5).survival(Math.log(103 / MARKET.forward(0.5)));
    assertThat(SOLVER.solve(VG, MARKET, PideContract.european(digital, 0.5)).value())
        .isCloseTo(exact, within(2e-4));
  }

  @Test
  void theSurfaceHoldsEveryTime() {
    PideSolution solution = SOLVER.solve(VG, MARKET, PideContract.of(EuropeanOption.put(100, 1)));
    double[] times = solution.times();
    assertThat(times[0]).isZero();
    assertThat(times[times.length - 1]).isEqualTo(1);
    assertThat(times).isSorted();
    assertThat(solution.spots()).isSorted();
    assertThat(solution.surface()).hasDimensions(times.length, solution.spots().length);
    for (double time : new double[] {0, 0.3, 0.9}) {
      double exact =
          FourierPricer.withDefaults()
              .price(VG, Market.of(95, 0.05, 0.02), EuropeanOption.put(100, 1 - time));
      assertThat(solution.value(95, time)).isCloseTo(exact, within(2e-3));
    }
    assertThat(solution.value(90, 1)).isCloseTo(10, within(1e-4));
    assertThat(solution.value(95, 0)).isEqualTo(solution.value(95, Math.nextUp(0.0)));
  }

  @Test
  void givenBoundariesAreUsed() {
    PideContract call = PideContract.of(EuropeanOption.call(100, 0.5));
    LevyModel model = LevyModel.merton(0.2, 0.5, -0.2, 0.2);
    BoundaryCondition zero = BoundaryCondition.dirichlet((spot, tau) -> 0);
    BoundaryCondition parity =
        BoundaryCondition.dirichlet(
            (spot, tau) -> spot * Math.exp(-0.02 * tau) - 100 * Math.exp(-0.05 * tau));
    assertThat(SOLVER.withBoundaries(zero, parity).solve(model, MARKET, call).value())
        .isCloseTo(SOLVER.solve(model, MARKET, call).value(), within(1e-6));
  }

  @Test
  void badInputIsRefused() {
    PideContract put = PideContract.of(EuropeanOption.put(100, 1));
    refused(() -> SOLVER.withPoints(1000), "points = 1000: must be a power of two");
    refused(() -> SOLVER.withTimeSteps(2), "timeSteps = 2: must be in [4, 65536]");
    refused(() -> SOLVER.withTolerance(0), "tolerance = 0.0");
    refused(() -> SOLVER.withSpots(100, 50), "highest = 50.0: must be finite and > 100");
    refused(() -> put.withLowerBarrier(-1), "lowerBarrier = -1.0");
    refused(() -> put.withLowerBarrier(90).withUpperBarrier(80), "upperBarrier = 80.0: must be >");
    refused(() -> PideContract.european(spot -> spot, 0), "maturity = 0.0");
    refused(
        () -> SOLVER.solve(new TimeChanged(VG, new CirClock(1, 1, 0.5, 1)), MARKET, put),
        "model = vg_cir: must be a Lévy process");
    refused(
        () -> SOLVER.solve(LevyModel.generalizedHyperbolic(15, -5, 0.5, 1), MARKET, put),
        "model = generalized_hyperbolic: must have a jump density");
    PideSolver series = SOLVER.withDiscretisation(Discretisation.GRUNWALD_LETNIKOV);
    refused(() -> series.solve(VG, MARKET, put), "model = variance_gamma: must be cgmy");
    refused(
        () -> series.solve(LevyModel.cgmy(1, 5, 5, 1), MARKET, put), "y = 1.0: must be in (0, 1)");
    refused(() -> SOLVER.solve(VG, MARKET, put.withLowerBarrier(101)), "spot = 100.0: must be in");
    refused(() -> SOLVER.withSpots(1, 99).solve(VG, MARKET, put), "spot = 100.0: must be in");
    refused(
        () -> SOLVER.withLocalVolatility((spot, time) -> -1).solve(VG, MARKET, put),
        "localVolatility = -1.0 at spot");
    refused(
        () -> SOLVER.solve(VG, MARKET, PideContract.european(spot -> Double.NaN, 1)),
        "payoff at spot");
    refused(
        () -> SOLVER.withPoints(65536).withTimeSteps(65536).solve(VG, MARKET, put),
        "points = 65536, timeSteps = 65536: must be at most");
    PideSolution solution = SOLVER.solve(VG, MARKET, put);
    refused(() -> solution.value(100, 1.5), "time = 1.5: must be in [0, 1]");
    refused(() -> solution.value(1e9, 0), "spot = 1.0E9: must be in");
  }

  private static void refused(Runnable action, String message) {
    assertThatIllegalArgumentException().isThrownBy(action::run).withMessageStartingWith(message);
  }
}
