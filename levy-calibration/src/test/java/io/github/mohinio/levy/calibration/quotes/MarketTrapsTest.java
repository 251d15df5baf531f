package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageCheck;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageKind;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageRepair;
import io.github.mohinio.levy.calibration.arbitrage.ArbitrageReport;
import io.github.mohinio.levy.calibration.arbitrage.RepairedSurface;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The traps of real SPX chains, each by its name. */
class MarketTrapsTest {

  private static final LocalDate MAY_1 = LocalDate.of(2019, 5, 1);
  private static final LocalDate MEMORIAL_DAY = LocalDate.of(2019, 5, 27);

  private static List<OptionChain> days;
  private static OptionChain full;

  @BeforeAll
  static void read() {
    days = new ArrayList<>();
    for (String file :
        List.of("spx_daily_2019-04-25_2019-05-24", "spx_daily_2019-05-27_2019-06-13")) {
      days.addAll(QuoteReader.generic().readDays(MarketFiles.of(file)));
    }
    full = QuoteReader.generic().read(MarketFiles.of("spx_full_chain_2019-05-01"));
  }

  private static OptionChain day(LocalDate date) {
    return days.stream()
        .filter(chain -> chain.valuation().orElseThrow().date().equals(date))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theReferenceSetOfMay1IsReproduced() {
    CleanedChain cleaned = day(MAY_1).clean();

    assertThat(cleaned.report().counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Outcome.KEPT, 697,
                Outcome.ZERO_BID, 35,
                Outcome.WIDE_SPREAD, 16,
                Outcome.BELOW_LOWER_BOUND, 23,
                Outcome.IN_THE_MONEY, 725));
    assertThat(cleaned.surface().slices()).hasSize(11);
    assertThat(cleaned.surface().hasSpreads()).isTrue();
  }

  @Test
  void memorialDayIsDroppedBecauseTheUnderlyingHasNotMoved() {
    List<CleanedChain> cleaned = QuoteCleaner.withDefaults().cleanDays(days);

    assertThat(cleaned).hasSize(34);
    for (CleanedChain day : cleaned) {
      boolean stale = day.report().counts().containsKey(Outcome.STALE_DAY);
      assertThat(stale).isEqualTo(day.valuation().orElseThrow().date().equals(MEMORIAL_DAY));
      assertThat(day.quotes().isEmpty()).isEqualTo(stale);
      if (stale) {
        assertThat(day.report().counts()).containsOnlyKeys(Outcome.STALE_DAY);
        assertThat(day.report().dropped().get(0).reason())
            .isEqualTo("underlying = 2826.06: has not moved since 2019-05-24");
      }
    }
  }

  @Test
  void memorialDayIsDroppedByCalendarToo() {
    QuoteCleaner cleaner = QuoteCleaner.withDefaults().with(new StaleDay(Set.of(MEMORIAL_DAY)));
    CleaningReport report = cleaner.clean(day(MEMORIAL_DAY)).report();

    assertThat(report.kept()).isZero();
    assertThat(report.dropped().get(0).reason()).isEqualTo("2019-05-27: a given holiday");
    assertThat(day(MEMORIAL_DAY).clean().report().kept()).isPositive();
  }

  @Test
  void aDayOfWhichAllQuotesAreThoseOfTheDayBeforeIsDropped() {
    OptionChain before = day(MAY_1);
    List<Quote> copies = new ArrayList<>();
    for (Quote quote : before.quotes()) {
      QuotedMarket market = quote.market();
      copies.add(
          new Quote(
              quote.line(),
              quote.contract(),
              quote.value(),
              quote.liquidity(),
              new QuotedMarket(2950, market.rate(), market.dividend(), Double.NaN, Double.NaN)));
    }
    Valuation next = Valuation.on(MAY_1.plusDays(1));
    OptionChain copy = new OptionChain("copy", Optional.of(next), copies, List.of());

    assertThat(QuoteCleaner.withDefaults().clean(copy, before).report().dropped().get(0).reason())
        .isEqualTo("all 1496 quotes as on 2019-05-01");
  }

  @Test
  void missingDaysAreNoStaleDays() {
    // 9 May is followed by 13 May, 16 May by 20 May
    OptionChain before = day(LocalDate.of(2019, 5, 9));
    OptionChain after = day(LocalDate.of(2019, 5, 13));

    assertThat(QuoteCleaner.withDefaults().clean(after, before).report().kept()).isEqualTo(661);
  }

  @Test
  void spxAndSpxwTwinsAreTwoSlices() {
    OptionSurface both = full.clean().surface();
    OptionSurface one = QuoteCleaner.withDefaults().with(new OneRoot("SPX")).clean(full).surface();

    assertThat(full.clean().report().counts()).doesNotContainKey(Outcome.DUPLICATE);
    assertThat(both.slices()).hasSize(40);
    assertThat(one.slices()).hasSize(12);
    // the morning and the afternoon of one day: equal maturities, forwards 0.1 apart
    assertThat(both.slices())
        .filteredOn(slice -> Math.abs(slice.maturity() - 51 / 365.0) < 1e-12)
        .hasSize(2);
  }

  @Test
  void zeroBidsAreDropped() {
    assertThat(full.clean().report().counts().get(Outcome.ZERO_BID)).isEqualTo(888);
    assertThat(full.clean().quotes()).allMatch(quote -> quote.quote().value().bid() > 0);
  }

  @Test
  void optionsThatExpireOnTheQuoteDateAreDropped() {
    assertThat(full.clean().report().dropped())
        .filteredOn(drop -> drop.outcome() == Outcome.EXPIRED)
        .hasSize(167)
        .allMatch(drop -> drop.reason().equals("expiry = 2019-05-01, maturity = 0.0: must be > 0"));
  }

  @Test
  void midsThatAreNotMonotoneOrConvexStayWhileNobodyCanTradeOnThem() {
    CleanedChain cleaned = full.clean();
    ArbitrageReport report = ArbitrageCheck.withDefaults().check(cleaned.surface());

    assertThat(cleaned.report().counts())
        .doesNotContainKeys(Outcome.NOT_MONOTONE, Outcome.NOT_CONVEX);
    assertThat(report.counts().get(ArbitrageKind.BUTTERFLY)).isGreaterThan(600);
    assertThat(report.executable()).isEmpty();
  }

  @Test
  void noQuoteIsCrossed() {
    for (OptionChain day : days) {
      assertThat(day.clean().report().counts()).doesNotContainKey(Outcome.CROSSED);
    }
  }

  @Test
  void aStaleLastTradeIsNoPrice() {
    OptionChain chain = QuoteReader.generic().read(MarketFiles.of("spx_2011-01-24"));

    assertThat(chain.clean().report().counts().get(Outcome.NO_PRICE)).isEqualTo(10);
    assertThat(chain.clean().quotes())
        .allSatisfy(
            quote ->
                assertThat(quote.price())
                    .isBetween(quote.quote().value().bid(), quote.quote().value().ask()));
  }

  @Test
  void theForwardIsThatOfTheOptionsAndNotOfTheUnderlying() {
    double forward = day(MAY_1).clean().surface().slices().get(0).forward();

    assertThat(forward).isEqualTo(2945.85, within(0.05));
    assertThat(day(MAY_1).quotes().get(0).market().underlying()).isEqualTo(2946.73);
  }

  @Test
  void repairOfMay1MovesFewPricesAndAllInsideTheirSpreads() {
    OptionSurface surface = day(MAY_1).clean().surface();
    RepairedSurface repaired = ArbitrageRepair.withDefaults().repair(surface);

    assertThat(ArbitrageCheck.withDefaults().check(surface).violations()).hasSizeBetween(20, 35);
    assertThat(ArbitrageCheck.withDefaults().check(repaired.surface()).isFree()).isTrue();
    assertThat(repaired.moved()).isBetween(60, 90).isEqualTo(repaired.insideSpread());
    assertThat(repaired.largestMove()).isLessThan(0.06);
  }
}
