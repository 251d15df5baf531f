package io.github.mohinio.levy.calibration.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * Rule that turns two dates into a number of years.
 *
 * <p>References: ISDA, 2006 Definitions, section 4.16; for {@link #bus252}, the convention of the
 * Brazilian market. Implementations are immutable and thread-safe.
 */
public interface DayCount {

  /** Actual/365 Fixed: days over 365. The usual clock of option models, and the default. */
  DayCount ACT_365F = new FixedYear("ACT/365F", 365);

  /** Days over 365.25. */
  DayCount ACT_365_25 = new FixedYear("ACT/365.25", 365.25);

  /** Actual/360: days over 360. */
  DayCount ACT_360 = new FixedYear("ACT/360", 360);

  /**
   * Actual/Actual ISDA: days in leap years over 366 plus the other days over 365; the first day
   * counts and the last does not.
   */
  DayCount ACT_ACT_ISDA = new ActActIsda();

  /**
   * 30/360, the bond basis of section 4.16(f): months have 30 days; a first day 31 becomes 30, and
   * so does a last day 31 where the first is 30 or 31.
   */
  DayCount THIRTY_360 = new Thirty360();

  /** The day counts that need no calendar. */
  static List<DayCount> standard() {
    return List.of(ACT_365F, ACT_365_25, ACT_360, ACT_ACT_ISDA, THIRTY_360);
  }

  /**
   * Business days over 252: days from Monday to Friday that are no holidays, the first counted and
   * the last not.
   *
   * @param holidays days without business; those on weekends change nothing
   */
  static DayCount bus252(Set<LocalDate> holidays) {
    return new BusinessDays(holidays);
  }

  /**
   * Years between two days.
   *
   * @param start first day
   * @param end last day
   * @return years; negative if {@code end} is before {@code start}
   */
  double yearFraction(LocalDate start, LocalDate end);

  /**
   * Years between two moments at one place: each day counts in proportion to the part of it that
   * has passed.
   *
   * @param start first moment
   * @param end last moment
   * @return years; negative if {@code end} is before {@code start}
   */
  default double yearFraction(LocalDateTime start, LocalDateTime end) {
    LocalDate first = start.toLocalDate();
    LocalDate last = end.toLocalDate();
    double whole = yearFraction(first, last);
    double passed = DayPart.of(start) * yearFraction(first, first.plusDays(1));
    double begun = DayPart.of(end) * (yearFraction(first, last.plusDays(1)) - whole);
    return whole + (begun - passed);
  }
}
