package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Surfaces of the test resources. */
final class Surfaces {

  private Surfaces() {}

  /** Calls on the S&amp;P 500 of 18 April 2002. */
  static OptionSurface sp500() {
    return calls("sp500_2002-04-18.csv", Market.of(1124.47, 0.019, 0.012), 2, 3, 5);
  }

  /** Calls of a normal inverse Gaussian model, with noise. */
  static OptionSurface nig() {
    return calls("nig_20x10.csv", Market.of(100, 0.05, 0), 0, 1, 2);
  }

  private static OptionSurface calls(
      String file, Market market, int maturity, int strike, int price) {
    TreeMap<Double, List<String[]>> expiries = new TreeMap<>();
    for (String line : lines(file)) {
      String[] cells = line.split(",");
      expiries.computeIfAbsent(Double.valueOf(cells[maturity]), t -> new ArrayList<>()).add(cells);
    }
    List<OptionSlice> slices = new ArrayList<>();
    expiries.forEach(
        (expiry, rows) -> {
          double[] strikes =
              rows.stream().mapToDouble(r -> Double.parseDouble(r[strike])).toArray();
          slices.add(market.slice(expiry, strikes, OptionType.CALL));
        });
    return OptionSurface.of(
        slices,
        expiries.values().stream()
            .flatMap(List::stream)
            .mapToDouble(r -> Double.parseDouble(r[price]))
            .toArray());
  }

  private static List<String> lines(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Surfaces.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
