package io.github.mohinio.levy.calibration.quotes;

import io.github.mohinio.levy.calibration.time.DayCount;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.Market;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads option quotes from CSV files.
 *
 * <pre>{@code
 * OptionSurface surface = QuoteReader.generic().read(path).clean().surface();
 * }</pre>
 *
 * <p>The file is UTF-8 and begins with a header. Columns are found by name, in any order and
 * whatever the case; others are ignored. Of several accepted names the first one listed counts.
 *
 * <table>
 * <caption>Columns of the generic dialect</caption>
 * <tr><th>column</th><th>accepted names</th><th>in a cell</th></tr>
 * <tr><td>strike</td><td>strike</td><td>&gt; 0</td></tr>
 * <tr><td>expiry</td><td>maturity, maturity_years, years, t; or expiry, expiration, expiry_date,
 *     expiration_date; or days_to_expiry, maturity_days, days, dte</td><td>years; or a day; or
 *     calendar days. Days need the day of the quotes</td></tr>
 * <tr><td>day of the quotes</td><td>quote_date, date, quote_datetime</td><td>{@code
 *     2019-05-01}, {@code 20190501}, with a time {@code 2019-05-01 15:45}</td></tr>
 * <tr><td>type</td><td>type, option_type</td><td>C, P, call, put in any case; without the column
 *     all are calls</td></tr>
 * <tr><td>price</td><td>price, mid; bid and ask</td><td>finite; without a price the middle of bid
 *     and ask</td></tr>
 * <tr><td>volatility</td><td>implied_vol, implied_volatility, iv, vol, volatility; bid_iv, bid_vol
 *     and ask_iv, ask_vol</td><td>decimal; read where there are no prices</td></tr>
 * <tr><td>contract</td><td>root; style, exercise, exercise_style; settlement</td><td>A, E,
 *     american, european; AM, PM</td></tr>
 * <tr><td>liquidity</td><td>last; volume; open_interest</td><td>finite</td></tr>
 * <tr><td>underlying</td><td>underlying_symbol, asset, ticker</td><td>the same everywhere</td></tr>
 * <tr><td>spot</td><td>underlying, spot</td><td>&gt; 0</td></tr>
 * <tr><td>interest rate</td><td>rate, zero_rate</td><td>continuously compounded, per year</td></tr>
 * <tr><td>dividend yield</td><td>dividend, dividend_yield</td><td>likewise</td></tr>
 * <tr><td>forward</td><td>forward</td><td>&gt; 0</td></tr>
 * <tr><td>discount factor</td><td>discount, discount_factor</td><td>&gt; 0</td></tr>
 * </table>
 *
 * <p>What the file says goes before what the reader is given; a given value serves where the column
 * is missing or its cell is empty.
 *
 * <p>A row that is no quote becomes a {@link RowError} and stops nothing. Quotes are kept as they
 * are: crossed, without bid, expired; to judge them is the business of a {@link QuoteCleaner}. What
 * makes the whole file useless is an exception with one line for the user. Immutable and
 * thread-safe.
 */
public final class QuoteReader {

  private final List<Dialect> dialects;
  private final CellFormat format;
  private final GivenTerms terms;
  private final GivenMarket given;

  private QuoteReader(
      List<Dialect> dialects, CellFormat format, GivenTerms terms, GivenMarket given) {
    this.dialects = dialects;
    this.format = format;
    this.terms = terms;
    this.given = given;
  }

  private QuoteReader with(CellFormat other) {
    return new QuoteReader(dialects, other, terms, given);
  }

  private QuoteReader with(GivenTerms other) {
    return new QuoteReader(dialects, format, other, given);
  }

  private QuoteReader with(GivenMarket other) {
    return new QuoteReader(dialects, format, terms, other);
  }

  /**
   * Reader of a dialect by its name.
   *
   * @param dialect one of {@link #dialects}
   * @throws IllegalArgumentException if there is no such dialect
   */
  public static QuoteReader named(String dialect) {
    return new QuoteReader(
        Dialects.named(dialect),
        CellFormat.OF_THE_DIALECT,
        GivenTerms.NOTHING,
        GivenMarket.NOTHING);
  }

  /** Names of the dialects; {@code auto} stands for the one that a header shows. */
  public static List<String> dialects() {
    return Dialects.names();
  }

  /** Reader of files in any dialect, found out from the header. */
  public static QuoteReader detecting() {
    return named(Dialects.AUTO);
  }

  /** Reader of files with one option in each row. */
  public static QuoteReader generic() {
    return named("generic");
  }

  /** Reader of the Option EOD Summary of Cboe DataShop; its quotes of 15:45 New York time. */
  public static QuoteReader cboeDataShop() {
    return named("cboe-datashop");
  }

  /** Reader of option prices of OptionMetrics IvyDB US with the column names of WRDS. */
  public static QuoteReader optionMetrics() {
    return named("option-metrics");
  }

  /** Reader of strikes of ORATS, of end-of-day files or the data API. */
  public static QuoteReader orats() {
    return named("orats");
  }

  /** Reader of book summaries or tickers of Deribit. */
  public static QuoteReader deribit() {
    return named("deribit");
  }

  /** Reader of option tables of Yahoo Finance; the day of the quotes has to be given. */
  public static QuoteReader yahoo() {
    return named("yahoo");
  }

  /**
   * The same reader, with the price of the underlying for files that lack it.
   *
   * @param spot finite and positive
   */
  public QuoteReader withSpot(double spot) {
    return with(new GivenMarket(Require.positive("spot", spot), given.rate(), given.dividend()));
  }

  /**
   * The same reader, with the interest rate for files that lack it.
   *
   * @param rate continuously compounded, per year; finite
   */
  public QuoteReader withRate(double rate) {
    return with(new GivenMarket(given.spot(), Require.finite("rate", rate), given.dividend()));
  }

  /**
   * The same reader, with the dividend yield for files that lack it.
   *
   * @param dividend continuously compounded, per year; finite
   */
  public QuoteReader withDividend(double dividend) {
    return with(new GivenMarket(given.spot(), given.rate(), Require.finite("dividend", dividend)));
  }

  /** The same reader, with spot, rate and dividend yield for files that lack them. */
  public QuoteReader withMarket(Market market) {
    return withSpot(market.spot()).withRate(market.rate()).withDividend(market.dividendYield());
  }

  /**
   * The same reader, with one more name of a column; it goes before those of the dialect.
   *
   * @param name name in the header; case and blanks around it do not matter
   * @param column what the column holds
   */
  public QuoteReader withColumn(String name, Column column) {
    Objects.requireNonNull(column, "column");
    return with(format.withName(name, column));
  }

  /**
   * The same reader, with one more text that stands in cells without a value, such as {@code NaN}
   * or {@code -99.99}; case and trailing zeros do not matter.
   */
  public QuoteReader withMissing(String marker) {
    return with(format.withMissing(marker));
  }

  /**
   * The same reader, for files with multiples of the strikes.
   *
   * @param scale number by which they are multiplied in the file; finite and positive
   */
  public QuoteReader withStrikeScale(double scale) {
    return with(format.withStrikeScale(Require.positive("strikeScale", scale)));
  }

  /**
   * The same reader, for files with multiples of the volatilities.
   *
   * @param scale number by which they are multiplied in the file, 100 for percent; finite and
   *     positive
   */
  public QuoteReader withVolatilityScale(double scale) {
    return with(format.withVolatilityScale(Require.positive("volatilityScale", scale)));
  }

  /**
   * The same reader, with what to read: volatilities, where a file has them besides prices, or
   * prices and what they measure.
   */
  public QuoteReader withUnit(QuoteUnit unit) {
    return with(format.withUnit(unit));
  }

  /** The same reader for the quotes of one day; those without a date are taken to be of it. */
  public QuoteReader withDate(LocalDate date) {
    return with(terms.withDate(date));
  }

  /**
   * The same reader, with the time of day of quotes that have only a date. Where the time is known,
   * the years to expiry are counted to the minute, else in whole days.
   *
   * @param time time at the exchange
   */
  public QuoteReader withTime(LocalTime time) {
    return with(terms.withTime(time));
  }

  /** The same reader for the quotes of one underlying, by its symbol in the file. */
  public QuoteReader withUnderlying(String symbol) {
    return with(terms.withUnderlying(symbol));
  }

  /** The same reader, with the exercise style where the file has none. */
  public QuoteReader withStyle(ExerciseStyle style) {
    return with(terms.withStyle(style));
  }

  /** The same reader, with the settlement where the file has none. */
  public QuoteReader withSettlement(Settlement settlement) {
    return with(terms.withSettlement(settlement));
  }

  /** The same reader with another day count than {@link DayCount#ACT_365F}. */
  public QuoteReader withDayCount(DayCount dayCount) {
    return with(terms.withDayCount(dayCount));
  }

  /**
   * Reads a file whose quotes were all taken at one time.
   *
   * @param file file to read
   * @throws IllegalArgumentException if there is no such file, it cannot be read, a column that
   *     must be there is not, or it has quotes of several days or underlyings, or none of those
   *     asked for
   */
  public OptionChain read(Path file) {
    OneChain chain = new OneChain(QuoteFile.name(file));
    readRows(file, chain);
    return chain.chain();
  }

  /**
   * Reads from a stream of characters, which stays open.
   *
   * @param reader where to read from
   * @param name name of the source, for messages
   * @throws IllegalArgumentException if it cannot be read, a column that must be there is not, or
   *     it has quotes of several days or underlyings, or none of those asked for
   */
  public OptionChain read(Reader reader, String name) {
    OneChain chain = new OneChain(name);
    readRows(reader, name, chain);
    return chain.chain();
  }

  /**
   * Reads a file with quotes of several days, or several times of a day, in any order.
   *
   * @return a chain for each, by time
   * @throws IllegalArgumentException if there is no such file, it cannot be read, a column that
   *     must be there is not, it has quotes of several underlyings, or none of those asked for
   */
  public List<OptionChain> readDays(Path file) {
    ChainPerDay chains = new ChainPerDay(QuoteFile.name(file));
    readRows(file, chains);
    return chains.chains();
  }

  /**
   * Reads a file with quotes of many days, of which no more than one is held in memory.
   *
   * @param file file to read, sorted by the time of the quotes, or at least with those of one time
   *     together
   * @param consumer takes the chains in the order of the file
   * @throws IllegalArgumentException if there is no such file, it cannot be read, a column that
   *     must be there is not, it has quotes of several underlyings or none of those asked for, or
   *     it returns to an earlier day
   */
  public void forEachDay(Path file, Consumer<? super OptionChain> consumer) {
    ChainStream stream = new ChainStream(QuoteFile.name(file), consumer);
    readRows(file, stream);
    stream.finish();
  }

  /**
   * Reads quotes of many days from a stream of characters, which stays open; no more than one day
   * is held in memory.
   *
   * @param reader where to read from, sorted as in {@link #forEachDay(Path, Consumer)}
   * @param name name of the source, for messages
   * @param consumer takes the chains in the order of the source
   * @throws IllegalArgumentException as in {@link #forEachDay(Path, Consumer)}
   */
  public void forEachDay(Reader reader, String name, Consumer<? super OptionChain> consumer) {
    ChainStream stream = new ChainStream(name, consumer);
    readRows(reader, name, stream);
    stream.finish();
  }

  private void readRows(Path file, QuoteSink sink) {
    String name = QuoteFile.name(file);
    try (Reader reader = QuoteFile.open(file)) {
      readRows(reader, name, sink);
    } catch (IOException e) {
      throw CsvRows.unreadable(name, e);
    }
  }

  private void readRows(Reader reader, String name, QuoteSink sink) {
    Objects.requireNonNull(name, "name");
    CsvRows.read(reader, name, sink, cells -> new RowReader(open(name, cells)));
  }

  private OpenFile open(String name, List<String> cells) {
    Dialect dialect = Dialects.choose(dialects, Header.keys(cells));
    Header header = new Header(name, cells, dialect.columns().with(format.names()));
    return new OpenFile(dialect, header, format, terms, given);
  }
}
