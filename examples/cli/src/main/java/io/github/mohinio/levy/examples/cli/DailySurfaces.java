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

/** Surfaces of days, in order. */
final class DailySurfaces {

  private DailySurfaces() {}

  /**
   * The surface of every day of some files that has one; the others are rows of the table of days.
   *
   * @throws IllegalArgumentException if no day has one
   */
  static List<LabelledSurface> read(
      List<Path> files, QuoteReader reader, QuoteCleaner cleaner, DaysCsv days) {
    List<OptionChain> chains = new ArrayList<>();
    for (Path file : files) {
      chains.addAll(reader.readDays(file));
    }
    List<LabelledSurface> surfaces = of(chains, cleaner, days);
    if (surfaces.isEmpty()) {
      throw new IllegalArgumentException(
          "--in = " + files + ": no day has a quote that can be used");
    }
    return surfaces;
  }

  /** The same of chains that are there, in any order. */
  static List<LabelledSurface> of(List<OptionChain> chains, QuoteCleaner cleaner, DaysCsv days) {
    List<OptionChain> ordered = new ArrayList<>(chains);
    ordered.sort(Comparator.comparing(DailySurfaces::label));
    List<CleanedChain> cleaned = cleaner.cleanDays(ordered);
    List<LabelledSurface> surfaces = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      String label = label(ordered.get(i));
      days.add(label, cleaned.get(i).report());
      if (!cleaned.get(i).quotes().isEmpty()) {
        surfaces.add(new LabelledSurface(label, cleaned.get(i).surface()));
      }
    }
    return surfaces;
  }

  private static String label(OptionChain chain) {
    return chain.valuation().map(v -> v.date().toString()).orElse(chain.source());
  }
}
