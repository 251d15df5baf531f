package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.quotes.OptionChain;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The chains of SPX options of 34 days, 25 April to 13 June 2019, that come with the jar; {@code
 * market/README.md} beside them has their origin and licence.
 */
final class BundledDays {

  private static final List<String> FILES =
      List.of("spx_daily_2019-04-25_2019-05-24.csv", "spx_daily_2019-05-27_2019-06-13.csv");

  private BundledDays() {}

  /** A chain for each day. */
  static List<OptionChain> chains() throws IOException {
    List<OptionChain> chains = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = BundledDays.class.getResourceAsStream("market/" + file)) {
        if (in == null) {
          throw new IllegalStateException("resource = market/" + file + ": must be in the jar");
        }
        QuoteReader.generic()
            .forEachDay(new InputStreamReader(in, StandardCharsets.UTF_8), file, chains::add);
      }
    }
    return chains;
  }
}
