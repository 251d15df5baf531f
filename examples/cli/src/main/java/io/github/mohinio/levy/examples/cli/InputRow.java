package io.github.mohinio.levy.examples.cli;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cells of one row, by the name of their column. */
final class InputRow {

  private final Map<String, Integer> places;
  private final List<String> cells;

  /**
   * Wraps a row.
   *
   * @param places place of each column that will be asked for
   * @param cells the cells, as many as the header has
   */
  InputRow(Map<String, Integer> places, List<String> cells) {
    this.places = places;
    this.cells = cells;
  }

  String text(String column) {
    return cells.get(places.get(column)).strip();
  }

  double finite(String column) throws BadRow {
    try {
      // not Double.parseDouble, which takes "30d" for 30 and knows hexadecimal numbers
      double value = new BigDecimal(text(column)).doubleValue();
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // the same as a number out of range
    }
    throw invalid(column);
  }

  double positive(String column) throws BadRow {
    double value = finite(column);
    if (value > 0) {
      return value;
    }
    throw invalid(column);
  }

  double nonNegative(String column) throws BadRow {
    double value = finite(column);
    if (value >= 0) {
      return value;
    }
    throw invalid(column);
  }

  OptionType type(String column) throws BadRow {
    try {
      return OptionType.of(text(column));
    } catch (IllegalArgumentException e) {
      throw invalid(column);
    }
  }

  /** A cell of this column cannot be used: {@code INVALID_STRIKE}. */
  static BadRow invalid(String column) {
    return new BadRow("INVALID_" + column.toUpperCase(Locale.ROOT));
  }
}
