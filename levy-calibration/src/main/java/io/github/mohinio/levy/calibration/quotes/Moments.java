package io.github.mohinio.levy.calibration.quotes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as files write them. */
final class Moments {

  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})"
              + "(?:[T ]([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:\\.[0-9]+)?)?)?");
  private static final Pattern AMERICAN = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern EPOCH_MILLIS = Pattern.compile("[0-9]{13}");

  private Moments() {}

  /** {@code 2019-05-01}, {@code 20190501}, {@code 2019-05-01 15:45} or with {@code T}, seconds. */
  static Optional<Valuation> iso(String text) {
    Matcher found = ISO.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    return day(found.group(1), found.group(3), found.group(4))
        .flatMap(
            day ->
                found.group(5) == null
                    ? Optional.of(Valuation.on(day))
                    : time(found.group(5), found.group(6))
                        .map(time -> new Valuation(day, Optional.of(time))));
  }

  /** As {@link #iso}, or {@code 5/1/2019}, the month first. */
  static Optional<Valuation> american(String text) {
    Matcher found = AMERICAN.matcher(text);
    return found.matches()
        ? day(found.group(3), found.group(1), found.group(2)).map(Valuation::on)
        : iso(text);
  }

  /** As {@link #iso}, or milliseconds since 1970, which become a time in UTC. */
  static Optional<Valuation> utc(String text) {
    if (!EPOCH_MILLIS.matcher(text).matches()) {
      return iso(text);
    }
    LocalDateTime moment =
        LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC);
    return Optional.of(new Valuation(moment.toLocalDate(), Optional.of(moment.toLocalTime())));
  }

  static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    try {
      return Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
