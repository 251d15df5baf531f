package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cells of one row as numbers. A cell that cannot be used is noted as the row's error, unless there
 * is one already, and reads as NaN; so a row is read to its end and then asked for its error.
 *
 * <p>Belongs to one thread.
 */
final class RowCells {

  private static final String FINITE = "must be finite";
  private static final String POSITIVE = "must be finite and > 0";

  private final Header header;
  private final Set<String> missing;
  private final CsvRecord row;
  private RowError error;

  /**
   * Checks the number of cells; empty ones at the end are no harm.
   *
   * @param missing what stands in cells without a value, {@linkplain #normalised normalised}
   */
  RowCells(Header header, Set<String> missing, CsvRecord row) {
    this.header = header;
    this.missing = missing;
    this.row = row;
    int count = row.getFieldCount();
    while (count > header.size() && row.getField(count - 1).isBlank()) {
      count--;
    }
    if (count != header.size()) {
      reject(
          "number of fields",
          Integer.toString(count),
          "must be " + header.size() + ", as in the header");
    }
  }

  long line() {
    return row.getStartingLineNumber();
  }

  Optional<RowError> error() {
    return Optional.ofNullable(error);
  }

  /** Whether the file has the column and this row something in it. */
  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  /** What stands in a cell without blanks around it; empty if there is no value. */
  String text(Column column) {
    int place = header.place(column);
    if (place < 0 || place >= row.getFieldCount()) {
      return "";
    }
    String text = row.getField(place).strip();
    return !missing.isEmpty() && missing.contains(normalised(text)) ? "" : text;
  }

  double finite(Column column) {
    return number(column, FINITE);
  }

  double positive(Column column) {
    double value = number(column, POSITIVE);
    return value <= 0 ? reject(column, POSITIVE) : value;
  }

  /** A number; NaN, and no error, where there is nothing. */
  double finiteOrMissing(Column column) {
    return has(column) ? finite(column) : Double.NaN;
  }

  /** A positive number; NaN, and no error, where there is nothing. */
  double positiveOrMissing(Column column) {
    return has(column) ? positive(column) : Double.NaN;
  }

  OptionType type() {
    try {
      return OptionType.of(text(Column.TYPE));
    } catch (IllegalArgumentException e) {
      reject(Column.TYPE, "must be C, P, call or put, in any case");
      return OptionType.CALL;
    }
  }

  ExerciseStyle style() {
    String text = text(Column.STYLE).toLowerCase(Locale.ROOT);
    if (text.equals("a") || text.equals("american")) {
      return ExerciseStyle.AMERICAN;
    }
    if (!text.equals("e") && !text.equals("european")) {
      reject(Column.STYLE, "must be A, E, american or european, in any case");
    }
    return ExerciseStyle.EUROPEAN;
  }

  Settlement settlement() {
    String text = text(Column.SETTLEMENT).toLowerCase(Locale.ROOT);
    if (text.equals("am") || text.equals("1")) {
      return Settlement.AM;
    }
    if (!text.equals("pm") && !text.equals("0")) {
      reject(Column.SETTLEMENT, "must be AM, PM, 1 or 0");
    }
    return Settlement.PM;
  }

  /** Notes that a cell, or a value made from it, is not allowed. */
  double reject(Column column, String allowed) {
    reject(header.name(column), text(column), allowed);
    return Double.NaN;
  }

  private void reject(String name, String value, String allowed) {
    if (error == null) {
      error = new RowError(line(), name, value, allowed);
    }
  }

  private double number(Column column, String allowed) {
    double value = Decimals.parse(text(column));
    return Double.isFinite(value) ? value : reject(column, allowed);
  }

  /** The form in which markers of missing values are compared: {@code -99.990} as -99.99. */
  static String normalised(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT);
    if (key.indexOf('.') < 0 || !key.endsWith("0")) {
      return key;
    }
    int end = key.length();
    while (key.charAt(end - 1) == '0') {
      end--;
    }
    return key.substring(0, key.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
