package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.simulation.MarketQuotes;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that say which quotes a simulated surface has. */
final class GridOptions {

  private static final String GRID = "grid";
  private static final String RANDOM = "random";
  private static final String MARKET = "market";

  @Option(
      names = "--layout",
      defaultValue = GRID,
      paramLabel = "NAME",
      description =
          "grid, the default: the same options in every surface; random: random options around"
              + " those of the default grid; market: options as index markets list them")
  private String layout;

  @Option(
      names = "--strikes",
      paramLabel = "LIST",
      description = "strikes of the grid: first:last:number or 80,90,100; 80:120:20 at spot 100")
  private String strikes;

  @Option(
      names = "--maturities",
      paramLabel = "LIST",
      description = "maturities of the grid in years, like the strikes; 0.1:2:10 unless given")
  private String maturities;

  @Option(
      names = "--spot",
      paramLabel = "PRICE",
      description = "price of the underlying; 100 unless given")
  private Double spot;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      description = "interest rate per year, continuously compounded, or a range such as 0:0.06")
  private String rate;

  @Option(
      names = "--dividend",
      paramLabel = "YIELD",
      description = "dividend yield per year, continuously compounded, or a range such as 0:0.03")
  private String dividend;

  /**
   * The layout as the options say.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteLayout layout() {
    Choice.of("--layout", layout, List.of(GRID, RANDOM, MARKET));
    if (layout.equals(GRID)) {
      return grid();
    }
    if (Stream.of(strikes, maturities, spot, rate, dividend).anyMatch(given -> given != null)) {
      throw new IllegalArgumentException(
          "--layout = "
              + layout
              + ": --strikes, --maturities, --spot, --rate and --dividend are those of a grid");
    }
    return layout.equals(RANDOM) ? new RandomQuotes() : new MarketQuotes();
  }

  private QuoteGrid grid() {
    QuoteGrid standard = QuoteGrid.standard();
    double price = spot == null ? standard.spot() : spot;
    double[] k =
        strikes == null
            ? Arrays.stream(standard.strikes()).map(x -> x * (price / standard.spot())).toArray()
            : list("--strikes", strikes);
    double[] t = maturities == null ? standard.maturities() : list("--maturities", maturities);
    return QuoteGrid.ofStrikes(k, t)
        .withSpot(price)
        .withRates(rate == null ? standard.rates() : range("--rate", rate))
        .withDividendYields(
            dividend == null ? standard.dividendYields() : range("--dividend", dividend));
  }

  private static double[] list(String option, String text) {
    String[] words = text.split(":", -1);
    if (words.length == 3) {
      double first = number(option, text, words[0]);
      double last = number(option, text, words[1]);
      double count = number(option, text, words[2]);
      if (count >= 1 && count == Math.rint(count) && count <= 1_000_000) {
        return QuoteGrid.steps(first, last, (int) count);
      }
      throw wrongList(option, text);
    }
    return Arrays.stream(text.split(",", -1))
        .mapToDouble(word -> number(option, text, word))
        .toArray();
  }

  private static ValueRange range(String option, String text) {
    String[] words = text.split(":", -1);
    double first = number(option, text, words[0]);
    if (words.length == 1) {
      return ValueRange.of(first);
    }
    double last = number(option, text, words[1]);
    if (words.length == 2 && last >= first) {
      return new ValueRange(first, last);
    }
    throw new IllegalArgumentException(
        option + " = " + text + ": must be a number or a range such as 0:0.05, in order");
  }

  private static double number(String option, String text, String word) {
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrongList(option, text);
    }
    throw wrongList(option, text);
  }

  private static IllegalArgumentException wrongList(String option, String text) {
    return new IllegalArgumentException(
        option
            + " = "
            + text
            + ": must be "
            + (option.equals("--strikes") || option.equals("--maturities")
                ? "first:last:number or numbers with commas between"
                : "a number or a range such as 0:0.05"));
  }
}
