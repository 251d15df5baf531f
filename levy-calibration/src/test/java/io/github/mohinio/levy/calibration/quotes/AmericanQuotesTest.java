package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.forward.ForwardEstimate;
import io.github.mohinio.levy.calibration.forward.ForwardSource;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.AmericanSurfaces;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmericanQuotesTest {

  private static final Market MARKET = Market.of(100, 0.05, 0.02);
  private static final double VOLATILITY = 0.25;
  private static final double[] STRIKES =
      DoubleStream.iterate(80, k -> k <= 120, k -> k + 5).toArray();
  private static final String CHAIN =
      AmericanSurfaces.chain(LevyModel.blackScholes(VOLATILITY), MARKET, STRIKES, 0.25, 1, 2);
  private static final QuoteCleaner CLEANER =
      QuoteCleaner.withDefaults().withAmericanQuotes(AmericanQuotes.EUROPEAN_EQUIVALENT);
  private static final QuoteReader READER = QuoteReader.generic().withStyle(ExerciseStyle.AMERICAN);

  private static CleanedChain clean(QuoteReader reader, String file) {
    return reader.read(new StringReader(file), "quotes.csv").clean(CLEANER);
  }

  /** Forwards by parity; largest error seen: 2e-5 in a forward, 1e-6 in a volatility. */
  @Test
  void forwardsAndPremiumsAreFoundTogether() {
    CleanedChain cleaned = clean(READER.withSpot(100).withRate(0.05), CHAIN);

    for (ForwardEstimate estimate : cleaned.forwards().estimates()) {
      assertThat(estimate.forwardSource()).isEqualTo(ForwardSource.PARITY);
      assertThat(estimate.discountSource()).isEqualTo(ForwardSource.GIVEN);
      assertThat(estimate.forward()).isCloseTo(MARKET.forward(estimate.maturity()), within(1e-4));
    }
    requireBlackScholes(cleaned);
    EarlyExerciseReport report = cleaned.report().earlyExercise().orElseThrow();
    assertThat(report.settled()).isTrue();
    assertThat(report.rounds()).isBetween(2, 12);
    // the put at 120 of two years
    assertThat(report.largestPremium()).isBetween(1.5, 2.5);
    assertThat(report.summary()).contains("could not be").contains("forwards settled in");
  }

  @Test
  void aGivenDividendYieldNeedsNoParity() {
    CleanedChain cleaned = clean(READER.withSpot(100).withRate(0.05).withDividend(0.02), CHAIN);

    assertThat(cleaned.forwards().estimates())
        .extracting(ForwardEstimate::forwardSource)
        .containsOnly(ForwardSource.GIVEN);
    requireBlackScholes(cleaned);
    assertThat(cleaned.report().earlyExercise().orElseThrow().rounds()).isZero();
  }

  private static void requireBlackScholes(CleanedChain cleaned) {
    assertThat(cleaned.quotes()).hasSizeGreaterThan(24);
    OptionSurface surface = cleaned.surface();
    for (int i = 0; i < surface.size(); i++) {
      assertThat(surface.impliedVolatility(i)).isCloseTo(VOLATILITY, within(2e-5));
    }
    OptionSurface american = cleaned.americanSurface();
    List<PricedQuote> quotes = cleaned.inSurfaceOrder();
    for (int i = 0; i < quotes.size(); i++) {
      assertThat(american.price(i))
          .isCloseTo(quotes.get(i).quote().value().mid(), within(1e-12))
          .isGreaterThanOrEqualTo(surface.price(i));
    }
    assertThat(cleaned.spot()).isEqualTo(100);
  }

  /**
   * Under a law with jumps Black-Scholes's premium is not the model's, and forwards by parity are
   * wrong by as much: 0.36 of 100 seen.
   */
  @Test
  void theForwardOfAModelWithJumpsIsBiased() {
    Market market = Market.of(100, 0.03, 0.06);
    String file =
        AmericanSurfaces.chain(LevyModel.varianceGamma(0.2, 0.5, -0.1), market, STRIKES, 0.5, 2);
    List<ForwardEstimate> forwards =
        clean(READER.withSpot(100).withRate(0.03), file).forwards().estimates();

    assertThat(forwards.get(0).forward() - market.forward(0.5)).isBetween(-0.25, -0.05);
    assertThat(forwards.get(1).forward() - market.forward(2)).isBetween(-0.6, -0.2);
  }

  @Test
  void withoutARateThereIsNoForward() {
    CleanedChain cleaned = clean(READER.withSpot(100), CHAIN);

    assertThat(cleaned.quotes()).isEmpty();
    assertThat(cleaned.report().dropped().get(5).reason())
        .contains("rate = not known: must be given for American quotes")
        .contains("--rate");
  }

  @Test
  void withoutAnUnderlyingThereIsNoEuropeanEquivalent() {
    CleanedChain cleaned = clean(READER.withRate(0.05), CHAIN);

    assertThat(cleaned.quotes()).isEmpty();
    assertThat(cleaned.report().counts()).containsKey(Outcome.NO_EUROPEAN_EQUIVALENT);
    assertThat(cleaned.report().dropped().get(5).reason())
        .startsWith("underlying = NaN: must be known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120,P,19.9|price = 19.9: must be above what the option is worth exercised on the best day"
            + " of a path without noise; at once 20.0",
        "120,P,20|price = 20.0: must be above",
        "80,C,20|price = 20.0: must be above",
        "90,P,90|price = 90.0: must be below the most that the option can deliver"
      })
  void aPriceWithoutAVolatilityGoesWithItsReason(String option, String reason) {
    CleanedChain cleaned =
        clean(
            READER.withSpot(100).withRate(0.05).withDividend(0.05),
            "t,strike,type,price\n1," + option + "\n1,100,P,9\n");

    assertThat(cleaned.report().dropped()).hasSize(1);
    QuoteDecision drop = cleaned.report().dropped().get(0);
    assertThat(drop.outcome()).isEqualTo(Outcome.NO_EUROPEAN_EQUIVALENT);
    assertThat(drop.reason()).startsWith(reason);
    EarlyExerciseReport report = cleaned.report().earlyExercise().orElseThrow();
    assertThat(report.converted()).isEqualTo(1);
    assertThat(report.dropped()).isEqualTo(1);
  }

  @Test
  void europeanQuotesOfTheSameFileStayAsTheyAre() {
    CleanedChain cleaned =
        clean(
            QuoteReader.generic().withSpot(100).withRate(0.05).withDividend(0.02),
            "t,strike,type,price,style\n1,110,P,14,A\n1,100,P,9,E\n");

    assertThat(cleaned.quotes().get(0).premium()).isBetween(0.2, 1.0);
    assertThat(cleaned.quotes().get(1).premium()).isZero();
    assertThat(cleaned.quotes().get(1).price()).isEqualTo(9);
    assertThatIllegalArgumentException()
        .isThrownBy(cleaned::americanSurface)
        .withMessage("line 3: style = EUROPEAN: must be AMERICAN (withStyle; --style)");
  }

  /** Smiles of single stocks, in Black-Scholes volatility with a forward and no rate. */
  @ParameterizedTest
  @CsvSource({"TSLA, 71, 358, 0.02", "AAPL, 33, 1, 0.002"})
  void volatilitiesOfSingleStocksAreTakenAsTheyAre(
      String underlying, int quotes, double spot, double rate) {
    QuoteReader reader = READER.withUnderlying(underlying);
    Path file = MarketFiles.of("single_expiry_smiles");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.read(file).clean())
        .withMessageContaining("style = AMERICAN: must be EUROPEAN")
        .withMessageContaining("--american european-equivalent");

    CleanedChain cleaned = reader.read(file).clean(CLEANER);
    assertThat(cleaned.report().kept()).isEqualTo(quotes);
    assertThat(cleaned.report().earlyExercise().orElseThrow().summary())
        .isEqualTo(quotes + " American quotes made European, 0 could not be: premiums not known");
    for (PricedQuote quote : cleaned.quotes()) {
      OptionContract option = quote.contract();
      double black =
          BlackFormula.presentValue(
              option.type(),
              quote.forward(),
              option.strike(),
              option.maturity(),
              1,
              quote.quote().value().mid());
      assertThat(quote.price()).isEqualTo(black);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(cleaned::americanSurface)
        .withMessageContaining("quoted in volatility: the American price takes the underlying");

    CleanedChain priced = reader.withSpot(spot).withRate(rate).read(file).clean(CLEANER);
    assertThat(priced.americanSurface().size()).isEqualTo(quotes);
    assertThat(priced.quotes()).allMatch(quote -> quote.premium() >= 0);
  }

  @Test
  void europeanEquivalentsAreWrittenAndReadAgain(@TempDir Path folder) throws IOException {
    CleanedChain cleaned = clean(READER.withSpot(100).withRate(0.05), CHAIN);
    Path file = folder.resolve("quotes.csv");
    CleanedCsv.writeQuotes(List.of(cleaned), file);

    OptionSurface again = QuoteReader.generic().read(file).clean().surface();
    assertThat(again.prices()).isEqualTo(cleaned.surface().prices());
    assertThat(again.halfSpreads())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(cleaned.surface().halfSpreads());
  }
}
