package io.github.mohinio.levy.calibration.quotes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the files of one origin write their quotes. What most have in common is the default here; a
 * dialect says where it differs. Implementations are immutable and thread-safe.
 */
interface Dialect {

  /** Name to choose it by. */
  String name();

  /** Names of the columns. */
  ColumnNames columns();

  /**
   * Whether a file looks like one of this dialect.
   *
   * @param names names in the header, as {@link Header#keys} gives them
   */
  boolean recognises(Set<String> names);

  /** What a header must have. */
  List<Requirement> requirements();

  /** Number by which strikes are multiplied in the file. */
  default double strikeScale() {
    return 1;
  }

  /** Number by which volatilities are multiplied in the file. */
  default double volatilityScale() {
    return 1;
  }

  /** Interest rate where neither file nor user says; NaN for none. */
  default double rate() {
    return Double.NaN;
  }

  /** What stands in cells that have no value, besides nothing. */
  default Set<String> missing() {
    return Set.of();
  }

  /** Reads a day, or a day and a time; empty if it is none. */
  default Optional<Valuation> moment(String text) {
    return Moments.iso(text);
  }

  /** Reads the symbol of a contract; empty if it is none or the dialect has no use for it. */
  default Optional<ContractSymbol> contract(String symbol) {
    return Optional.empty();
  }

  /** Time at which quotes are taken that have only a date; empty if it is not known. */
  default Optional<LocalTime> quoteTime(Header header) {
    return Optional.empty();
  }

  /** Time at which options with a settlement expire. */
  default LocalTime expiryTime(Settlement settlement) {
    return settlement == Settlement.AM ? LocalTime.of(9, 30) : LocalTime.of(16, 0);
  }

  /** Day on which options really expire that have this one in the file. */
  default LocalDate expiryDay(LocalDate day) {
    return day;
  }

  /** Settlement of a trading class, where the file does not say. */
  default Settlement settlement(String root) {
    return UsListing.settlement(root);
  }

  /**
   * Exercise style, where the file does not say.
   *
   * @param symbol trading class, or where the file has none the symbol of the underlying
   */
  default ExerciseStyle style(String symbol) {
    return ExerciseStyle.EUROPEAN;
  }
}
