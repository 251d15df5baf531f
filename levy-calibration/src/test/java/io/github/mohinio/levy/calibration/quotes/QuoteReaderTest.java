package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
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

  static Path sp500() throws URISyntaxException {
    return Path.of(QuoteReaderTest.class.getResource("sp500_2002-04-18.csv").toURI());
  }

  @Test
  void readsTheSp500SurfaceOf2002() throws URISyntaxException {
    OptionSurface surface = QuoteReader.generic().read(sp500()).clean().surface();

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
                OptionType.CALL,
                105,
                0.5,
                MARKET.forward(0.5),
                MARKET.discountFactor(0.5),
                4.25,
                Double.NaN));
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

    assertThat(quote.strike()).isEqualTo(105);
    assertThat(quote.maturity()).isEqualTo(0.5);
    assertThat(quote.price()).isEqualTo(4.25);
  }

  @ParameterizedTest
  @CsvSource({"underlying,dividend", "spot,dividend_yield"})
  void marketColumnsHaveAliasesAndGoBeforeWhatIsGiven(String spot, String dividend) {
    Quote quote =
        only(read("strike,t,price,rate," + spot + "," + dividend, "105,0.5,9,0.02,110,0"));

    Market market = Market.of(110, 0.02, 0);
    assertThat(quote.forward()).isEqualTo(market.forward(0.5));
    assertThat(quote.discountFactor()).isEqualTo(market.discountFactor(0.5));
  }

  @Test
  void anEmptyMarketCellTakesWhatIsGiven() {
    Quote quote = only(read("strike,t,price,rate,spot", "105,0.5,4,,"));

    assertThat(quote.forward()).isEqualTo(MARKET.forward(0.5));
  }

  @Test
  void forwardAndDiscountReplaceTheMarket() {
    String file = "strike,t,price,forward,discount\n105,0.5,4,101,0.98";
    Quote quote = only(QuoteReader.generic().read(new StringReader(file), "quotes.csv"));

    assertThat(quote.forward()).isEqualTo(101);
    assertThat(quote.discountFactor()).isEqualTo(0.98);
  }

  @Test
  void aDiscountFactorAloneCarriesTheSpotForward() {
    Quote quote = only(read("strike,t,price,discount_factor", "105,0.5,4,0.98"));

    assertThat(quote.forward()).isEqualTo(100 * Math.exp(-0.01 * 0.5) / 0.98, within(1e-12));
  }

  @Test
  void bidAndAskGiveTheirMiddleAndHalfSpread() {
    Quote quote = only(read("strike,t,bid,ask", "105,0.5,4,5"));

    assertThat(quote.price()).isEqualTo(4.5);
    assertThat(quote.halfSpread()).isEqualTo(0.5);
  }

  @Test
  void aPriceGoesBeforeBidAndAskWhereThereIsOne() {
    OptionChain chain =
        read("strike,t,bid,ask,price", "105,0.5,4,5,4.25", "106,0.5,4,5,", "107,0.5,,,4");

    assertThat(chain.quotes()).extracting(Quote::price).containsExactly(4.25, 4.5, 4.0);
    assertThat(chain.quotes()).extracting(Quote::halfSpread).containsExactly(0.5, 0.5, Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({"C,CALL", "call,CALL", "CALL,CALL", "p,PUT", "Put,PUT"})
  void typesAreSpeltInManyWays(String text, OptionType type) {
    assertThat(only(read("type,strike,t,price", text + ",105,0.5,4")).type()).isEqualTo(type);
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
        "105,0,C,4|maturity|0|must be finite and > 0",
        "105,-0.5,C,4|maturity|-0.5|must be finite and > 0",
        "105,30d,C,4|maturity|30d|must be finite and > 0",
        "105,0.5,X,4|type|X|must be C, P, call or put, in any case",
        "105,0.5,C,abc|price|abc|must be finite",
        "105,0.5,C,NaN|price|NaN|must be finite",
        "105,1e300,C,4|discount factor|0.0|must be finite and > 0",
        "105,0.5,C|number of fields|3|must be 4, as in the header",
        "105,0.5,C,4,9|number of fields|5|must be 4, as in the header",
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
        "-1,5|bid = -1: must be finite and >= 0",
        "0,0|ask = 0: must be finite and > 0",
        "5,4|ask = 4: must be at least the bid, 5.0",
        ",4|bid = empty: must be finite and >= 0",
      })
  void aSpreadThatIsNoneIsARowError(String spread, String message) {
    OptionChain chain = read("strike,t,bid,ask", "100,1," + spread);

    assertThat(chain.rowErrors()).extracting(RowError::message).containsExactly(message);
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
  void anEmptyMarketCellWithNothingGivenIsARowError() {
    String file = "strike,t,price,underlying,rate,dividend\n100,1,10,100,,0";
    OptionChain chain = QuoteReader.generic().read(new StringReader(file), "quotes.csv");

    assertThat(chain.rowErrors())
        .containsExactly(new RowError(2, "rate", "empty", "must be finite"));
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
