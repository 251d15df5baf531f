package io.github.mohinio.levy.examples.cli;

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

  /**
   * A cleaner as the options say.
   *
   * @throws IllegalArgumentException if a value is not allowed
   */
  QuoteCleaner cleaner() {
    QuoteCleaner cleaner =
        QuoteCleaner.withDefaults()
            .with(new SpreadCap(maxSpread))
            .with(new MinimumLiquidity(minVolume, minOpenInterest))
            .with(new StaleDay(new HashSet<>(holidays)));
    if (root != null) {
      cleaner = cleaner.with(new OneRoot(root));
    }
    return keepInTheMoney ? cleaner.without(OutOfTheMoney.class) : cleaner;
  }
}
