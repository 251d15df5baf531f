package io.github.mohinio.levy.calibration.quotes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Terms of the options listed in the United States, by trading class. Source: the contract
 * specifications of Cboe and Nasdaq for index options; every other listed option is on a share or a
 * fund and American.
 */
final class UsListing {

  private static final Set<String> MORNING = Set.of("SPX", "NDX", "RUT", "DJX", "VIX", "RLS");

  private static final Set<String> EUROPEAN_AFTERNOON =
      Set.of("SPXW", "SPXPM", "SPXQ", "XSP", "NDXP", "XND", "RUTW", "MRUT", "VIXW", "DJXW", "XEO");

  private UsListing() {}

  /** On the opening prints for the classic index options, else on the close. */
  static Settlement settlement(String root) {
    return MORNING.contains(root) ? Settlement.AM : Settlement.PM;
  }

  /** European for index options, American for all others. */
  static ExerciseStyle style(String root) {
    return MORNING.contains(root) || EUROPEAN_AFTERNOON.contains(root)
        ? ExerciseStyle.EUROPEAN
        : ExerciseStyle.AMERICAN;
  }

  /** Until 2015 the formal expiry was the Saturday after the last day of trading. */
  static LocalDate expiryDay(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
  }
}
