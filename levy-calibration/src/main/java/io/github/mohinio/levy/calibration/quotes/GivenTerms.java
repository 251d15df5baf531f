package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.time.DayCount;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What the user says of the quotes of a file.
 *
 * @param date day to read, and the day of quotes without a date
 * @param time time of day of quotes without one
 * @param underlying symbol of the underlying to read
 * @param style exercise style where the file has none
 * @param settlement settlement where the file has none
 * @param dayCount from dates to years
 */
record GivenTerms(
    Optional<LocalDate> date,
    Optional<LocalTime> time,
    Optional<String> underlying,
    Optional<ExerciseStyle> style,
    Optional<Settlement> settlement,
    DayCount dayCount) {

  static final GivenTerms NOTHING =
      new GivenTerms(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          DayCount.ACT_365F);

  GivenTerms withDate(LocalDate given) {
    return new GivenTerms(Optional.of(given), time, underlying, style, settlement, dayCount);
  }

  GivenTerms withTime(LocalTime given) {
    return new GivenTerms(date, Optional.of(given), underlying, style, settlement, dayCount);
  }

  GivenTerms withUnderlying(String given) {
    return new GivenTerms(date, time, Optional.of(given), style, settlement, dayCount);
  }

  GivenTerms withStyle(ExerciseStyle given) {
    return new GivenTerms(date, time, underlying, Optional.of(given), settlement, dayCount);
  }

  GivenTerms withSettlement(Settlement given) {
    return new GivenTerms(date, time, underlying, style, Optional.of(given), dayCount);
  }

  GivenTerms withDayCount(DayCount given) {
    return new GivenTerms(date, time, underlying, style, settlement, given);
  }
}
