package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.Market;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

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
 * <tr><th>column</th><th>accepted names</th><th>allowed</th></tr>
 * <tr><td>strike</td><td>strike</td><td>&gt; 0</td></tr>
 * <tr><td>years to expiry</td><td>maturity, maturity_years, years, t</td><td>&gt; 0</td></tr>
 * <tr><td>type</td><td>type, option_type</td><td>C, P, call, put in any case; without the column
 *     all are calls</td></tr>
 * <tr><td>price</td><td>price, mid</td><td>finite; where it is empty or missing, the middle of bid
 *     and ask</td></tr>
 * <tr><td>bid and ask</td><td>bid; ask</td><td>bid &gt;= 0, ask &gt; 0, ask &gt;= bid</td></tr>
 * <tr><td>spot</td><td>underlying, spot</td><td>&gt; 0</td></tr>
 * <tr><td>interest rate</td><td>rate</td><td>finite; continuously compounded, per year</td></tr>
 * <tr><td>dividend yield</td><td>dividend, dividend_yield</td><td>likewise</td></tr>
 * <tr><td>forward</td><td>forward</td><td>&gt; 0; where it is empty or missing, from spot, rate and
 *     dividend yield</td></tr>
 * <tr><td>discount factor</td><td>discount, discount_factor</td><td>&gt; 0; where it is empty or
 *     missing, from the rate</td></tr>
 * </table>
 *
 * <p>What the file says of the market goes before what the reader is given; a given value serves
 * where the column is missing or its cell is empty.
 *
 * <p>A row that is no quote becomes a {@link RowError} and stops nothing. What makes the whole file
 * useless is an exception with one line for the user. Immutable and thread-safe.
 */
public final class QuoteReader {

  private final Dialect dialect;
  private final GivenMarket given;

  private QuoteReader(Dialect dialect, GivenMarket given) {
    this.dialect = dialect;
    this.given = given;
  }

  /** Reader of files with one option in each row. */
  public static QuoteReader generic() {
    return new QuoteReader(new GenericDialect(), GivenMarket.NOTHING);
  }

  /**
   * The same reader, with the price of the underlying for files that lack it.
   *
   * @param spot finite and positive
   */
  public QuoteReader withSpot(double spot) {
    return new QuoteReader(
        dialect, new GivenMarket(Require.positive("spot", spot), given.rate(), given.dividend()));
  }

  /**
   * The same reader, with the interest rate for files that lack it.
   *
   * @param rate continuously compounded, per year; finite
   */
  public QuoteReader withRate(double rate) {
    return new QuoteReader(
        dialect, new GivenMarket(given.spot(), Require.finite("rate", rate), given.dividend()));
  }

  /**
   * The same reader, with the dividend yield for files that lack it.
   *
   * @param dividend continuously compounded, per year; finite
   */
  public QuoteReader withDividend(double dividend) {
    return new QuoteReader(
        dialect, new GivenMarket(given.spot(), given.rate(), Require.finite("dividend", dividend)));
  }

  /** The same reader, with spot, rate and dividend yield for files that lack them. */
  public QuoteReader withMarket(Market market) {
    return withSpot(market.spot()).withRate(market.rate()).withDividend(market.dividendYield());
  }

  /**
   * Reads a file.
   *
   * @param file file to read
   * @throws IllegalArgumentException if there is no such file, it cannot be read, a column that
   *     must be there is not, or a market value is neither in the file nor given
   */
  public OptionChain read(Path file) {
    String name = Objects.toString(file.getFileName(), file.toString());
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("file = " + file + ": must exist");
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("file = " + file + ": must be a file, not a directory");
    }
    // a reader that replaces what is not UTF-8: it can only stand in columns that nobody reads
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return read(reader, name);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Reads from a stream of characters, which stays open.
   *
   * @param reader where to read from
   * @param name name of the source, for messages
   * @throws IllegalArgumentException if it cannot be read, a column that must be there is not, or a
   *     market value is neither in the file nor given
   */
  public OptionChain read(Reader reader, String name) {
    Objects.requireNonNull(name, "name");
    List<Quote> quotes = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    try {
      Iterator<CsvRecord> rows =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(reader)
              .iterator();
      if (!rows.hasNext()) {
        throw new IllegalArgumentException(name + ": empty: must begin with a header line");
      }
      List<String> cells = withoutByteOrderMark(rows.next().getFields());
      Dialect.RowParser parser = dialect.open(name, cells, given);
      while (rows.hasNext()) {
        parser.parse(rows.next(), quotes, errors);
      }
    } catch (UncheckedIOException e) {
      throw unreadable(name, e.getCause());
    } catch (CsvParseException e) {
      throw unreadable(name, e);
    }
    return new OptionChain(name, quotes, errors);
  }

  private static List<String> withoutByteOrderMark(List<String> cells) {
    List<String> copy = new ArrayList<>(cells);
    copy.set(0, copy.get(0).replace("\uFEFF", ""));
    return copy;
  }

  private static IllegalArgumentException unreadable(String name, Exception e) {
    return new IllegalArgumentException(name + ": cannot be read: " + e.getMessage(), e);
  }
}
