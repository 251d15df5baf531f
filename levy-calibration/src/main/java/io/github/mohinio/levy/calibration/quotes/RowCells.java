package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Cells of one row as numbers. A cell that cannot be used is noted as the row's error, unless there
 * is one already, and reads as NaN; so a row is read to its end and then asked for its error.
 *
 * <p>Belongs to one thread.
 */
final class RowCells {

  private static final String FINITE = "must be finite";
  private static final String POSITIVE = "must be finite and > 0";
  private static final String NON_NEGATIVE = "must be finite and >= 0";

  private final Header header;
  private final CsvRecord row;
  private RowError error;

  RowCells(Header header, CsvRecord row) {
    this.header = header;
    this.row = row;
    if (row.getFieldCount() != header.size()) {
      error =
          new RowError(
              line(),
              "number of fields",
              Integer.toString(row.getFieldCount()),
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

  double finite(Column column) {
    return number(column, FINITE);
  }

  double positive(Column column) {
    double value = number(column, POSITIVE);
    return value <= 0 ? reject(column, POSITIVE) : value;
  }

  double nonNegative(Column column) {
    double value = number(column, NON_NEGATIVE);
    return value < 0 ? reject(column, NON_NEGATIVE) : value;
  }

  /** Type in the file; a call where it has no such column. */
  OptionType type() {
    if (!header.has(Column.TYPE)) {
      return OptionType.CALL;
    }
    try {
      return OptionType.of(text(Column.TYPE));
    } catch (IllegalArgumentException e) {
      reject(Column.TYPE, "must be C, P, call or put, in any case");
      return OptionType.CALL;
    }
  }

  /** Notes that a cell, or a value made from it, is not allowed. */
  double reject(Column column, String allowed) {
    reject(header.name(column), text(column), allowed);
    return Double.NaN;
  }

  /** Notes that a value is not allowed. */
  void reject(String name, String value, String allowed) {
    if (error == null) {
      error = new RowError(line(), name, value, allowed);
    }
  }

  private double number(Column column, String allowed) {
    try {
      // not Double.parseDouble, which takes "30d" for 30 and knows hexadecimal numbers
      double value = new BigDecimal(text(column)).doubleValue();
      return Double.isFinite(value) ? value : reject(column, allowed);
    } catch (NumberFormatException e) {
      return reject(column, allowed);
    }
  }

  private String text(Column column) {
    if (!header.has(column) || header.place(column) >= row.getFieldCount()) {
      return "";
    }
    return row.getField(header.place(column)).strip();
  }
}
