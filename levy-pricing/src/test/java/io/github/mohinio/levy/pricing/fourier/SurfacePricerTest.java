package io.github.mohinio.levy.pricing.fourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.BilateralGamma;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfacePricerTest {

  private static final Market MARKET = Market.of(100, 0.05, 0.01);

  /** 20 strikes and 10 maturities, log-spaced. */
  private static List<OptionSlice> grid(
      double lowStrike, double highStrike, double first, double last, OptionType type) {
    double[] strikes = new double[20];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = lowStrike + (highStrike - lowStrike) * j / 19;
    }
    List<OptionSlice> slices = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slices.add(MARKET.slice(first * Math.pow(last / first, i / 9.0), strikes, type));
    }
    return slices;
  }

  private static List<LevyModel> bothBoxes(int each, long seed) {
    List<LevyModel> models = new ArrayList<>(RandomModels.varianceGamma(each, seed));
    models.addAll(RandomModels.cgmy(each, seed));
    return models;
  }

  @ParameterizedTest
  @CsvSource({
    "80, 120, 0.1, 2, 1e-12",
    "50, 200, 0.1, 2, 1e-12",
    "80, 120, 0.019, 0.19, 1e-12",
    "30, 300, 0.0027397260273972603, 5, 1e-12",
    "80, 120, 0.1, 2, 1e-10",
    "30, 300, 0.0027397260273972603, 5, 1e-10",
    "30, 300, 0.0027397260273972603, 5, 1e-8",
  })
  void meetsItsToleranceOnBothBoxes(
      double low, double high, double first, double last, double tolerance) {
    List<OptionSlice> grid = grid(low, high, first, last, OptionType.CALL);
    SurfacePricer pricer = FourierPricer.withDefaults().withTolerance(tolerance).on(grid);
    SurfacePricer reference = FourierPricer.withDefaults().withTolerance(1e-14).on(grid);
    double[] prices = new double[200];
    double[] exact = new double[200];
    for (LevyModel model : bothBoxes(150, 42)) {
      pricer.price(model, prices);
      reference.price(model, exact);
      assertThat(pricer.converged()).as("%s", model).isTrue();
      assertThat(pricer.nodes()).as("%s", model).isBetween(10, 250);
      for (int i = 0; i < prices.length; i++) {
        assertThat(Math.abs(prices[i] - exact[i]) / 100)
            .as("%s, option %d", model, i)
            .isLessThan(tolerance)
            .isLessThan(pricer.errorEstimate() + 3e-13);
      }
    }
  }

  /** Index just above 1 or one-sided: contours of these lean across to the far side. */
  @Test
  void meetsItsToleranceOnOneSidedModelsOrSaysSo() {
    Random random = new Random(11);
    List<OptionSlice> grid = grid(80, 120, 0.1, 2, OptionType.CALL);
    SurfacePricer pricer = FourierPricer.withDefaults().withTolerance(1e-10).on(grid);
    SurfacePricer reference = FourierPricer.withDefaults().on(grid);
    double[] prices = new double[200];
    double[] exact = new double[200];
    int both = 0;
    for (int i = 0; i < 200; i++) {
      LevyModel model =
          i % 2 == 0
              ? LevyModel.finiteMomentLogStable(
                  0.05 + 0.4 * random.nextDouble(), 1.05 + 0.9 * random.nextDouble())
              : LevyModel.temperedStable(
                  0.01 + 0.3 * random.nextDouble(),
                  0.01 + 0.3 * random.nextDouble(),
                  1.5 + 10 * random.nextDouble(),
                  1 + 10 * random.nextDouble(),
                  0.1 + 1.8 * random.nextDouble(),
                  0.1 + 1.8 * random.nextDouble());
      pricer.price(model, prices);
      boolean converged = pricer.converged();
      reference.price(model, exact);
      if (!converged || !reference.converged()) {
        continue;
      }
      both++;
      for (int q = 0; q < prices.length; q++) {
        assertThat(Math.abs(prices[q] - exact[q]) / 100).as("%s, %d", model, q).isLessThan(1e-10);
      }
    }
    assertThat(both).isGreaterThan(180);
  }

  @Test
  void callsFallAndAreConvexInStrikeAndRiseWithMaturity() {
    Market noCarry = Market.of(100, 0, 0);
    double[] strikes = new double[41];
    for (int j = 0; j < strikes.length; j++) {
      strikes[j] = 60 + 2 * j;
    }
    for (LevyModel model : bothBoxes(20, 7)) {
      double[] shorter =
          FourierPricer.withDefaults()
              .price(model, List.of(noCarry.slice(0.25, strikes, OptionType.CALL)));
      double[] longer =
          FourierPricer.withDefaults()
              .price(model, List.of(noCarry.slice(0.5, strikes, OptionType.CALL)));
      for (int j = 1; j < strikes.length; j++) {
        assertThat(shorter[j]).isLessThanOrEqualTo(shorter[j - 1]);
        assertThat(longer[j]).isGreaterThanOrEqualTo(shorter[j]);
        if (j + 1 < strikes.length) {
          assertThat(shorter[j - 1] - 2 * shorter[j] + shorter[j + 1]).isGreaterThan(-1e-10);
        }
      }
    }
  }

  @Test
  void putCallParityWithCurvesOfAnySign() {
    double[] strikes = {70, 95, 100, 104, 150};
    OptionType[] calls = new OptionType[5];
    OptionType[] puts = new OptionType[5];
    Arrays.fill(calls, OptionType.CALL);
    Arrays.fill(puts, OptionType.PUT);
    for (LevyModel model : bothBoxes(20, 8)) {
      double[] forwards = {99, 103.5};
      double[] discounts = {1.002, 0.96};
      double[] maturities = {0.3, 1.7};
      List<OptionSlice> slices = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        slices.add(new OptionSlice(maturities[i], forwards[i], discounts[i], strikes, calls));
        slices.add(new OptionSlice(maturities[i], forwards[i], discounts[i], strikes, puts));
      }
      double[] p = FourierPricer.withDefaults().price(model, slices);
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 5; j++) {
          double parity = discounts[i] * (forwards[i] - strikes[j]);
          assertThat(p[10 * i + j] - p[10 * i + 5 + j]).isCloseTo(parity, within(1e-10));
        }
      }
    }
  }

  @Test
  void anyOrderOfSlicesAndStrikes() {
    LevyModel model = LevyModel.varianceGamma(0.2, 0.5, -0.1);
    double[] strikes = {120, 80, 100};
    List<OptionSlice> slices =
        List.of(
            MARKET.slice(2, strikes, OptionType.CALL), MARKET.slice(0.1, strikes, OptionType.PUT));
    double[] together = FourierPricer.withDefaults().price(model, slices);
    for (int j = 0; j < 3; j++) {
      double call =
          FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.call(strikes[j], 2));
      double put =
          FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.put(strikes[j], 0.1));
      assertThat(together[j]).isCloseTo(call, within(1e-10));
      assertThat(together[3 + j]).isCloseTo(put, within(1e-10));
    }
  }

  @Test
  void gradientIsThatOfThePrice() {
    List<OptionSlice> grid = grid(70, 140, 0.05, 2, OptionType.PUT);
    SurfacePricer pricer = FourierPricer.withDefaults().on(grid);
    for (LevyModel model : RandomModels.cgmy(10, 3)) {
      double[] prices = new double[200];
      double[] plain = new double[200];
      double[] gradient = new double[800];
      pricer.priceWithGradient(model, prices, gradient);
      pricer.price(model, plain);
      assertThat(prices).containsExactly(plain, within(1e-10));
      double[] v = model.parameters();
      for (int p = 0; p < 4; p++) {
        double h = 1e-4 * v[p];
        double[] coarse = difference(pricer, v, p, h);
        double[] fine = difference(pricer, v, p, h / 2);
        for (int i = 0; i < 200; i++) {
          double slope = (4 * fine[i] - coarse[i]) / 3;
          assertThat(gradient[4 * i + p])
              .as("%s d%d option %d", model, p, i)
              .isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope)) / Math.min(1, v[p])));
        }
      }
    }
  }

  private static double[] difference(SurfacePricer pricer, double[] v, int p, double h) {
    double[] up = v.clone();
    double[] down = v.clone();
    up[p] += h;
    down[p] -= h;
    double[] a = new double[200];
    double[] b = new double[200];
    pricer.price(LevyModel.cgmy(up[0], up[1], up[2], up[3]), a);
    pricer.price(LevyModel.cgmy(down[0], down[1], down[2], down[3]), b);
    for (int i = 0; i < 200; i++) {
      a[i] = (a[i] - b[i]) / (2 * h);
    }
    return a;
  }

  @Test
  void allocatesNothingOnceWarm() {
    SurfacePricer pricer = FourierPricer.withDefaults().on(grid(80, 120, 0.1, 2, OptionType.CALL));
    LevyModel gamma = LevyModel.varianceGamma(0.2, 0.5, -0.1);
    LevyModel cgmy = LevyModel.cgmy(0.2, 5, 5, 1.3);
    double[] prices = new double[200];
    double[] three = new double[600];
    double[] four = new double[800];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long allocated = 0;
    for (int round = 0; round < 300; round++) {
      long before = threads.getThreadAllocatedBytes(id);
      pricer.price(gamma, prices);
      pricer.priceWithGradient(gamma, prices, three);
      pricer.price(cgmy, prices);
      pricer.priceWithGradient(cgmy, prices, four);
      allocated = threads.getThreadAllocatedBytes(id) - before;
    }
    // Strip, cone and parameter names of a model are small objects that the compiler may keep.
    assertThat(allocated).isLessThan(1000);
  }

  @Test
  void oneWorkspaceForEachThread() throws Exception {
    List<OptionSlice> grid = grid(80, 120, 0.1, 2, OptionType.CALL);
    FourierPricer pricer = FourierPricer.withDefaults();
    List<LevyModel> models = bothBoxes(20, 5);
    double[][] alone = new double[models.size()][];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = pricer.price(models.get(i), grid);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<double[]>> tasks = new ArrayList<>();
      for (LevyModel model : models) {
        tasks.add(() -> pricer.price(model, grid));
      }
      List<Future<double[]>> results = threads.invokeAll(tasks);
      for (int i = 0; i < alone.length; i++) {
        assertThat(results.get(i).get()).containsExactly(alone[i]);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void extremeParametersEndAndStayWithinBounds() {
    SurfacePricer pricer = FourierPricer.withDefaults().on(grid(80, 120, 0.1, 2, OptionType.CALL));
    double[] prices = new double[200];
    for (LevyModel model :
        List.of(
            LevyModel.varianceGamma(1e-217, 0.3, -1.5e-218),
            LevyModel.varianceGamma(1e-6, 0.3, 1e-9),
            LevyModel.varianceGamma(1e-3, 1e-8, 0),
            LevyModel.varianceGamma(3, 0.2, -3),
            LevyModel.varianceGamma(0.2, 10, -3),
            LevyModel.blackScholes(1e-9),
            LevyModel.blackScholes(20),
            LevyModel.cgmy(1e-9, 1e-3, 1.0001, -1),
            LevyModel.cgmy(1e-12, 150, 150, 1.98),
            LevyModel.cgmy(50, 0.01, 1.0001, 1.9))) {
      Assertions.assertTimeout(
          Duration.ofSeconds(2), () -> pricer.price(model, prices), model.toString());
      for (double price : prices) {
        assertThat(price).as("%s", model).isBetween(0.0, 100.0);
      }
    }
  }

  /** No bent contour serves both of these puts, found on a chain of the S&amp;P 500. */
  @Test
  void expiriesThatCannotShareAContourGetTheirOwn() {
    LevyModel model = new BilateralGamma(23.011, 66.26, 0.35683, 3.39809);
    OptionSlice near = put(0.10136986301369863, -0.026557175795140574);
    OptionSlice far = put(2.632876712328767, -0.6554040503000755);
    FourierPricer pricer = FourierPricer.withDefaults().withMethod(FourierMethod.CONTOUR);
    SurfacePricer both = pricer.on(List.of(near, far));
    double[] prices = new double[2];
    both.price(model, prices);
    assertThat(both.converged()).isTrue();
    assertThat(both.errorEstimate()).isLessThan(1e-10);
    assertThat(prices[0]).isCloseTo(pricer.price(model, List.of(near))[0], within(1e-12));
    assertThat(prices[1]).isCloseTo(pricer.price(model, List.of(far))[0], within(1e-12));
    double[] gradient = new double[8];
    both.priceWithGradient(model, prices, gradient);
    assertThat(Arrays.stream(gradient)).allMatch(Double::isFinite);
  }

  private static OptionSlice put(double maturity, double logMoneyness) {
    return new OptionSlice(
        maturity, 1, 1, new double[] {Math.exp(logMoneyness)}, new OptionType[] {OptionType.PUT});
  }

  @Test
  void refusesArraysOfTheWrongLength() {
    SurfacePricer pricer = FourierPricer.withDefaults().on(grid(80, 120, 0.1, 2, OptionType.CALL));
    LevyModel model = LevyModel.blackScholes(0.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pricer.price(model, new double[199]))
        .withMessageContaining("199")
        .withMessageContaining("200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pricer.priceWithGradient(model, new double[200], new double[7]))
        .withMessageContaining("gradient");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FourierPricer.withDefaults().withTolerance(0))
        .withMessageContaining("tolerance = 0.0");
  }
}
