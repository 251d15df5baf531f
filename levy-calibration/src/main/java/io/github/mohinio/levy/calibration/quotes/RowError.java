package io.github.mohinio.levy.calibration.quotes;

/**
 * Why a row of a file is no quote: its first cell that cannot be used.
 *
 * @param line line of the file on which the row begins, the header being line 1
 * @param column name of the column as the file has it
 * @param value what stands there, shortened if long; {@code empty} for nothing
 * @param allowed what may stand there, such as {@code must be finite and > 0}
 */
public record RowError(long line, String column, String value, String allowed) {

  private static final int LONGEST_VALUE = 40;

  /** Shortens the value. */
  public RowError {
    if (value.isEmpty()) {
      value = "empty";
    } else if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "...";
    }
  }

  /** The error as one line: {@code strike = -5: must be finite and > 0}. */
  public String message() {
    return column + " = " + value + ": " + allowed;
  }
}
