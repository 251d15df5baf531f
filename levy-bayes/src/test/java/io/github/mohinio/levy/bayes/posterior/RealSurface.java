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

/** Calls on the S&amp;P 500 of 18 April 2002. */
final class RealSurface {

  private static final Market MARKET = Market.of(1124.47, 0.019, 0.012);

  private RealSurface() {}

  static OptionSurface sp500() {
    TreeMap<Double, List<String[]>> expiries = new TreeMap<>();
    for (String line : lines()) {
      String[] cells = line.split(",");
      expiries.computeIfAbsent(Double.valueOf(cells[2]), t -> new ArrayList<>()).add(cells);
    }
    List<OptionSlice> slices = new ArrayList<>();
    expiries.forEach(
        (maturity, rows) -> {
          double[] strikes = rows.stream().mapToDouble(r -> Double.parseDouble(r[3])).toArray();
          slices.add(MARKET.slice(maturity, strikes, OptionType.CALL));
        });
    return OptionSurface.of(
        slices,
        expiries.values().stream()
            .flatMap(List::stream)
            .mapToDouble(r -> Double.parseDouble(r[5]))
            .toArray());
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RealSurface.class.getResourceAsStream("sp500_2002-04-18.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
