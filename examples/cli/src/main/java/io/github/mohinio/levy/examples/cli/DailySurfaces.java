package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.OptionChain;
import io.github.mohinio.levy.calibration.quotes.QuoteCleaner;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Surfaces of the days in one or more files, in order. */
final class DailySurfaces {

  private DailySurfaces() {}

  /**
   * The surface of every day that has one; the others are rows of the table of days.
   *
   * @throws IllegalArgumentException if no day has one
   */
  static List<LabelledSurface> read(
      List<Path> files, QuoteReader reader, QuoteCleaner cleaner, DaysCsv days) {
    List<OptionChain> chains = new ArrayList<>();
    for (Path file : files) {
      chains.addAll(reader.readDays(file));
    }
    chains.sort(Comparator.comparing(DailySurfaces::label));
    List<CleanedChain> cleaned = cleaner.cleanDays(chains);
    List<LabelledSurface> surfaces = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      String label = label(chains.get(i));
      days.add(label, cleaned.get(i).report());
      if (!cleaned.get(i).quotes().isEmpty()) {
        surfaces.add(new LabelledSurface(label, cleaned.get(i).surface()));
      }
    }
    if (surfaces.isEmpty()) {
      throw new IllegalArgumentException(
          "--in = " + files + ": no day has a quote that can be used");
    }
    return surfaces;
  }

  private static String label(OptionChain chain) {
    return chain.valuation().map(v -> v.date().toString()).orElse(chain.source());
  }
}
