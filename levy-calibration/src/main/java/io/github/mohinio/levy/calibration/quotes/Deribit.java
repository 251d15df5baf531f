package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.pricing.market.OptionType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fields of Deribit's {@code public/get_book_summary_by_currency} and {@code public/ticker} as
 * columns, after version 2.1.1 of its interface.
 *
 * <p>Options named {@code BTC-28MAR25-90000-C} are quoted in coin: a price is a fraction of the
 * underlying. Those named {@code BTC_USDC-28MAR25-90000-C} are quoted in dollars; {@code 0d55} is a
 * strike of 0.55. The underlying price is the future of the expiry and serves as forward; without
 * an interest rate in the file it is 0, as in Deribit's volatilities. Volatilities are in percent.
 * All expire at 08:00 UTC; times are in UTC.
 */
final class Deribit implements Dialect {

  private static final ColumnNames COLUMNS =
      ColumnNames.NONE
          .with(Column.CONTRACT, "instrument_name")
          .with(Column.QUOTE_DATE, "creation_timestamp", "timestamp", "quote_date")
          .with(Column.BID, "bid_price", "best_bid_price")
          .with(Column.ASK, "ask_price", "best_ask_price")
          .with(Column.VOLATILITY, "mark_iv")
          .with(Column.BID_VOLATILITY, "bid_iv")
          .with(Column.ASK_VOLATILITY, "ask_iv")
          .with(Column.LAST, "last", "last_price")
          .with(Column.VOLUME, "volume")
          .with(Column.OPEN_INTEREST, "open_interest")
          .with(Column.RATE, "interest_rate")
          .with(Column.FORWARD, "underlying_price");

  private static final Pattern INSTRUMENT =
      Pattern.compile(
          "(([A-Z0-9]+)(?:_[A-Z]+)?)-([0-9]{1,2})([A-Z]{3})([0-9]{2})-([0-9]{1,9})(?:d([0-9]{1,9}))?-([CP])");

  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("JAN", "1"),
          Map.entry("FEB", "2"),
          Map.entry("MAR", "3"),
          Map.entry("APR", "4"),
          Map.entry("MAY", "5"),
          Map.entry("JUN", "6"),
          Map.entry("JUL", "7"),
          Map.entry("AUG", "8"),
          Map.entry("SEP", "9"),
          Map.entry("OCT", "10"),
          Map.entry("NOV", "11"),
          Map.entry("DEC", "12"));

  @Override
  public String name() {
    return "deribit";
  }

  @Override
  public ColumnNames columns() {
    return COLUMNS;
  }

  @Override
  public boolean recognises(Set<String> names) {
    return names.contains("instrument_name") && names.contains("underlying_price");
  }

  @Override
  public List<Requirement> requirements() {
    return List.of(
        Requirement.of("option", Column.CONTRACT),
        new Requirement(
            "price",
            List.of(
                List.of(Column.BID, Column.ASK),
                List.of(Column.VOLATILITY),
                List.of(Column.BID_VOLATILITY, Column.ASK_VOLATILITY))));
  }

  @Override
  public double volatilityScale() {
    return 100;
  }

  @Override
  public double rate() {
    return 0;
  }

  @Override
  public Set<String> missing() {
    return Set.of("null", "none", "nan");
  }

  @Override
  public Optional<Valuation> moment(String text) {
    return Moments.utc(text);
  }

  @Override
  public Optional<ContractSymbol> contract(String symbol) {
    Matcher found = INSTRUMENT.matcher(symbol);
    if (!found.matches() || !MONTHS.containsKey(found.group(4))) {
      return Optional.empty();
    }
    String root = found.group(1);
    String coin = found.group(2);
    String decimals = found.group(7) == null ? "0" : found.group(7);
    double strike = Decimals.parse(found.group(6) + "." + decimals);
    Optional<LocalDate> expiry =
        Moments.day("20" + found.group(5), MONTHS.get(found.group(4)), found.group(3));
    return expiry
        .filter(day -> strike > 0)
        .map(
            day ->
                new ContractSymbol(
                    coin,
                    root,
                    day,
                    OptionType.of(found.group(8)),
                    strike,
                    root.equals(coin) ? QuoteUnit.UNDERLYING : QuoteUnit.PRICE));
  }

  @Override
  public LocalTime expiryTime(Settlement settlement) {
    return LocalTime.of(8, 0);
  }

  @Override
  public Settlement settlement(String root) {
    return Settlement.AM;
  }
}
