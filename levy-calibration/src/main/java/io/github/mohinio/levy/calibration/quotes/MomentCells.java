package io.github.mohinio.levy.calibration.quotes;

import java.util.Optional;

/** Cells of a column of days; remembers the last one, for it mostly comes again. One thread. */
final class MomentCells {

  private final Dialect dialect;
  private final Column column;
  private String lastText = "";
  private Optional<Valuation> last = Optional.empty();

  MomentCells(Dialect dialect, Column column) {
    this.dialect = dialect;
    this.column = column;
  }

  /** The day in a row; empty, and an error of the row, if there is none. */
  Optional<Valuation> read(RowCells cells) {
    String text = cells.text(column);
    if (!text.equals(lastText)) {
      last = dialect.moment(text);
      lastText = text;
    }
    if (last.isEmpty()) {
      cells.reject(column, "must be a date such as 2019-05-01");
    }
    return last;
  }
}
