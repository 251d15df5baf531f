package io.github.mohinio.levy.calibration.time;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** The part of a day that has passed. */
final class DayPart {

  private static final double NANOS_OF_DAY = LocalTime.MAX.toNanoOfDay() + 1.0;

  private DayPart() {}

  /** From 0 at midnight to just below 1. */
  static double of(LocalDateTime moment) {
    return moment.toLocalTime().toNanoOfDay() / NANOS_OF_DAY;
  }
}
