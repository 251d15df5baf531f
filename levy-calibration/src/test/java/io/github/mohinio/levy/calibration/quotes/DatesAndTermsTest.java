package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.time.DayCount;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesAndTermsTest {

  private static final LocalDate MAY_1 = LocalDate.of(2019, 5, 1);
  private static final LocalDate MAY_17 = LocalDate.of(2019, 5, 17);

  private static OptionChain read(QuoteReader reader, String... lines) {
    return reader.read(new StringReader(String.join("\n", lines)), "quotes.csv");
  }

  private static OptionContract contract(QuoteReader reader, String... lines) {
    OptionChain chain = read(reader, lines);
    assertThat(chain.rowErrors()).isEmpty();
    return chain.quotes().get(0).contract();
  }

  @ParameterizedTest
  @CsvSource({
    "quote_date,expiry,2019-05-01,2019-05-17",
    "date,expiration,20190501,20190517",
    "DATE,Expiration_Date,2019-05-01,20190517",
    "quote_date,days_to_expiry,2019-05-01,16",
    "quote_date,maturity_days,2019-05-01,16.0",
    "quote_date,dte,2019-05-01,16",
    "quote_date,expiry,2019-05-01,2019-05-17 16:00"
  })
  void daysBecomeYears(String date, String expiry, String today, String day) {
    OptionContract contract =
        contract(
            QuoteReader.generic(), date + ',' + expiry + ",strike,mid", today + ',' + day + ",1,1");

    assertThat(contract.expiry()).contains(MAY_17);
    assertThat(contract.maturity()).isEqualTo(16 / 365.0);
  }

  @Test
  void yearsGoBeforeDates() {
    OptionContract contract =
        contract(
            QuoteReader.generic(),
            "quote_date,expiry,days,maturity,strike,mid",
            "2019-05-01,2019-05-17,99,0.05,1,1");

    assertThat(contract.expiry()).contains(MAY_17);
    assertThat(contract.maturity()).isEqualTo(0.05);
  }

  @Test
  void datesFillInForYears() {
    OptionContract contract =
        contract(
            QuoteReader.generic(),
            "quote_date,expiry,maturity,strike,mid",
            "2019-05-01,2019-05-17,,1,1");

    assertThat(contract.maturity()).isEqualTo(16 / 365.0);
  }

  @ParameterizedTest
  @CsvSource({"expiry,2019-05-17", "days,16"})
  void anExpiryWithoutTheDayOfTheQuoteIsARowError(String column, String value) {
    OptionChain chain =
        read(QuoteReader.generic(), column + ",t,strike,mid", value + ",,1,1", value + ",0.1,1,1");

    assertThat(chain.rowErrors())
        .containsExactly(new RowError(2, "t", "empty", "must say when the option expires"));
    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(3L);
  }

  @Test
  void partsOfDaysCount() {
    OptionContract contract =
        contract(QuoteReader.generic(), "quote_date,days,strike,mid", "2019-05-01,1.25,1,1");

    assertThat(contract.maturity()).isEqualTo(1.25 / 365, within(1e-17));
    assertThat(contract.expiry()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2019-05-01,0", "2019-04-17,-14"})
  void expiredOptionsArrive(LocalDate expiry, int days) {
    OptionContract contract =
        contract(QuoteReader.generic(), "date,expiry,strike,mid", "2019-05-01," + expiry + ",1,1");

    assertThat(contract.maturity()).isEqualTo(days / 365.0);
  }

  @Test
  void theDayCountIsTheReaders() {
    String[] lines = {"date,expiry,strike,mid", "2019-05-01,2019-05-17,1,1"};

    assertThat(contract(QuoteReader.generic().withDayCount(DayCount.ACT_360), lines).maturity())
        .isEqualTo(16 / 360.0);
    DayCount business = DayCount.bus252(Set.of(MAY_1));
    assertThat(contract(QuoteReader.generic().withDayCount(business), lines).maturity())
        .isEqualTo(11 / 252.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-13-01|2019-05-17|date = 2019-13-01: must be a date such as 2019-05-01",
        "2019-02-29|2019-05-17|date = 2019-02-29: must be a date such as 2019-05-01",
        "05/01/2019|2019-05-17|date = 05/01/2019: must be a date such as 2019-05-01",
        "2019-0501|2019-05-17|date = 2019-0501: must be a date such as 2019-05-01",
        "2019-05-01 25:00|2019-05-17|date = 2019-05-01 25:00: must be a date such as 2019-05-01",
        "''|2019-05-17|date = empty: must be a date such as 2019-05-01",
        "2019-05-01|May 17|expiry = May 17: must be a date such as 2019-05-01",
        "2019-05-01|''|expiry = empty: must say when the option expires",
      })
  void whatIsNoDateIsARowError(String date, String expiry, String message) {
    OptionChain chain =
        read(QuoteReader.generic(), "date,expiry,strike,mid", date + "," + expiry + ",1,1");

    assertThat(chain.rowErrors()).extracting(RowError::message).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource({"1e7,must be at most 1000000", "-1e7,must be at most 1000000", "x,must be finite"})
  void daysBeyondReasonAreARowError(String days, String allowed) {
    OptionChain chain =
        read(QuoteReader.generic(), "date,days,strike,mid", "2019-05-01," + days + ",1,1");

    assertThat(chain.rowErrors()).containsExactly(new RowError(2, "days", days, allowed));
  }

  @Test
  void theDayIsGivenWhereTheFileHasNone() {
    OptionChain chain =
        read(QuoteReader.generic().withDate(MAY_1), "expiry,strike,mid", "2019-05-17,1,1");

    assertThat(chain.valuation()).contains(Valuation.on(MAY_1));
    assertThat(chain.quotes().get(0).contract().maturity()).isEqualTo(16 / 365.0);
  }

  @Test
  void rowsOfOtherDaysAreLeftOutAndEmptyCellsAreOfTheDay() {
    OptionChain chain =
        read(
            QuoteReader.generic().withDate(MAY_1),
            "date,expiry,strike,mid",
            "2019-05-01,2019-05-17,1,1",
            ",2019-05-17,2,1",
            "2019-05-02,2019-05-17,3,1",
            "2019-05-02,2019-05-17,oops,1");

    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(2L, 3L);
    assertThat(chain.rowErrors()).isEmpty();
  }

  /** The third Friday of May 2019: SPX settles on the opening, all others on the close. */
  @ParameterizedTest
  @CsvSource({"SPX,-6.25", "SPXW,0.25", "SPXPM,0.25", "SPXQ,0.25", "'',0.25", "NDX,-6.25"})
  void timesCountToTheMinuteOfSettlement(String root, double hours) {
    OptionContract contract =
        contract(
            QuoteReader.generic(),
            "quote_datetime,root,expiry,strike,mid",
            "2019-05-01 15:45," + root + ",2019-05-17,2900,1");

    assertThat(contract.maturity()).isEqualTo((16 + hours / 24) / 365, within(1e-16));
    assertThat(contract.settlement()).isEqualTo(hours < 0 ? Settlement.AM : Settlement.PM);
  }

  @Test
  void anExpiryWithATimeIsAtThatTime() {
    OptionContract contract =
        contract(
            QuoteReader.generic(),
            "quote_date,expiry,strike,mid",
            "2021-10-21 10:00:00,2021-10-22T08:00:00,60000,1");

    assertThat(contract.maturity()).isEqualTo(22 / 24.0 / 365, within(1e-16));
  }

  @Test
  void theTimeIsGivenWhereTheFileHasOnlyDays() {
    OptionChain chain =
        read(
            QuoteReader.generic().withTime(LocalTime.of(16, 0)),
            "date,expiry,strike,mid",
            "2019-05-01,2019-05-17,1,1");

    assertThat(chain.valuation()).contains(new Valuation(MAY_1, Optional.of(LocalTime.of(16, 0))));
    assertThat(chain.quotes().get(0).contract().maturity()).isEqualTo(16 / 365.0, within(1e-17));
  }

  @ParameterizedTest
  @CsvSource({
    "style,A,AMERICAN",
    "style,e,EUROPEAN",
    "exercise,american,AMERICAN",
    "exercise_style,European,EUROPEAN"
  })
  void theStyleArrives(String column, String text, ExerciseStyle style) {
    assertThat(contract(QuoteReader.generic(), "strike,t,mid," + column, "1,1,1," + text).style())
        .isEqualTo(style);
  }

  @Test
  void styleAndSettlementAreGivenWhereTheFileHasNone() {
    QuoteReader reader =
        QuoteReader.generic().withStyle(ExerciseStyle.AMERICAN).withSettlement(Settlement.AM);

    OptionContract given = contract(reader, "strike,t,mid", "1,1,1");
    assertThat(given.style()).isEqualTo(ExerciseStyle.AMERICAN);
    assertThat(given.settlement()).isEqualTo(Settlement.AM);
    OptionContract read = contract(reader, "strike,t,mid,style,settlement", "1,1,1,E,PM");
    assertThat(read.style()).isEqualTo(ExerciseStyle.EUROPEAN);
    assertThat(read.settlement()).isEqualTo(Settlement.PM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X,AM|style = X: must be A, E, american or european, in any case",
        "E,noon|settlement = noon: must be AM, PM, 1 or 0",
      })
  void termsThatAreNoneAreARowError(String terms, String message) {
    OptionChain chain =
        read(QuoteReader.generic(), "strike,t,mid,style,settlement", "1,1,1," + terms);

    assertThat(chain.rowErrors()).extracting(RowError::message).containsExactly(message);
  }

  @Test
  void columnsHaveTheUsersNames() {
    QuoteReader reader =
        QuoteReader.generic()
            .withColumn("K", Column.STRIKE)
            .withColumn(" Jahre ", Column.MATURITY)
            .withColumn("settle", Column.PRICE);

    OptionChain chain = read(reader, "k,jahre,Settle,price", "105000,0.5,4,9");

    assertThat(chain.quotes().get(0).contract().strike()).isEqualTo(105000);
    assertThat(chain.quotes().get(0).value().mid()).isEqualTo(4);
  }

  @Test
  void scalesAndMarkersAreTheUsers() {
    QuoteReader reader =
        QuoteReader.generic()
            .withStrikeScale(1000)
            .withVolatilityScale(100)
            .withMissing("-99.99")
            .withMissing("n/a");

    OptionChain chain =
        read(
            reader,
            "strike,t,bid_iv,ask_iv,volume",
            "105000,0.5,18.5,19.5,-99.990000",
            "105000,0.5,-99.99,19.5,N/A");

    assertThat(chain.rowErrors()).isEmpty();
    Quote quote = chain.quotes().get(0);
    assertThat(quote.contract().strike()).isEqualTo(105);
    assertThat(quote.value()).isEqualTo(QuotedValue.bidAsk(QuoteUnit.VOLATILITY, 0.185, 0.195));
    assertThat(quote.liquidity()).isEqualTo(Liquidity.UNKNOWN);
    assertThat(chain.quotes().get(1).value().bid()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"PRICE,price,8", "UNDERLYING,price,8", "VOLATILITY,iv,0.2"})
  void theUnitIsTheUsers(QuoteUnit unit, String column, double value) {
    OptionChain chain =
        read(QuoteReader.generic().withUnit(unit), "strike,t,price,iv", "100,1,8,0.2");

    assertThat(chain.quotes().get(0).value()).as(column).isEqualTo(QuotedValue.mid(unit, value));
  }

  @Test
  void scalesOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().withStrikeScale(0))
        .withMessage("strikeScale = 0.0: must be finite and > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().withVolatilityScale(Double.NaN))
        .withMessage("volatilityScale = NaN: must be finite and > 0");
  }
}
