package io.github.mohinio.levy.calibration.quotes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the user wants cells to be understood, where that differs from the dialect.
 *
 * @param names names of columns
 * @param missing what stands in cells that have no value
 * @param strikeScale number by which strikes are multiplied in the file; NaN for the dialect's
 * @param volatilityScale number by which volatilities are multiplied; NaN for the dialect's
 * @param unit what to read, prices or volatilities, and what prices measure; empty for the
 *     dialect's
 */
record CellFormat(
    Map<String, Column> names,
    Set<String> missing,
    double strikeScale,
    double volatilityScale,
    Optional<QuoteUnit> unit) {

  static final CellFormat OF_THE_DIALECT =
      new CellFormat(Map.of(), Set.of(), Double.NaN, Double.NaN, Optional.empty());

  CellFormat withName(String name, Column column) {
    Map<String, Column> more = new LinkedHashMap<>(names);
    more.put(name, column);
    return new CellFormat(more, missing, strikeScale, volatilityScale, unit);
  }

  CellFormat withMissing(String marker) {
    Set<String> more = new LinkedHashSet<>(missing);
    more.add(marker);
    return new CellFormat(names, more, strikeScale, volatilityScale, unit);
  }

  CellFormat withStrikeScale(double scale) {
    return new CellFormat(names, missing, scale, volatilityScale, unit);
  }

  CellFormat withVolatilityScale(double scale) {
    return new CellFormat(names, missing, strikeScale, scale, unit);
  }

  CellFormat withUnit(QuoteUnit given) {
    return new CellFormat(names, missing, strikeScale, volatilityScale, Optional.of(given));
  }
}
