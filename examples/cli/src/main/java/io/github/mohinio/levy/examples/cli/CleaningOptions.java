package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.quotes.AmericanQuotes;
import io.github.mohinio.levy.calibration.quotes.MinimumLiquidity;
import io.github.mohinio.levy.calibration.quotes.OneRoot;
import io.github.mohinio.levy.calibration.quotes.OutOfTheMoney;
import io.github.mohinio.levy.calibration.quotes.QuoteCleaner;
import io.github.mohinio.levy.calibration.quotes.SpreadCap;
import io.github.mohinio.levy.calibration.quotes.StaleDay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that change the rules of cleaning. */
final class CleaningOptions {

  private static final String REFUSE = "refuse";
  private static final String EUROPEAN_EQUIVALENT = "european-equivalent";
  private static final String DIRECT = "direct";

  @Option(
      names = "--root",
      paramLabel = "ROOT",
      description = "keep options of this root alone, such as SPX without SPXW")
  private String root;

  @Option(
      names = "--max-spread",
      defaultValue = "0.5",
      paramLabel = "FRACTION",
      description = "greatest spread as a fraction of the price; 0.5 by default")
  private double maxSpread;

  @Option(
      names = "--min-volume",
      defaultValue = "0",
      paramLabel = "CONTRACTS",
      description = "least number of contracts traded on the day; 0 by default")
  private double minVolume;

  @Option(
      names = "--min-open-interest",
      defaultValue = "0",
      paramLabel = "CONTRACTS",
      description = "least number of contracts open; 0 by default")
  private double minOpenInterest;

  @Option(
      names = "--holiday",
      paramLabel = "DAY",
      description = "day to drop, such as 2019-05-27; may be given several times")
  private List<LocalDate> holidays = List.of();

  @Option(
      names = "--keep-in-the-money",
      description = "keep options in the money where there are calls and puts")
  private boolean keepInTheMoney;

  @Option(
      names = "--american",
      defaultValue = REFUSE,
      paramLabel = "WAY",
      description =
          "what to do with options that may be exercised early: refuse, the default;"
              + " european-equivalent: take out Black-Scholes's premium, for which --spot and --rate"
              + " must be known; direct, of calibrate alone: fit the model's own American prices")
  private String american;

  /**
   * A cleaner as the options say.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteCleaner cleaner() {
    return cleaner(List.of(REFUSE, EUROPEAN_EQUIVALENT));
  }

  /**
   * A cleaner as the options say, for a command that can fit American prices.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteCleaner cleanerOfAmericanPrices() {
    return cleaner(List.of(REFUSE, EUROPEAN_EQUIVALENT, DIRECT));
  }

  /** Whether American prices are to be fitted as they are. */
  boolean areDirect() {
    return american.equals(DIRECT);
  }

  private QuoteCleaner cleaner(List<String> ways) {
    boolean refuse = Choice.of("--american", american, ways).equals(REFUSE);
    QuoteCleaner cleaner =
        QuoteCleaner.withDefaults()
            .withAmericanQuotes(refuse ? AmericanQuotes.REFUSE : AmericanQuotes.EUROPEAN_EQUIVALENT)
            .with(new SpreadCap(maxSpread))
            .with(new MinimumLiquidity(minVolume, minOpenInterest))
            .with(new StaleDay(new HashSet<>(holidays)));
    if (root != null) {
      cleaner = cleaner.with(new OneRoot(root));
    }
    return keepInTheMoney ? cleaner.without(OutOfTheMoney.class) : cleaner;
  }
}
