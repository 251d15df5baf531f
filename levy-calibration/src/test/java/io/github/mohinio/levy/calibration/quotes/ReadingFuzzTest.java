package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.time.DayCount;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of cells drawn at random from what files may hold: none throws, none is lost. */
class ReadingFuzzTest {

  private static final List<String> CELLS =
      List.of(
          "",
          " ",
          "0",
          "-0.0",
          "1",
          "100",
          "-5",
          "1e308",
          "-1e308",
          "4.9e-324",
          "1e-320",
          "1e400",
          "NaN",
          "Infinity",
          "x",
          "C",
          "p",
          "call",
          "A",
          "E",
          "AM",
          "PM",
          "2019-05-01",
          "2019-05-17",
          "20190501",
          "99991231",
          "00010101",
          "2019-05-01 15:45",
          "5/1/2019",
          "1556725500000",
          "9999999999999",
          "SPX",
          "SPXW",
          "^SPX",
          "AAPL240119C00190000",
          "SPX 100417C1150000",
          "BTC-28MAR25-90000-C",
          "XRP_USDC-27JUN25-0d55-C",
          "null",
          "-99.99",
          "1000000",
          "-1000000",
          "999999.5",
          "\uFFFD");

  @ParameterizedTest
  @CsvSource({
    "generic,'quote_date,expiry,days,maturity,strike,type,style,settlement,root,bid,ask,price,iv,"
        + "bid_iv,ask_iv,last,volume,open_interest,spot,rate,dividend,forward,discount'",
    "generic,'expiry,days,maturity,strike,price'",
    "generic,'strike,maturity,iv,forward'",
    "cboe-datashop,'quote_date,root,expiration,strike,option_type,close,trade_volume,bid_1545,"
        + "ask_1545,underlying_bid_1545,underlying_ask_1545,open_interest'",
    "option-metrics,'date,symbol,exdate,cp_flag,strike_price,best_bid,best_offer,volume,"
        + "impl_volatility,am_settlement,exercise_style'",
    "orats,'trade_date,cOpra,expirDate,strike,cBidPx,cAskPx,pBidPx,pAskPx,cVolu,pOi,stkPx,iRate'",
    "deribit,'instrument_name,creation_timestamp,bid_price,ask_price,underlying_price,mark_iv'",
    "yahoo,'contractSymbol,quote_date,strike,bid,ask,lastPrice,volume,impliedVolatility'",
  })
  void everyRowIsQuotesOrAnError(String dialect, String header) {
    Random random = new Random(20190501);
    int columns = header.split(",").length;
    List<QuoteReader> readers =
        List.of(
            QuoteReader.named(dialect),
            QuoteReader.named(dialect).withStrikeScale(1e-10).withVolatilityScale(1e-10),
            QuoteReader.named(dialect).withUnit(QuoteUnit.VOLATILITY).withMissing("0"),
            QuoteReader.named(dialect).withDayCount(DayCount.ACT_ACT_ISDA),
            QuoteReader.named(dialect).withDayCount(DayCount.bus252(Set.of())));
    for (int i = 0; i < 4000; i++) {
      StringBuilder row = new StringBuilder();
      for (int j = 0; j < columns; j++) {
        row.append(j == 0 ? "" : ",").append(CELLS.get(random.nextInt(CELLS.size())));
      }
      QuoteReader reader = readers.get(i % readers.size());
      if (!header.contains("date") && !header.contains("timestamp")) {
        reader = reader.withDate(LocalDate.of(2019, 5, 1));
      }
      OptionChain chain = reader.read(new StringReader(header + "\n" + row), "quotes.csv");

      assertThat(chain.size()).as("%s", row).isBetween(1, 2);
      if (chain.quotes().stream().allMatch(q -> q.contract().style() == ExerciseStyle.EUROPEAN)) {
        assertThat(chain.clean().report().decisions()).as("%s", row).isNotEmpty();
      }
    }
  }
}
