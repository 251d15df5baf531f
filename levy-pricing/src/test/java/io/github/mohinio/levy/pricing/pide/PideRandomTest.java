package io.github.mohinio.levy.pricing.pide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random models and contracts: nothing is NaN, and European prices are right. */
class PideRandomTest {

  private static final PideSolver SOLVER =
      PideSolver.withDefaults().withPoints(256).withTimeSteps(64);

  @Test
  void thirtyThreeContracts() throws IOException {
    study(33, 5, Path.of("target", "pide-random-default.csv"));
  }

  /** Writes {@code levy-pricing/target/pide-random.csv}. */
  @Test
  @Tag("slow")
  void threeHundredContracts() throws IOException {
    study(297, 6, Path.of("target", "pide-random.csv"));
  }

  private static void study(int count, long seed, Path file) throws IOException {
    Random random = new Random(seed);
    int covered = 0;
    List<String> lines = new ArrayList<>();
    lines.add("contract,value,error,estimate");
    for (int i = 0; i < count; i++) {
      LevyModel model = model(i % 11, random);
      double maturity = Math.exp(uniform(random, Math.log(7 / 365.0), Math.log(5)));
      Market market = Market.of(100, uniform(random, -0.02, 0.1), uniform(random, 0, 0.08));
      double strike = uniform(random, 70, 140);
      OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
      EuropeanOption option = new EuropeanOption(type, strike, maturity);
      String name = "%d %s %s %s".formatted(i, model, market, option);
      ExoticPrice price = SOLVER.price(model, market, PideContract.of(option));
      double error =
          Math.abs(price.value() - FourierPricer.withDefaults().price(model, market, option));
      covered += error <= price.error() + 1e-6 ? 1 : 0;
      lines.add(
          String.format(
              Locale.ROOT, "\"%s\",%.9f,%.2e,%.2e", name, price.value(), error, price.error()));
      assertThat(error).as(name).isLessThan(0.3);
      PideContract american = PideContract.american(PideContract.of(option).payoff(), maturity);
      finite(name, SOLVER.solve(model, market, american));
      finite(name, SOLVER.solve(model, market, american.withLowerBarrier(60)));
      finite(
          name,
          SOLVER
              .withLocalVolatility((spot, time) -> 0.2 + 0.1 * Math.exp(-spot / 100))
              .withBoundaries(BoundaryCondition.linear(), BoundaryCondition.linear())
              .solve(model, market, PideContract.of(option).withUpperBarrier(160)));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    assertThat(covered).isGreaterThanOrEqualTo((int) Math.floor(0.98 * count));
  }

  /** Next to a kink the cubic polynomial may overshoot by some per cent of a step's difference. */
  private static void finite(String name, PideSolution solution) {
    double[][] surface = solution.surface();
    double[] times = solution.times();
    for (int i = 0; i < times.length; i++) {
      assertThat(solution.value(100, times[i])).as(name).isFinite().isGreaterThan(-0.5);
      assertThat(solution.delta(100, times[i])).as(name).isFinite();
      assertThat(solution.gamma(100, times[i])).as(name).isFinite();
    }
    for (double value : surface[0]) {
      assertThat(value).as(name).isFinite();
    }
  }

  private static LevyModel model(int kind, Random random) {
    return switch (kind) {
      case 0 -> LevyModel.blackScholes(uniform(random, 0.1, 0.6));
      case 1 ->
          LevyModel.varianceGamma(
              uniform(random, 0.1, 0.5), uniform(random, 0.1, 1), uniform(random, -0.4, 0.1));
      case 2 -> cgmy(random, uniform(random, 0.05, 0.95));
      case 3 -> cgmy(random, uniform(random, 1.05, 1.8));
      case 4 ->
          LevyModel.nig(uniform(random, 8, 40), uniform(random, -6, 2), uniform(random, 0.1, 1));
      case 5 ->
          LevyModel.merton(
              uniform(random, 0.1, 0.4),
              uniform(random, 0.1, 3),
              uniform(random, -0.3, 0.1),
              uniform(random, 0.05, 0.3));
      case 6 ->
          LevyModel.kou(
              uniform(random, 0.1, 0.4),
              uniform(random, 0.1, 5),
              uniform(random, 0.2, 0.8),
              uniform(random, 5, 30),
              uniform(random, 3, 30));
      case 7 ->
          LevyModel.meixner(
              uniform(random, 0.1, 0.5), uniform(random, -1.5, 0.5), uniform(random, 0.2, 2));
      case 8 ->
          LevyModel.bilateralGamma(
              uniform(random, 0.5, 3),
              uniform(random, 8, 40),
              uniform(random, 0.5, 3),
              uniform(random, 6, 30));
      case 9 ->
          LevyModel.temperedStable(
              uniform(random, 0.05, 0.5),
              uniform(random, 0.05, 0.5),
              uniform(random, 3, 12),
              uniform(random, 3, 12),
              uniform(random, 0.1, 1.7),
              uniform(random, 0.1, 1.7));
      default ->
          LevyModel.cgmyDiffusion(
              uniform(random, 0.05, 0.5),
              uniform(random, 3, 10),
              uniform(random, 3, 10),
              uniform(random, 0.1, 1.5),
              uniform(random, 0.05, 0.3));
    };
  }

  private static LevyModel cgmy(Random random, double y) {
    return LevyModel.cgmy(
        uniform(random, 0.05, 0.5), uniform(random, 2, 10), uniform(random, 3, 10), y);
  }

  private static double uniform(Random random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }
}
