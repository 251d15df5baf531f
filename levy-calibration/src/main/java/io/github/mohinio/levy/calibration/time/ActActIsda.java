package io.github.mohinio.levy.calibration.time;

import java.time.LocalDate;

/** Section 4.16(b). */
final class ActActIsda implements DayCount {

  @Override
  public double yearFraction(LocalDate start, LocalDate end) {
    // from the position within the own year, so that every whole year between counts 1 exactly
    return (end.getYear() - start.getYear()) + (passed(end) - passed(start));
  }

  private static double passed(LocalDate day) {
    return (day.getDayOfYear() - 1.0) / day.lengthOfYear();
  }

  @Override
  public String toString() {
    return "ACT/ACT ISDA";
  }
}
