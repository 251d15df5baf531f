package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteReaderTest {

  private static final Market MARKET = Market.of(100, 0.03, 0.01);

  private static OptionChain read(String... lines) {
    return QuoteReader.generic()
        .withMarket(MARKET)
        .read(new StringReader(String.join("\n", lines)), "quotes.csv");
  }

  private static Quote only(OptionChain chain) {
    assertThat(chain.rowErrors()).isEmpty();
    assertThat(chain.quotes()).hasSize(1);
    return chain.quotes().get(0);
  }

  @Test
  void readsTheSp500SurfaceOf2002() {
    OptionSurface surface =
        QuoteReader.generic().read(MarketFiles.of("sp500_2002-04-18")).clean().surface();

    Market market = Market.of(1124.47, 0.019, 0.012);
    assertThat(surface.size()).isEqualTo(75);
    assertThat(surface.slices())
        .extracting(OptionSlice::maturity)
        .containsExactly(0.088, 0.184, 0.436, 0.692, 0.936, 1.192, 1.708);
    assertThat(surface.slices())
        .extracting(OptionSlice::size)
        .containsExactly(5, 12, 12, 14, 11, 11, 10);
    assertThat(surface.slices())
        .allSatisfy(
            slice -> {
              assertThat(slice.forward()).isEqualTo(market.forward(slice.maturity()));
              assertThat(slice.discountFactor()).isEqualTo(market.discountFactor(slice.maturity()));
            });
    assertThat(surface.strike(0)).isEqualTo(1090);
    assertThat(surface.price(0)).isEqualTo(43.1);
    assertThat(surface.type(74)).isEqualTo(OptionType.CALL);
    assertThat(surface.weights()).containsOnly(1);
  }

  @Test
  void strikeMaturityAndPriceAreEnough() {
    Quote quote = only(read("strike,maturity,price", "105,0.5,4.25"));

    assertThat(quote)
        .isEqualTo(
            new Quote(
                2,
                new OptionContract(
                    "",
                    OptionType.CALL,
                    105,
                    Optional.empty(),
                    0.5,
                    ExerciseStyle.EUROPEAN,
                    Settlement.PM),
                QuotedValue.mid(QuoteUnit.PRICE, 4.25),
                Liquidity.UNKNOWN,
                new QuotedMarket(100, 0.03, 0.01, Double.NaN, Double.NaN)));
  }

  @ParameterizedTest
  @CsvSource({
    "maturity, price",
    "maturity_years, price",
    "YEARS, Price",
    "t, mid",
    "T, MID",
    "' Maturity ', ' mid '"
  })
  void columnsHaveAliasesInAnyCase(String maturity, String price) {
    Quote quote = only(read(price + ",ignored," + maturity + ",STRIKE", "4.25,x,0.5,105"));

    assertThat(quote.contract().strike()).isEqualTo(105);
    assertThat(quote.contract().maturity()).isEqualTo(0.5);
    assertThat(quote.value().mid()).isEqualTo(4.25);
  }

  @ParameterizedTest
  @CsvSource({"underlying,dividend", "spot,dividend_yield"})
  void marketColumnsHaveAliasesAndGoBeforeWhatIsGiven(String spot, String dividend) {
    Quote quote =
        only(read("strike,t,price,rate," + spot + "," + dividend, "105,0.5,9,0.02,110,0"));

    Market market = Market.of(110, 0.02, 0);
    assertThat(quote.market().forwardAt(0.5)).isEqualTo(market.forward(0.5));
    assertThat(quote.market().discountFactorAt(0.5)).isEqualTo(market.discountFactor(0.5));
  }

  @Test
  void anEmptyMarketCellTakesWhatIsGiven() {
    Quote quote = only(read("strike,t,price,rate,spot", "105,0.5,4,,"));

    assertThat(quote.market().forwardAt(0.5)).isEqualTo(MARKET.forward(0.5));
  }

  @Test
  void forwardAndDiscountReplaceTheMarket() {
    String file = "strike,t,price,forward,discount\n105,0.5,4,101,0.98";
    Quote quote = only(QuoteReader.generic().read(new StringReader(file), "quotes.csv"));

    assertThat(quote.market().forwardAt(0.5)).isEqualTo(101);
    assertThat(quote.market().discountFactorAt(0.5)).isEqualTo(0.98);
  }

  @Test
  void aDiscountFactorAloneCarriesTheSpotForward() {
    Quote quote = only(read("strike,t,price,discount_factor", "105,0.5,4,0.98"));

    assertThat(quote.market().forwardAt(0.5))
        .isEqualTo(100 * Math.exp(-0.01 * 0.5) / 0.98, within(1e-12));
  }

  @Test
  void bidAndAskGiveTheirMiddleAndHalfSpread() {
    Quote quote = only(read("strike,t,bid,ask", "105,0.5,4,5"));

    assertThat(quote.value()).isEqualTo(new QuotedValue(QuoteUnit.PRICE, 4, 5, 4.5));
    assertThat(quote.value().halfSpread()).isEqualTo(0.5);
  }

  @Test
  void aPriceGoesBeforeBidAndAskWhereThereIsOne() {
    OptionChain chain =
        read("strike,t,bid,ask,price", "105,0.5,4,5,4.25", "106,0.5,4,5,", "107,0.5,,,4");

    assertThat(chain.quotes())
        .extracting(quote -> quote.value().mid())
        .containsExactly(4.25, 4.5, 4.0);
    assertThat(chain.quotes())
        .extracting(quote -> quote.value().halfSpread())
        .containsExactly(0.5, 0.5, Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({"C,CALL", "call,CALL", "CALL,CALL", "p,PUT", "Put,PUT"})
  void typesAreSpeltInManyWays(String text, OptionType type) {
    Quote quote = only(read("type,strike,t,price", text + ",105,0.5,4"));
    assertThat(quote.contract().type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,0.5,C,4|strike|x|must be finite and > 0",
        "NaN,0.5,C,4|strike|NaN|must be finite and > 0",
        "Infinity,0.5,C,4|strike|Infinity|must be finite and > 0",
        "1e999,0.5,C,4|strike|1e999|must be finite and > 0",
        "0,0.5,C,4|strike|0|must be finite and > 0",
        "-5,0.5,C,4|strike|-5|must be finite and > 0",
        "105,30d,C,4|maturity|30d|must be finite",
        "0x69,0.5,C,4|strike|0x69|must be finite and > 0",
        "\"1,050\",0.5,C,4|strike|1,050|must be finite and > 0",
        "١٠٥,0.5,C,4|strike|١٠٥|must be finite and > 0",
        "105,0.5,X,4|type|X|must be C, P, call or put, in any case",
        "105,0.5,C,abc|price|abc|must be finite",
        "105,0.5,C,NaN|price|NaN|must be finite",
        "105,0.5,C|number of fields|3|must be 4, as in the header",
        "105,0.5,C,4,9|number of fields|5|must be 4, as in the header",
        "105,0.5,C,4,,9|number of fields|6|must be 4, as in the header",
      })
  void aBadCellIsARowError(String row, String column, String value, String allowed) {
    OptionChain chain = read("strike,maturity,type,price", "100,1,C,10", row, "110,1,P,10");

    assertThat(chain.size()).isEqualTo(3);
    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(2L, 4L);
    assertThat(chain.rowErrors()).containsExactly(new RowError(3, column, value, allowed));
  }

  @Test
  void anEmptyCellIsARowError() {
    OptionChain chain = read("strike,t,type,price", ",1,C,10", "100,1,,10", "100,1,C,");

    assertThat(chain.rowErrors())
        .extracting(RowError::message)
        .containsExactly(
            "strike = empty: must be finite and > 0",
            "type = empty: must be C, P, call or put, in any case",
            "price = empty: must be finite");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1,5|-1|5|2",
        "0,0|0|0|0",
        "5,4|5|4|4.5",
        "0,4|0|4|2",
        ",4|NaN|4|NaN",
        "4,|4|NaN|NaN",
      })
  void aSpreadIsKeptAsItIs(String spread, double bid, double ask, double mid) {
    Quote quote = only(read("strike,t,bid,ask", "100,1," + spread));

    assertThat(quote.value()).isEqualTo(new QuotedValue(QuoteUnit.PRICE, bid, ask, mid));
  }

  @Test
  void nothingQuotedIsARowError() {
    OptionChain chain = read("strike,t,bid,ask", "100,1,,", "100,1,x,5");

    assertThat(chain.rowErrors())
        .extracting(RowError::message)
        .containsExactly("bid = empty: must be finite", "bid = x: must be finite");
  }

  @Test
  void anExpiredOptionIsAQuote() {
    OptionChain chain = read("strike,t,price", "100,0,1", "100,-0.5,1");

    assertThat(chain.quotes())
        .extracting(quote -> quote.contract().maturity())
        .containsExactly(0.0, -0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "underlying|0|must be finite and > 0",
        "rate|NaN|must be finite",
        "dividend|x|must be finite",
        "forward|-1|must be finite and > 0",
        "discount|0|must be finite and > 0",
      })
  void aBadMarketCellIsARowError(String column, String value, String allowed) {
    OptionChain chain = read("strike,t,price," + column, "100,1,10," + value);

    assertThat(chain.rowErrors()).containsExactly(new RowError(2, column, value, allowed));
  }

  @Test
  void anEmptyMarketCellWithNothingGivenIsUnknown() {
    String file = "strike,t,price,underlying,rate,dividend\n100,1,10,100,,0";
    Quote quote = only(QuoteReader.generic().read(new StringReader(file), "quotes.csv"));

    assertThat(quote.market())
        .isEqualTo(new QuotedMarket(100, Double.NaN, 0, Double.NaN, Double.NaN));
    assertThat(quote.market().forwardAt(1)).isNaN();
  }

  @Test
  void aLongValueIsShortened() {
    OptionChain chain = read("strike,t,price", "x".repeat(1000) + ",1,10");

    assertThat(chain.rowErrors().get(0).value()).isEqualTo("x".repeat(40) + "...");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strike,t,price\r\n105,0.5,4\r\n", "\uFEFFstrike,t,price\n\n105,0.5,4"})
  void lineEndsAndByteOrderMarksDoNotMatter(String file) {
    only(QuoteReader.generic().withMarket(MARKET).read(new StringReader(file), "quotes.csv"));
  }
}
