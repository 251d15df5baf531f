package io.github.mohinio.levy.calibration.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

  private static final double ULP = 1e-15;

  @ParameterizedTest
  @CsvSource({
    "2019-05-01,2019-05-17,16",
    "2019-12-31,2020-12-31,366",
    "2020-02-28,2020-03-01,2",
    "2019-05-17,2019-05-01,-16",
    "2019-05-01,2019-05-01,0"
  })
  void fixedYearsDivideCalendarDays(LocalDate start, LocalDate end, int days) {
    assertThat(DayCount.ACT_365F.yearFraction(start, end)).isEqualTo(days / 365.0);
    assertThat(DayCount.ACT_365_25.yearFraction(start, end)).isEqualTo(days / 365.25);
    assertThat(DayCount.ACT_360.yearFraction(start, end)).isEqualTo(days / 360.0);
  }

  /**
   * Periods of ISDA's memorandum "EMU and market conventions: recent developments" of 1998, worked
   * out there by the ISDA method.
   */
  @ParameterizedTest
  @CsvSource({
    "2003-11-01,2004-05-01,61,121",
    "1999-02-01,1999-07-01,150,0",
    "1999-07-01,2000-07-01,184,182",
    "2002-08-15,2003-07-15,334,0",
    "2003-07-15,2004-01-15,170,14",
    "1999-07-30,2000-01-30,155,29",
    "2000-01-30,2000-06-30,0,152",
    "1999-11-30,2000-04-30,32,120",
  })
  void actualActualSplitsAtTheTurnOfTheYear(
      LocalDate start, LocalDate end, int ordinaryDays, int leapDays) {
    double expected = ordinaryDays / 365.0 + leapDays / 366.0;

    assertThat(DayCount.ACT_ACT_ISDA.yearFraction(start, end)).isEqualTo(expected, within(ULP));
    assertThat(DayCount.ACT_ACT_ISDA.yearFraction(end, start)).isEqualTo(-expected, within(ULP));
  }

  @Test
  void wholeYearsCountOneInActualActual() {
    LocalDate start = LocalDate.of(2018, 1, 1);

    assertThat(DayCount.ACT_ACT_ISDA.yearFraction(start, start.plusYears(5))).isEqualTo(5);
  }

  /** Worked out by hand with the formula of section 4.16(f) of the ISDA Definitions. */
  @ParameterizedTest
  @CsvSource({
    "2007-01-15,2007-01-30,15",
    "2007-01-15,2007-02-15,30",
    "2007-01-15,2007-07-15,180",
    "2007-09-30,2008-03-31,180",
    "2007-09-30,2007-10-31,30",
    "2007-09-30,2008-09-30,360",
    "2007-01-15,2007-01-31,16",
    "2007-01-31,2007-02-28,28",
    "2007-02-28,2007-03-31,33",
    "2006-08-31,2007-02-28,178",
    "2007-02-28,2007-08-31,183",
    "2008-02-29,2009-02-28,359",
    "2008-08-31,2009-02-28,178",
  })
  void thirty360CountsMonthsOfThirtyDays(LocalDate start, LocalDate end, int days) {
    assertThat(DayCount.THIRTY_360.yearFraction(start, end)).isEqualTo(days / 360.0);
  }

  /** From Wednesday 17 April 2019; Good Friday is 19 April, 1 May a holiday on a Wednesday. */
  @ParameterizedTest
  @CsvSource({
    "2019-04-17,2019-04-18,1",
    "2019-04-18,2019-04-19,1",
    "2019-04-19,2019-04-22,0",
    "2019-04-18,2019-04-22,1",
    "2019-04-17,2019-05-02,9",
    "2019-04-20,2019-04-21,0",
    "2019-05-02,2019-04-17,-9",
    "1969-12-26,1970-01-05,6",
    "1969-12-19,1969-12-29,6",
    "2019-04-22,2020-04-22,261",
  })
  void businessDaysLeaveOutWeekendsAndHolidays(LocalDate start, LocalDate end, int days) {
    DayCount count =
        DayCount.bus252(
            Set.of(
                LocalDate.of(2019, 4, 19),
                LocalDate.of(2019, 5, 1),
                LocalDate.of(2019, 4, 21),
                LocalDate.of(2020, 4, 25)));

    assertThat(count.yearFraction(start, end)).isEqualTo(days / 252.0);
  }

  @Test
  void businessDaysAreThoseOfACalendarWalk() {
    Set<LocalDate> holidays =
        Set.of(LocalDate.of(2018, 12, 25), LocalDate.of(2019, 1, 1), LocalDate.of(2019, 7, 4));
    DayCount count = DayCount.bus252(holidays);
    LocalDate start = LocalDate.of(2018, 12, 15);
    int walked = 0;
    for (int i = 0; i < 400; i++) {
      LocalDate day = start.plusDays(i);
      assertThat(count.yearFraction(start, day)).isEqualTo(walked / 252.0);
      walked += day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day) ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-01T15:45,2019-05-17T09:30,22665",
    "2019-05-01T15:45,2019-05-01T16:00,15",
    "2019-05-01T15:45,2019-05-01T09:30,-375",
    "2025-03-01T10:02,2025-03-28T08:00,38758",
  })
  void momentsCountToTheMinute(LocalDateTime start, LocalDateTime end, int minutes) {
    assertThat(DayCount.ACT_365F.yearFraction(start, end))
        .isEqualTo(minutes / (365.0 * 24 * 60), within(ULP));
  }

  @Test
  void momentsAtMidnightAreDays() {
    LocalDate start = LocalDate.of(2019, 5, 1);
    LocalDate end = LocalDate.of(2020, 3, 31);
    for (DayCount count : DayCount.standard()) {
      assertThat(count.yearFraction(start.atStartOfDay(), end.atStartOfDay()))
          .isEqualTo(count.yearFraction(start, end));
    }
  }

  /** Half of Friday is left, Saturday and Sunday do not count, half of Monday has passed. */
  @Test
  void noTimePassesOnAWeekendOfBusinessDays() {
    DayCount count = DayCount.bus252(Set.of());
    LocalDateTime friday = LocalDateTime.of(2019, 5, 3, 12, 0);

    assertThat(count.yearFraction(friday, friday.plusDays(1))).isEqualTo(0.5 / 252, within(ULP));
    assertThat(count.yearFraction(friday, friday.plusDays(3))).isEqualTo(1 / 252.0, within(ULP));
  }

  @Test
  void namesAreTheUsualOnes() {
    assertThat(DayCount.standard())
        .extracting(Object::toString)
        .containsExactly("ACT/365F", "ACT/365.25", "ACT/360", "ACT/ACT ISDA", "30/360");
    assertThat(DayCount.bus252(Set.of())).hasToString("BUS/252");
  }
}
