package io.github.mohinio.levy.pricing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {

  private static final Market MARKET = Market.of(100, 0.05, 0.01);
  private static final LevyModel MODEL = LevyModel.varianceGamma(0.2, 0.5, -0.1);
  private static final DoubleUnaryOperator CALL = s -> Math.max(s - 105, 0);

  private static void assertClose(MonteCarloEstimate estimate, double exact, String name) {
    assertThat(estimate.value())
        .as("%s: %s", name, estimate)
        .isCloseTo(exact, within(4 * estimate.standardError()));
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.simulation.TestModels#all")
  void agreesWithFourierPrices(ReturnModel model) {
    double t = 0.5;
    FourierPricer pricer = FourierPricer.withDefaults();
    Simulation simulation =
        Simulation.of(model, MARKET, t).withPaths(1 << 16).withSeed(11).withThreads(2);
    double call = pricer.price(model, MARKET, EuropeanOption.call(105, t));
    double put = pricer.price(model, MARKET, EuropeanOption.put(95, t));
    for (Simulation variant :
        List.of(
            simulation,
            simulation.withControlVariate(),
            simulation.withAntithetic(),
            simulation.withSobol())) {
      assertClose(variant.estimate(CALL), call, model.name() + " call");
      assertClose(variant.estimate(s -> Math.max(95 - s, 0)), put, model.name() + " put");
    }
    double forward = MARKET.discountFactor(t) * MARKET.forward(t);
    assertClose(simulation.estimate(s -> s), forward, model.name() + " forward");
  }

  @ParameterizedTest
  @MethodSource("io.github.mohinio.levy.pricing.simulation.TestModels#levy")
  void stepsAddUp(LevyModel model) {
    Simulation simulation =
        Simulation.of(model, MARKET, 0.5).withSteps(6).withPaths(20_000).withSeed(12);
    double exact = FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.call(105, 0.5));
    assertClose(simulation.estimate(CALL), exact, model.name() + " terminal");
    assertClose(simulation.estimatePaths(path -> Math.max(path[6] - 105, 0)), exact, model.name());
    double early =
        FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.call(102, 0.25));
    double paidLater = early * MARKET.discountFactor(0.25);
    assertClose(
        simulation.estimatePaths(path -> Math.max(path[3] - 102, 0)), paidLater, model.name());
  }

  @Test
  void sameNumbersForAnyNumberOfThreads() {
    Simulation one = Simulation.of(MODEL, MARKET, 1).withSteps(5).withPaths(48_000).withSeed(3);
    for (Simulation simulation :
        List.of(one, one.withAntithetic(), one.withSobol(), one.withControlVariate())) {
      Simulation three = simulation.withThreads(3);
      assertThat(three.terminalPrices()).containsExactly(simulation.terminalPrices());
      assertThat(three.estimate(CALL)).isEqualTo(simulation.estimate(CALL));
      assertThat(three.estimatePaths(p -> p[2])).isEqualTo(simulation.estimatePaths(p -> p[2]));
    }
    assertThat(one.withSeed(4).terminalPrices()).isNotEqualTo(one.terminalPrices());
  }

  @Test
  void handsOverAllPathsInOrder() {
    Simulation simulation =
        Simulation.of(MODEL, MARKET, 1).withSteps(3).withPaths(10_001).withSeed(3).withThreads(2);
    double[] terminal = simulation.terminalPrices();
    List<double[]> paths = new ArrayList<>();
    simulation.forEachBlock(
        (first, block) -> {
          assertThat(first).isEqualTo(paths.size());
          paths.addAll(List.of(block));
        });
    assertThat(paths).hasSize(10_001);
    for (int i = 0; i < terminal.length; i++) {
      assertThat(paths.get(i)).hasSize(4);
      assertThat(paths.get(i)[0]).isEqualTo(100);
      assertThat(paths.get(i)[3]).isCloseTo(terminal[i], within(1e-9));
    }
  }

  @Test
  void varianceReductionReducesTheError() {
    Simulation plain = Simulation.of(MODEL, MARKET, 0.5).withPaths(1 << 16).withSeed(5);
    double exact = FourierPricer.withDefaults().price(MODEL, MARKET, EuropeanOption.call(105, 0.5));
    double error = plain.estimate(CALL).standardError();
    assertThat(plain.withAntithetic().estimate(CALL).standardError()).isLessThan(0.9 * error);
    assertThat(plain.withControlVariate().estimate(CALL).standardError()).isLessThan(0.7 * error);
    MonteCarloEstimate sobol = plain.withSobol().withControlVariate().estimate(CALL);
    assertThat(sobol.standardError()).isLessThan(0.02 * error);
    assertThat(sobol.value() / exact).isCloseTo(1, within(1e-4));
    assertClose(sobol, exact, "Sobol");
  }

  @Test
  void sobolPointsInSeveralDimensions() {
    Simulation plain = Simulation.of(MODEL, MARKET, 0.5).withSteps(12).withPaths(1 << 15);
    MonteCarloEstimate sobol = plain.withSobol().estimate(CALL);
    assertThat(sobol.standardError()).isLessThan(0.5 * plain.estimate(CALL).standardError());
    double exact = FourierPricer.withDefaults().price(MODEL, MARKET, EuropeanOption.call(105, 0.5));
    assertClose(sobol, exact, "Sobol");
  }

  @Test
  void errorsOfPayoffsReachTheCaller() {
    Simulation simulation = Simulation.of(MODEL, MARKET, 1).withThreads(2);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                simulation.estimate(
                    s -> {
                      throw new IllegalStateException("payoff");
                    }))
        .withMessage("payoff");
  }

  @Test
  void errorsNameValueAndRange() {
    Simulation simulation = Simulation.of(MODEL, MARKET, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Simulation.of(MODEL, MARKET, 0))
        .withMessage("maturity = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withPaths(0))
        .withMessage("paths = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withSteps(-1))
        .withMessage("steps = -1: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withThreads(0))
        .withMessage("threads = 0: must be > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withAntithetic().withPaths(7).estimate(CALL))
        .withMessageStartingWith("paths = 7: must be even");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withSobol().withPaths(100).terminalPrices())
        .withMessageStartingWith("paths = 100: must be a multiple of 16");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withSobol().withSteps(1001).withPaths(1600).estimate(CALL))
        .withMessageStartingWith("steps = 1001: must be at most 1000");
    ReturnModel dependent =
        TestModels.all().skip(TestModels.levy().count()).findFirst().orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Simulation.of(dependent, MARKET, 1).withSteps(2))
        .withMessageStartingWith("steps = 2: must be 1 for vg_cir");
  }
}
