package io.github.mohinio.levy.benchmarks.calibration;

import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.Reader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * CSV of option chains as they are read: each day 25 expiries of 1000 strikes, call and put, with
 * bid, ask, volume and open interest around Black prices. Nothing is kept.
 */
final class GeneratedQuotes extends Reader {

  private static final int STRIKES = 1000;
  private static final int EXPIRIES = 25;
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final String HEADER =
      "quote_date,root,expiry,strike,type,bid,ask,last,volume,open_interest,underlying,rate,"
          + "dividend\n";

  /** Rows of one day. */
  static final int ROWS_OF_A_DAY = 2 * STRIKES * EXPIRIES;

  private final int rows;
  private final String[] day = new String[ROWS_OF_A_DAY];
  private int row;
  private String text = HEADER;
  private int place;

  GeneratedQuotes(int rows) {
    this.rows = rows;
    LocalDate expiry = FIRST;
    for (int i = 0; i < ROWS_OF_A_DAY; i++) {
      if (i % (2 * STRIKES) == 0) {
        expiry = expiry.plusDays(14);
      }
      day[i] = quote(expiry, 1005 + 5 * (i / 2 % STRIKES), i);
    }
  }

  /** The row without its date; the expiries stay, so they come nearer day by day. */
  private static String quote(LocalDate expiry, double strike, int i) {
    OptionType type = i % 2 == 0 ? OptionType.CALL : OptionType.PUT;
    double years = ChronoUnit.DAYS.between(FIRST, expiry) / 365.0;
    double price =
        BlackFormula.presentValue(
            type, 3000 * Math.exp(0.01 * years), strike, years, Math.exp(-0.03 * years), 0.2);
    return String.format(
        Locale.ROOT,
        ",SPXW,%s,%.0f,%s,%.2f,%.2f,%.2f,%d,%d,3000.00,0.03,0.02%n",
        expiry,
        strike,
        type.name().substring(0, 1),
        price,
        price + 0.5,
        price,
        i % 97,
        i % 1009);
  }

  @Override
  public int read(char[] buffer, int offset, int count) {
    int taken = 0;
    while (taken < count) {
      if (place == text.length() && !next()) {
        return taken == 0 ? -1 : taken;
      }
      int part = Math.min(count - taken, text.length() - place);
      text.getChars(place, place + part, buffer, offset + taken);
      place += part;
      taken += part;
    }
    return taken;
  }

  private boolean next() {
    if (row == rows) {
      return false;
    }
    text = FIRST.plusDays(row / ROWS_OF_A_DAY) + day[row % ROWS_OF_A_DAY];
    place = 0;
    row++;
    return true;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
