package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteCleanerTest {

  private static final String HEADER = "strike,t,type,price,forward,discount";

  private static OptionChain chain(String... rows) {
    String file = HEADER + "\n" + String.join("\n", rows);
    return QuoteReader.generic().read(new StringReader(file), "quotes.csv");
  }

  @Test
  void everyQuoteOfTheSp500SurfaceIsKept() {
    CleaningReport report =
        QuoteReader.generic().read(MarketFiles.of("sp500_2002-04-18")).clean().report();

    assertThat(report.kept()).isEqualTo(75);
    assertThat(report.dropped()).isEmpty();
    assertThat(report.summary()).isEqualTo("sp500_2002-04-18.csv: 75 rows: 75 KEPT");
  }

  @Test
  void everyRowOfAMixedFileIsAccountedFor() {
    CleanedChain cleaned =
        chain(
                "100,1,C,8,100,0.5",
                "oops,1,C,8,100,0.5",
                "100,1,P,-0.25,100,0.5",
                "80,1,C,10,100,0.5",
                "90,1,C,50,100,0.5",
                "90,0.5,P,2,100,0.75",
                "100,1,C,9,100,0.5")
            .clean();

    assertThat(cleaned.report().decisions())
        .containsExactly(
            new QuoteDecision(2, Outcome.KEPT, ""),
            new QuoteDecision(3, Outcome.ROW_ERROR, "strike = oops: must be finite and > 0"),
            new QuoteDecision(4, Outcome.NEGATIVE_PRICE, "price = -0.25: must be >= 0"),
            new QuoteDecision(
                5,
                Outcome.BELOW_LOWER_BOUND,
                "price = 10.0: must be above its discounted intrinsic value 10.0 and below its"
                    + " greatest value 50.0"),
            new QuoteDecision(
                6,
                Outcome.ABOVE_UPPER_BOUND,
                "price = 50.0: must be above its discounted intrinsic value 5.0 and below its"
                    + " greatest value 50.0"),
            new QuoteDecision(7, Outcome.KEPT, ""),
            new QuoteDecision(8, Outcome.DUPLICATE, "duplicate of line 2"));
    assertThat(cleaned.report().summary())
        .isEqualTo(
            "quotes.csv: 7 rows: 2 KEPT, 1 ROW_ERROR, 1 NEGATIVE_PRICE, 1 DUPLICATE,"
                + " 1 BELOW_LOWER_BOUND, 1 ABOVE_UPPER_BOUND");
    OptionSurface surface = cleaned.surface();
    assertThat(surface.size()).isEqualTo(2);
    assertThat(surface.slice(0).maturity()).isEqualTo(0.5);
    assertThat(surface.price(0)).isEqualTo(2);
    assertThat(surface.price(1)).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "110,1,C,0,100,0.5|BELOW_LOWER_BOUND",
        "110,1,C,4.9e-324,100,0.5|KEPT",
        "90,1,C,5,100,0.5|BELOW_LOWER_BOUND",
        "90,1,C,5.000000000000001,100,0.5|KEPT",
        "90,1,C,49.99999999999999,100,0.5|KEPT",
        "90,1,C,50,100,0.5|ABOVE_UPPER_BOUND",
        "110,1,P,5,100,0.5|BELOW_LOWER_BOUND",
        "110,1,P,54.99999999999999,100,0.5|KEPT",
        "110,1,P,55,100,0.5|ABOVE_UPPER_BOUND",
      })
  void aKeptPriceHasAnImpliedVolatility(String row, Outcome outcome) {
    CleanedChain cleaned = chain(row).clean();

    assertThat(cleaned.report().decisions())
        .extracting(QuoteDecision::outcome)
        .containsExactly(outcome);
    if (outcome == Outcome.KEPT) {
      assertThat(cleaned.surface().impliedVolatility(0)).isPositive();
    }
  }

  @Test
  void aDuplicateOfADroppedQuoteIsKept() {
    CleanedChain cleaned = chain("100,1,C,-8,100,0.5", "100,1,C,8,100,0.5").clean();

    assertThat(cleaned.quotes()).extracting(PricedQuote::line).containsExactly(3L);
  }

  @Test
  void typeStrikeOrMaturityMakeAnotherOption() {
    CleanedChain cleaned =
        chain("100,1,C,8,100,0.5", "100,1,P,8,100,0.5", "101,1,C,8,100,0.5", "100,2,C,8,100,0.5")
            .clean();

    assertThat(cleaned.report().kept()).isEqualTo(4);
  }

  @Test
  void anotherForwardMakesAnotherSlice() {
    CleanedChain cleaned = chain("100,1,C,8,100,0.5", "101,1,C,8,100.5,0.5").clean();

    assertThat(cleaned.surface().slices()).hasSize(2);
  }

  @Test
  void noisyPricesAreKeptOnRequest() {
    List<PricedQuote> quotes =
        chain("100,1,C,-8,100,0.5", "80,1,C,9,100,0.5", "x,1,C,9,100,0.5", "80,1,C,8,100,0.5")
            .clean(QuoteCleaner.withDefaults().withAnyPrice())
            .quotes();

    assertThat(quotes).extracting(PricedQuote::price).containsExactly(-8.0, 9.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100,0,2,3,100,0.5|EXPIRED|maturity = 0.0: must be > 0",
        "100,1,,3,100,0.5|NO_PRICE|bid = NaN, ask = 3.0: must be both there",
        "100,1,3,2,100,0.5|CROSSED|ask = 2.0: must be at least the bid, 3.0",
        "100,1,0,0,100,0.5|NO_PRICE|bid = 0.0, ask = 0.0: must have an ask > 0",
        "100,1,0,3,100,0.5|ZERO_BID|bid = 0.0, ask = 3.0: must have a bid > 0",
        "100,1,-1,3,100,0.5|NEGATIVE_PRICE|bid = -1.0: must be >= 0",
        "100,1,2,3.5,100,0.5|WIDE_SPREAD|bid = 2.0, ask = 3.5: spread is 55 % of the middle, must be"
            + " at most 50 %",
        "100,1,2,3,,0.5|NO_FORWARD|forward of 1.0 years: 0 pairs give no rate by parity, and there is"
            + " nothing else to make a forward of; underlying, rate and dividend can be given"
            + " (withSpot, withRate, withDividend; --spot, --rate, --dividend)",
      })
  void whatCannotBePricedIsDropped(String row, Outcome outcome, String reason) {
    String file = "strike,t,bid,ask,forward,discount\n" + row;
    CleanedChain cleaned = QuoteReader.generic().read(new StringReader(file), "quotes.csv").clean();

    assertThat(cleaned.report().decisions()).containsExactly(new QuoteDecision(2, outcome, reason));
  }

  @Test
  void volatilitiesBecomePrices() {
    String file = "strike,t,type,bid_iv,ask_iv,forward,discount\n110,1,P,0.2,0.3,100,0.5";
    OptionSurface surface =
        QuoteReader.generic().read(new StringReader(file), "quotes.csv").clean().surface();

    double bid = BlackFormula.presentValue(OptionType.PUT, 100, 110, 1, 0.5, 0.2);
    double ask = BlackFormula.presentValue(OptionType.PUT, 100, 110, 1, 0.5, 0.3);
    assertThat(surface.impliedVolatility(0)).isEqualTo(0.25, within(1e-14));
    assertThat(surface.halfSpread(0)).isEqualTo(0.5 * (ask - bid));
  }

  @Test
  void nothingLeftIsNoSurface() {
    CleanedChain cleaned = chain("x,1,C,8,100,0.5", "100,1,C,-8,100,0.5").clean();

    assertThatIllegalArgumentException()
        .isThrownBy(cleaned::surface)
        .withMessage(
            "surface = empty: must have at least one quote; quotes.csv: 2 rows: 1 ROW_ERROR,"
                + " 1 NEGATIVE_PRICE; line 2: strike = x: must be finite and > 0");
  }

  @Test
  void aHeaderAloneIsNoSurface() {
    CleanedChain cleaned = chain().clean();

    assertThatIllegalArgumentException()
        .isThrownBy(cleaned::surface)
        .withMessage("surface = empty: must have at least one quote; quotes.csv: 0 rows");
  }
}
