package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.pricing.market.Market;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFileTest {

  private static final Market MARKET = Market.of(100, 0.03, 0.01);

  private static void rejects(QuoteReader reader, String file, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(new StringReader(file), "quotes.csv"))
        .withMessage(message);
  }

  @Test
  void aMissingFile(@TempDir Path folder) {
    Path file = folder.resolve("none.csv");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().read(file))
        .withMessage("file = " + file + ": must exist");
  }

  @Test
  void aDirectory(@TempDir Path folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().read(folder))
        .withMessage("file = " + folder + ": must be a file, not a directory");
  }

  @Test
  void anEmptyFile() {
    rejects(QuoteReader.generic(), "", "quotes.csv: empty: must begin with a header line");
  }

  @Test
  void aFileWithoutHeader() {
    rejects(
        QuoteReader.generic(),
        "100,0.5,4\n105,0.5,2",
        "quotes.csv: no column for the strike: must have strike; no column for the expiry: must have"
            + " maturity, maturity_years, years or t; or expiry, expiration, expiry_date or"
            + " expiration_date; or days_to_expiry, maturity_days, days or dte; no column for the"
            + " price: must have price or mid; or both bid and ask; or implied_vol,"
            + " implied_volatility, iv, vol or volatility; or both bid_iv or bid_vol and ask_iv or"
            + " ask_vol; columns found: 100, 0.5, 4 (dialect generic)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t,price|no column for the strike: must have strike; columns found: t, price (dialect"
            + " generic)",
        "Strike,price|no column for the expiry: must have maturity, maturity_years, years or t; or"
            + " expiry, expiration, expiry_date or expiration_date; or days_to_expiry,"
            + " maturity_days, days or dte; columns found: Strike, price (dialect generic)",
        "strike,t,bid|no column for the price: must have price or mid; or both bid and ask; or"
            + " implied_vol, implied_volatility, iv, vol or volatility; or both bid_iv or bid_vol"
            + " and ask_iv or ask_vol; columns found: strike, t, bid (dialect generic)",
        "strike,expiry,mid|no column for the day of the quotes: must have quote_date, date"
            + " or quote_datetime, or be given (withDate, --date); columns found: strike,"
            + " expiry, mid (dialect generic)",
        "strike,t,t,mid|column t occurs more than once: must be unique",
      })
  void aColumnIsMissing(String header, String message) {
    rejects(QuoteReader.generic(), header + "\n1,1,1", "quotes.csv: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strike,t,price\n\"100,1,10\n105,1,8", "strike\n\"100\"x"})
  void aQuotationMarkOutOfPlace(String file) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> QuoteReader.generic().withMarket(MARKET).read(new StringReader(file), "q.csv"))
        .withMessageStartingWith("q.csv: ")
        .withMessageNotContaining("\n");
  }

  @Test
  void aReaderThatFails() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public void close() {}
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().read(broken, "quotes.csv"))
        .withMessage("quotes.csv: cannot be read: disk on fire");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aSpotOutOfRange(double spot) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().withSpot(spot))
        .withMessage("spot = " + spot + ": must be finite and > 0");
  }

  @Test
  void aRateOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().withRate(Double.NaN))
        .withMessage("rate = NaN: must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().withDividend(Double.NEGATIVE_INFINITY))
        .withMessage("dividend = -Infinity: must be finite");
  }
}
