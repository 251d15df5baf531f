package io.github.mohinio.levy.pricing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.market.EuropeanOption;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Calls by ten million paths against Fourier prices; writes the table of {@code
 * docs/simulation.md}.
 */
@Tag("slow")
class TenMillionPathsTest {

  private static final int PATHS = 10_000_000;
  private static final double BAR = 1e-3;

  /** Relative standard error above which four of them would not be within the bar. */
  private static final double LARGEST_ERROR = BAR / 4;

  private static final Market MARKET = Market.of(100, 0.05, 0.01);

  private static final List<LevyModel> MODELS =
      List.of(
          LevyModel.varianceGamma(0.2, 0.5, -0.1),
          LevyModel.varianceGamma(0.12, 0.17, -0.14),
          LevyModel.varianceGamma(0.3, 1, -0.3),
          LevyModel.cgmy(0.3, 5, 7, 0.5),
          LevyModel.cgmy(0.1, 3, 6, 1.4),
          LevyModel.cgmy(1, 8, 12, 0.1));

  private static double percent(double value, double exact) {
    return 100 * (value / exact - 1);
  }

  @Test
  void withinATenthOfAPercentOfFourierPrices() throws IOException {
    List<String> rows = new ArrayList<>();
    for (LevyModel model : MODELS) {
      for (double maturity : new double[] {0.25, 1}) {
        for (double strike : new double[] {80, 100, 120}) {
          rows.add(row(model, maturity, strike));
        }
      }
    }
    String head =
        "| model | T | strike | Fourier | plain | its s.e., % | off, % | off, s.e. | with"
            + " reduction | its s.e., % | off, % | off, s.e. |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    Files.writeString(Path.of("target", "simulation.md"), head + String.join("\n", rows) + "\n");
  }

  private static String row(LevyModel model, double maturity, double strike) {
    double exact =
        FourierPricer.withDefaults().price(model, MARKET, EuropeanOption.call(strike, maturity));
    Simulation simulation =
        Simulation.of(model, MARKET, maturity).withPaths(PATHS).withSeed(2026).withThreads(2);
    MonteCarloEstimate plain = simulation.estimate(s -> Math.max(s - strike, 0));
    String start =
        String.format(
            Locale.ROOT,
            "| %s %s | %s | %.0f | %.6f | %s |",
            model.name(),
            Arrays.toString(model.parameters()),
            maturity,
            strike,
            exact,
            cells(plain, exact));
    if (plain.standardError() <= LARGEST_ERROR * exact) {
      assertClose(plain, exact, start, BAR);
      return start + " | | | |";
    }
    assertClose(plain, exact, start, 1);
    MonteCarloEstimate reduced =
        simulation.withSobol().withControlVariate().estimate(s -> Math.max(s - strike, 0));
    assertClose(reduced, exact, start, BAR);
    return start + " " + cells(reduced, exact) + " |";
  }

  private static String cells(MonteCarloEstimate estimate, double exact) {
    return String.format(
        Locale.ROOT,
        "%.6f | %.4f | %.4f | %.2f",
        estimate.value(),
        100 * estimate.standardError() / exact,
        percent(estimate.value(), exact),
        (estimate.value() - exact) / estimate.standardError());
  }

  private static void assertClose(
      MonteCarloEstimate estimate, double exact, String row, double relative) {
    double off = Math.abs(estimate.value() - exact);
    assertThat(off).as(row).isLessThan(4 * estimate.standardError());
    assertThat(off).as(row).isLessThan(relative * exact);
  }
}
