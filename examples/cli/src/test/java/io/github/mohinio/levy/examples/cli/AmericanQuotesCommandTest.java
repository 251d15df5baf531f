package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mohinio.levy.pricing.exotic.AmericanOption;
import io.github.mohinio.levy.pricing.exotic.AmericanPricer;
import io.github.mohinio.levy.pricing.exotic.ExoticPrice;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains of American options on the command line. */
class AmericanQuotesCommandTest {

  private static List<String> quotes;

  @TempDir private Path folder;

  private Path in;

  /**
   * Puts and calls of Variance Gamma 0.2, 0.5, -0.1 at spot 100, rate 0.05, dividend yield 0.02.
   */
  @BeforeAll
  static void priceQuotes() {
    List<AmericanOption> options = new ArrayList<>();
    for (double maturity : new double[] {0.5, 1}) {
      for (double strike = 90; strike <= 110; strike += 5) {
        for (OptionType type : OptionType.values()) {
          options.add(new AmericanOption(type, strike, maturity));
        }
      }
    }
    List<ExoticPrice> prices =
        AmericanPricer.withDefaults()
            .withTolerance(1e-6)
            .price(LevyModel.varianceGamma(0.2, 0.5, -0.1), Market.of(100, 0.05, 0.02), options);
    quotes = new ArrayList<>(List.of("t,strike,type,price,style"));
    for (int i = 0; i < options.size(); i++) {
      AmericanOption option = options.get(i);
      quotes.add(
          option.maturity()
              + ","
              + option.strike()
              + ","
              + option.type()
              + ","
              + prices.get(i).value()
              + ",american");
    }
  }

  @BeforeEach
  void writeQuotes() {
    in = Cli.write(folder, "in.csv", quotes.toArray(String[]::new));
  }

  private Cli run(String command, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of(command, "--in", in, "--out", folder.resolve("out")));
    args.addAll(List.of("--spot", 100, "--rate", 0.05, "--dividend", 0.02));
    args.addAll(Arrays.asList(more));
    return Cli.run(args.toArray());
  }

  private double[] fit(String way, Object... more) throws IOException {
    List<Object> args = new ArrayList<>(List.of("--model", "variance_gamma", "--american", way));
    args.addAll(List.of("--method", "least-squares"));
    args.addAll(Arrays.asList(more));
    Cli cli = run("calibrate", args.toArray()).done();
    assertThat(cli.out()).contains("warning INPUT: ", " American quotes made European");
    JsonNode parameters =
        new ObjectMapper()
            .readTree(folder.resolve("out/calibration.json").toFile())
            .get("parameters");
    return new double[] {
      parameters.get("sigma").doubleValue(),
      parameters.get("nu").doubleValue(),
      parameters.get("theta").doubleValue()
    };
  }

  @Test
  void anAmericanChainIsRefusedWithTheOptionNamed() throws IOException {
    run("calibrate", "--model", "variance_gamma")
        .refused("levy calibrate: in.csv: line 2: style = AMERICAN: must be EUROPEAN");
    run("calibrate", "--model", "variance_gamma", "--american", "never")
        .refused(
            "levy calibrate: --american = never: must be one of refuse, european-equivalent,"
                + " direct");
    run("clean", "--american", "direct")
        .refused("levy clean: --american = direct: must be one of refuse, european-equivalent");
    in = Cli.write(folder, "vol.csv", "t,strike,vol,forward,style", "1,100,0.2,100,A");
    Cli.run(
            "calibrate",
            "--in",
            in,
            "--out",
            folder.resolve("out"),
            "--model",
            "black_scholes",
            "--american",
            "direct")
        .refused("levy calibrate: line 2: quoted in volatility: the American price takes the und");
    assertThat(Cli.files(folder.resolve("out"))).isEmpty();
  }

  /** European equivalents give nu = 0.52, American prices 0.5 within 2e-6. */
  @Test
  void americanPricesGiveTheParametersAndEuropeanEquivalentsNearly() throws IOException {
    double[] direct = fit("direct");
    assertThat(direct[0]).isCloseTo(0.2, within(1e-5));
    assertThat(direct[1]).isCloseTo(0.5, within(1e-4));
    assertThat(direct[2]).isCloseTo(-0.1, within(1e-5));

    double[] equivalent = fit("european-equivalent");
    assertThat(equivalent[0]).isCloseTo(0.2, within(3e-3));
    assertThat(Math.abs(equivalent[1] - 0.5)).isBetween(0.002, 0.1);
  }

  @Test
  void cleaningTellsThePremiums() throws IOException {
    Cli cli = run("clean", "--american", "european-equivalent").done();

    assertThat(cli.out()).contains("  20 American quotes made European, 0 could not be: premiums");
    assertThat(Cli.rows(folder.resolve("out/quotes.csv")))
        .hasSize(10)
        .allSatisfy(
            row ->
                assertThat(Double.parseDouble(row.getField("early_exercise"))).isBetween(0., 2.));
  }
}
