package io.github.mohinio.levy.benchmarks;

import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Real surfaces of the benchmarks; the README beside the files names their origin. */
public final class MarketSurfaces {

  /** Spot, rate and dividend yield of {@link #dax2010()}. */
  public static final Market DAX_2010 = Market.of(6149.62, 0.05, 0);

  private MarketSurfaces() {}

  /** The 75 S&amp;P 500 calls of 18 April 2002. */
  public static OptionSurface sp500() {
    return read("sp500_2002-04-18.csv");
  }

  /** The 20 DAX volatilities of 1 August 2010, as calls. */
  public static OptionSurface dax2010() {
    return read("dax_2010_two_smiles.csv");
  }

  private static OptionSurface read(String file) {
    try (Reader reader = open(file)) {
      return QuoteReader.generic().read(reader, file).clean().surface();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String file) {
    return new InputStreamReader(
        Objects.requireNonNull(MarketSurfaces.class.getResourceAsStream(file), file),
        StandardCharsets.UTF_8);
  }
}
