package io.github.mohinio.levy.calibration.quotes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * When quotes were taken, by the data and never by the clock.
 *
 * @param date day
 * @param time time of day at the exchange, to the minute; empty if it is not known
 */
public record Valuation(LocalDate date, Optional<LocalTime> time) implements Comparable<Valuation> {

  private static final Comparator<Valuation> ORDER =
      Comparator.comparing(Valuation::date)
          .thenComparing(valuation -> valuation.time.orElse(LocalTime.MIN))
          .thenComparing(valuation -> valuation.time.isPresent());

  /** Checks that nothing is null and cuts the time off after the minute. */
  public Valuation {
    Objects.requireNonNull(date, "date");
    time = time.map(t -> LocalTime.of(t.getHour(), t.getMinute()));
  }

  /** A day without a time. */
  public static Valuation on(LocalDate date) {
    return new Valuation(date, Optional.empty());
  }

  /** By date, then by time, a day without one first. */
  @Override
  public int compareTo(Valuation other) {
    return ORDER.compare(this, other);
  }

  /** As in {@code 2019-05-01} or {@code 2019-05-01 15:45}. */
  @Override
  public String toString() {
    return time.map(t -> date + " " + t).orElseGet(date::toString);
  }
}
