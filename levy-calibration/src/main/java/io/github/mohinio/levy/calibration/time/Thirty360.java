package io.github.mohinio.levy.calibration.time;

import java.time.LocalDate;

/** Section 4.16(f). */
final class Thirty360 implements DayCount {

  @Override
  public double yearFraction(LocalDate start, LocalDate end) {
    int first = Math.min(30, start.getDayOfMonth());
    int last = end.getDayOfMonth();
    if (last == 31 && first == 30) {
      last = 30;
    }
    int months =
        12 * (end.getYear() - start.getYear()) + end.getMonthValue() - start.getMonthValue();
    return (30 * months + (last - first)) / 360.0;
  }

  @Override
  public String toString() {
    return "30/360";
  }
}
