package io.github.mohinio.levy.examples.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * A progress line on a terminal, rewritten in place; silent where the output is not a terminal. Not
 * thread-safe.
 */
final class Progress {

  private static final long INTERVAL_NANOS = 200_000_000;
  private static final String ROWS = "rows";

  private final PrintStream terminal; // null if there is none
  private final double total;
  private final String unit;
  private final long started = System.nanoTime();
  private long shown;

  private Progress(PrintStream terminal, double total, String unit) {
    this.terminal = terminal;
    this.total = total;
    this.unit = unit;
    shown = started;
  }

  /** Progress towards a total amount of work, in any unit, shown on the standard error stream. */
  static Progress of(double total) {
    return of(total, ROWS);
  }

  /** The same, counting something else than rows. */
  static Progress of(double total, String unit) {
    return new Progress(System.console() == null ? null : System.err, total, unit);
  }

  /** Progress shown on a stream, whatever that is. */
  static Progress on(PrintStream terminal, double total) {
    return new Progress(terminal, total, ROWS);
  }

  /** Says how much is done, unless that was said a moment ago. */
  void show(double done, long count) {
    long now = System.nanoTime();
    if (terminal == null || now - shown < INTERVAL_NANOS) {
      return;
    }
    shown = now;
    double part = Math.min(1, done / total);
    double left = (now - started) * 1e-9 * (1 - part) / part;
    terminal.printf(
        Locale.ROOT, "\r%3.0f %%  %,d %s, %.0f s left   ", 100 * part, count, unit, left);
    terminal.flush();
  }

  /** Clears the line. */
  void close() {
    if (terminal != null && shown > started) {
      terminal.printf("\r%48s\r", "");
      terminal.flush();
    }
  }
}
