package io.github.mohinio.levy.calibration.quotes;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the rows of the day and the underlying that the user wants, and remembers what else there
 * was. Belongs to one thread.
 */
final class Selection {

  private static final int MOST_NAMED = 10;

  private final Optional<LocalDate> date;
  private final Optional<String> underlying;
  private final NavigableSet<LocalDate> otherDays = new TreeSet<>();
  private final Set<String> otherUnderlyings = new TreeSet<>();
  private boolean found;

  Selection(GivenTerms terms) {
    date = terms.date();
    underlying = terms.underlying();
  }

  /**
   * Whether a row is wanted.
   *
   * @param valuation when it was quoted; empty if that is not known
   * @param symbol its underlying; empty if that is not known
   */
  boolean accepts(Optional<Valuation> valuation, String symbol) {
    if (underlying.isPresent() && !symbol.isEmpty() && !symbol.equals(underlying.get())) {
      if (otherUnderlyings.size() <= MOST_NAMED) {
        otherUnderlyings.add(symbol);
      }
      return false;
    }
    if (date.isPresent() && valuation.isPresent() && !valuation.get().date().equals(date.get())) {
      otherDays.add(valuation.get().date());
      return false;
    }
    found = true;
    return true;
  }

  /** What there is in place of what is wanted; empty if that was found or there was nothing. */
  Optional<String> explainNothing() {
    if (!found && !otherDays.isEmpty()) {
      return Optional.of(
          "no quotes of "
              + date.orElseThrow()
              + ": must be one of its "
              + otherDays.size()
              + " days, "
              + otherDays.first()
              + " to "
              + otherDays.last());
    }
    if (!found && !otherUnderlyings.isEmpty()) {
      return Optional.of(
          "no quotes of "
              + underlying.orElseThrow()
              + ": must be of "
              + String.join(", ", otherUnderlyings));
    }
    return Optional.empty();
  }
}
