package io.github.mohinio.levy.calibration.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** Business days over 252. */
final class BusinessDays implements DayCount {

  /** Holidays from Monday to Friday as days since 1970-01-01, ascending. */
  private final long[] holidays;

  BusinessDays(Set<LocalDate> holidays) {
    this.holidays =
        holidays.stream()
            .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray();
  }

  @Override
  public double yearFraction(LocalDate start, LocalDate end) {
    return (businessDaysBefore(end.toEpochDay()) - businessDaysBefore(start.toEpochDay())) / 252.0;
  }

  /** Business days from Monday 1969-12-29 on, the given day not counted; negative before it. */
  private long businessDaysBefore(long epochDay) {
    long sinceMonday = epochDay + 3;
    long weeks = Math.floorDiv(sinceMonday, 7);
    long weekdays = 5 * weeks + Math.min(5, Math.floorMod(sinceMonday, 7));
    int place = Arrays.binarySearch(holidays, epochDay);
    return weekdays - (place >= 0 ? place : -place - 1);
  }

  @Override
  public String toString() {
    return "BUS/252";
  }
}
