package io.github.mohinio.levy.calibration.time;

import java.time.LocalDate;

/** Calendar days over a fixed length of the year. */
record FixedYear(String name, double daysOfYear) implements DayCount {

  @Override
  public double yearFraction(LocalDate start, LocalDate end) {
    return (end.toEpochDay() - start.toEpochDay()) / daysOfYear;
  }

  @Override
  public String toString() {
    return name;
  }
}
