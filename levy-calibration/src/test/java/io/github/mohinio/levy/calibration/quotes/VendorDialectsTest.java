package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.mohinio.levy.calibration.time.DayCount;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that the vendors document; the quotes are invented. */
class VendorDialectsTest {

  private static Path file(String name) {
    try {
      return Path.of(VendorDialectsTest.class.getResource("dialects/" + name + ".csv").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double years(String start, String end) {
    return DayCount.ACT_365F.yearFraction(LocalDateTime.parse(start), LocalDateTime.parse(end));
  }

  private static double days(double days) {
    return days / 365;
  }

  @Test
  void cboeDataShopQuotesAreThoseOf1545() {
    OptionChain chain = QuoteReader.cboeDataShop().read(file("cboe-datashop"));

    assertThat(chain.rowErrors()).isEmpty();
    assertThat(chain.valuation())
        .contains(new Valuation(LocalDate.of(2019, 5, 1), Optional.of(LocalTime.of(15, 45))));
    Quote first = chain.quotes().get(0);
    assertThat(first.value()).isEqualTo(QuotedValue.bidAsk(QuoteUnit.PRICE, 52.1, 53.3));
    assertThat(first.liquidity()).isEqualTo(new Liquidity(1520, 20311, 42.5));
    assertThat(first.market().underlying()).isEqualTo(2940);
    assertThat(chain.quotes().get(1).liquidity().last()).isNaN();
    assertThat(chain.quotes().get(2).market().underlying()).isNaN();
  }

  /** SPX is settled on the opening of the third Friday, SPXW on its close. */
  @Test
  void twinsOfCboeDataShopExpireAtDifferentTimes() {
    List<Quote> quotes = QuoteReader.cboeDataShop().read(file("cboe-datashop")).quotes();

    assertThat(quotes.get(0).contract())
        .isEqualTo(
            new OptionContract(
                "SPX",
                OptionType.CALL,
                2900,
                Optional.of(LocalDate.of(2019, 5, 17)),
                years("2019-05-01T15:45", "2019-05-17T09:30"),
                ExerciseStyle.EUROPEAN,
                Settlement.AM));
    assertThat(quotes.get(0).contract().maturity()).isEqualTo(days(16 - 6.25 / 24), within(1e-16));
    assertThat(quotes.get(1).contract().maturity()).isEqualTo(days(16 + 0.25 / 24), within(1e-16));
    assertThat(quotes.get(2).contract().maturity()).isEqualTo(days(0.25 / 24), within(1e-16));
  }

  @Test
  void endOfDayQuotesAreReadByTheirNames() {
    OptionChain chain =
        QuoteReader.cboeDataShop()
            .withColumn("bid_eod", Column.BID)
            .withColumn("ask_eod", Column.ASK)
            .read(file("cboe-datashop"));

    assertThat(chain.valuation()).contains(Valuation.on(LocalDate.of(2019, 5, 1)));
    assertThat(chain.quotes().get(0).value().bid()).isEqualTo(41);
    assertThat(chain.quotes().get(0).contract().maturity()).isEqualTo(days(16));
  }

  @Test
  void optionMetricsStrikesAreThousandsAndMissingIsMinus99() {
    OptionChain chain = QuoteReader.optionMetrics().read(file("option-metrics"));

    assertThat(chain.rowErrors()).isEmpty();
    assertThat(chain.valuation()).contains(Valuation.on(LocalDate.of(2010, 3, 15)));
    assertThat(chain.quotes().get(0).contract())
        .isEqualTo(
            new OptionContract(
                "SPX",
                OptionType.CALL,
                1150,
                Optional.of(LocalDate.of(2010, 4, 16)),
                days(32),
                ExerciseStyle.EUROPEAN,
                Settlement.AM));
    assertThat(chain.quotes().get(1).contract().root()).isEqualTo("SPXW");
    assertThat(chain.quotes().get(1).contract().settlement()).isEqualTo(Settlement.PM);
    QuotedValue third = chain.quotes().get(2).value();
    assertThat(third.bid()).isNaN();
    assertThat(third.ask()).isEqualTo(24.4);
    assertThat(third.mid()).isNaN();
  }

  @Test
  void volatilitiesOfOptionMetricsAreReadOnRequest() {
    OptionChain chain =
        QuoteReader.optionMetrics().withUnit(QuoteUnit.VOLATILITY).read(file("option-metrics"));

    assertThat(chain.quotes())
        .extracting(Quote::value)
        .containsExactly(QuotedValue.mid(QuoteUnit.VOLATILITY, 0.164321));
    assertThat(chain.rowErrors())
        .extracting(RowError::message)
        .containsExactly(
            "impl_volatility = empty: must be finite", "impl_volatility = empty: must be finite");
  }

  @Test
  void oratsHasCallAndPutOnOneRow() {
    List<Quote> quotes = QuoteReader.orats().withUnderlying("SPX").read(file("orats")).quotes();

    assertThat(quotes).hasSize(2);
    assertThat(quotes).allMatch(quote -> quote.line() == 2);
    assertThat(quotes)
        .extracting(Quote::value)
        .containsExactly(
            QuotedValue.bidAsk(QuoteUnit.PRICE, 110.2, 111.6),
            QuotedValue.bidAsk(QuoteUnit.PRICE, 40.1, 41.1));
    assertThat(quotes.get(1).liquidity()).isEqualTo(new Liquidity(240, 5500, Double.NaN));
    assertThat(quotes.get(1).contract())
        .isEqualTo(
            new OptionContract(
                "SPXW",
                OptionType.PUT,
                4700,
                Optional.of(LocalDate.of(2024, 1, 19)),
                days(31),
                ExerciseStyle.EUROPEAN,
                Settlement.PM));
    assertThat(quotes.get(0).market())
        .isEqualTo(new QuotedMarket(4754.63, 0.0531, 0.0148, Double.NaN, Double.NaN));
  }

  @Test
  void aSideWithoutQuoteLeavesTheOther() {
    OptionChain chain = QuoteReader.orats().withUnderlying("AAPL").read(file("orats"));

    assertThat(chain.rowErrors()).isEmpty();
    assertThat(chain.quotes())
        .extracting(Quote::contract)
        .extracting(OptionContract::type, OptionContract::style)
        .containsExactly(tuple(OptionType.PUT, ExerciseStyle.AMERICAN));
  }

  @Test
  void theOratsInterfaceHasOtherNames() {
    OptionChain chain = QuoteReader.orats().read(file("orats-api"));

    assertThat(chain.quotes()).hasSize(2);
    assertThat(chain.valuation()).contains(Valuation.on(LocalDate.of(2023, 12, 19)));
    assertThat(chain.quotes().get(0).contract().maturity()).isEqualTo(days(31));
    assertThat(chain.quotes().get(0).contract().style()).isEqualTo(ExerciseStyle.EUROPEAN);
    assertThat(chain.quotes().get(0).value().ask()).isEqualTo(111.6);
  }

  /** The timestamp is 2025-03-01 10:02:01 UTC. */
  @Test
  void deribitPricesAreInCoinAndTimesInUtc() {
    OptionChain chain = QuoteReader.deribit().read(file("deribit"));

    assertThat(chain.valuation())
        .contains(new Valuation(LocalDate.of(2025, 3, 1), Optional.of(LocalTime.of(10, 2))));
    Quote call = chain.quotes().get(0);
    assertThat(call.value()).isEqualTo(QuotedValue.bidAsk(QuoteUnit.UNDERLYING, 0.061, 0.062));
    assertThat(call.contract())
        .isEqualTo(
            new OptionContract(
                "BTC",
                OptionType.CALL,
                90000,
                Optional.of(LocalDate.of(2025, 3, 28)),
                years("2025-03-01T10:02", "2025-03-28T08:00"),
                ExerciseStyle.EUROPEAN,
                Settlement.AM));
    assertThat(call.market().forwardAt(1)).isEqualTo(92000.5);
    assertThat(call.market().discountFactorAt(1)).isEqualTo(1);
    assertThat(chain.quotes().get(1).value().bid()).isNaN();
    assertThat(chain.rowErrors())
        .extracting(RowError::message)
        .containsExactly("instrument_name = BTC-PERPETUAL: must be the symbol of an option");
    assertThat(chain.clean().surface().price(0)).isEqualTo(0.0615 * 92000.5, within(1e-9));
  }

  @Test
  void deribitVolatilitiesAreInPercent() {
    OptionChain chain = QuoteReader.deribit().withUnit(QuoteUnit.VOLATILITY).read(file("deribit"));

    assertThat(chain.quotes())
        .extracting(quote -> quote.value().mid())
        .containsExactly(55.2 / 100, 58.9 / 100);
  }

  @ParameterizedTest
  @CsvSource({
    "BTC-3JAN25-90000-P,BTC,2025-01-03,90000,UNDERLYING",
    "XRP_USDC-27JUN25-0d55-C,XRP_USDC,2025-06-27,0.55,PRICE",
  })
  void deribitNamesSayWhatTheOptionIs(
      String name, String root, LocalDate expiry, double strike, QuoteUnit unit) {
    ContractSymbol symbol = new Deribit().contract(name).orElseThrow();

    assertThat(symbol.root()).isEqualTo(root);
    assertThat(symbol.expiry()).isEqualTo(expiry);
    assertThat(symbol.strike()).isEqualTo(strike);
    assertThat(symbol.unit()).isEqualTo(unit);
  }

  @Test
  void yahooNeedsTheDayOfTheQuotes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.yahoo().read(file("yahoo")))
        .withMessageStartingWith(
            "yahoo.csv: no column for the day of the quotes: must have quote_date, or be given"
                + " (withDate, --date); columns found: , contractSymbol,");
  }

  @Test
  void yahooSymbolsSayWhatTheOptionIs() {
    OptionChain chain =
        QuoteReader.yahoo().withDate(LocalDate.of(2023, 12, 19)).read(file("yahoo"));

    assertThat(chain.quotes().get(0).contract())
        .isEqualTo(
            new OptionContract(
                "AAPL",
                OptionType.CALL,
                190,
                Optional.of(LocalDate.of(2024, 1, 19)),
                days(31),
                ExerciseStyle.AMERICAN,
                Settlement.PM));
    assertThat(chain.quotes().get(0).liquidity()).isEqualTo(new Liquidity(1204, 33011, 8.95));
    assertThat(chain.quotes().get(1).value()).isEqualTo(QuotedValue.bidAsk(QuoteUnit.PRICE, 0, 0));
    assertThat(chain.rowErrors())
        .extracting(RowError::message)
        .containsExactly("bid = empty: must be finite");
  }

  @ParameterizedTest
  @CsvSource({
    "cboe-datashop,SPX",
    "option-metrics,108105",
    "orats,SPX",
    "orats-api,SPX",
    "deribit,BTC",
    "yahoo,",
  })
  void theHeaderShowsTheDialect(String name, String underlying) {
    QuoteReader detecting =
        QuoteReader.detecting().withUnderlying(underlying == null ? "" : underlying);
    if (name.equals("yahoo")) {
      detecting = detecting.withDate(LocalDate.of(2023, 12, 19));
    }
    OptionChain chain = detecting.read(file(name));

    assertThat(chain.quotes()).isNotEmpty();
    assertThat(chain.rowErrors()).hasSizeLessThan(2);
  }

  @Test
  void anyOtherHeaderIsGeneric() {
    OptionChain chain =
        QuoteReader.detecting().read(new StringReader("strike,t,mid\n100,1,8"), "quotes.csv");

    assertThat(chain.quotes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cboe-datashop|no column for the day of the quotes: must have quote_date; no column for the"
            + " root: must have root; no column for the expiry: must have expiration; no column for"
            + " the type: must have option_type; no column for the price: must have both bid_1545 or"
            + " bid_eod and ask_1545 or ask_eod",
        "option-metrics|no column for the day of the quotes: must have date; no column for the"
            + " expiry: must have exdate; no column for the strike: must have strike_price; no"
            + " column for the type: must have cp_flag; no column for the price: must have both"
            + " best_bid and best_offer",
        "orats|no column for the expiry: must have expirDate; no column for the price: must have"
            + " both cBidPx or callBidPrice and cAskPx or callAskPrice and pBidPx or putBidPrice and"
            + " pAskPx or putAskPrice",
        "deribit|no column for the option: must have instrument_name; no column for the price: must"
            + " have both bid_price or best_bid_price and ask_price or best_ask_price; or mark_iv;"
            + " or both bid_iv and ask_iv",
        "yahoo|no column for the option: must have contractSymbol; no column for the price: must"
            + " have both bid and ask; or impliedVolatility",
      })
  void aWrongDialectNamesTheColumnsWantedAndFound(String dialect, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                QuoteReader.named(dialect)
                    .read(new StringReader("strike,t,price\n100,1,8"), "quotes.csv"))
        .withMessage(
            "quotes.csv: "
                + message
                + "; columns found: strike, t, price (dialect "
                + dialect
                + ")");
  }

  @Test
  void anUnknownDialectIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.named("bloomberg"))
        .withMessage(
            "dialect = bloomberg: must be auto, cboe-datashop, option-metrics, orats, deribit,"
                + " yahoo or generic");
  }

  @ParameterizedTest
  @CsvSource({
    "AAPL240119C00190000,AAPL,2024-01-19,190",
    "'SPXW  240119P04700500',SPXW,2024-01-19,4700.5",
    "AAPL1240119C00190000,AAPL1,2024-01-19,190",
    "BRK.B240119C00350000,BRK.B,2024-01-19,350",
    "SPX 100417C1150000,SPX,2010-04-16,1150",
  })
  void osiSymbolsSayWhatTheOptionIs(String text, String root, LocalDate expiry, double strike) {
    ContractSymbol symbol = OsiSymbol.parse(text).orElseThrow();

    assertThat(symbol.root()).isEqualTo(root);
    assertThat(symbol.expiry()).isEqualTo(expiry);
    assertThat(symbol.strike()).isEqualTo(strike);
  }

  @ParameterizedTest
  @CsvSource({"AAPL", "AAPL241319C00190000", "AAPL240119X00190000", "AAPL240119C00000000", "''"})
  void whatIsNoOsiSymbolIsEmpty(String text) {
    assertThat(OsiSymbol.parse(text)).isEmpty();
  }
}
