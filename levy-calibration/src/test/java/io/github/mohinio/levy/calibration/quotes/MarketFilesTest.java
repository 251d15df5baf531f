package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generic dialect on files that were written by others. */
class MarketFilesTest {

  private static final LocalDate MAY_1 = LocalDate.of(2019, 5, 1);

  @ParameterizedTest
  @CsvSource({
    "sp500_2002-04-18,75,7,2002-04-18,PRICE",
    "dax_2002-07-05,104,8,2002-07-05,VOLATILITY",
    "dax_2010_two_smiles,20,2,2010-08-01,VOLATILITY",
    "btc_2021-10-21,49,4,2021-10-21,VOLATILITY",
    "spx_2011-01-24,1920,16,2011-01-24,PRICE",
    "spx_full_chain_2019-05-01,13356,35,2019-05-01,PRICE",
  })
  void everyRowIsAQuote(String file, int rows, int maturities, LocalDate date, QuoteUnit unit) {
    OptionChain chain = QuoteReader.generic().read(MarketFiles.of(file));

    assertThat(chain.rowErrors()).isEmpty();
    assertThat(chain.quotes()).hasSize(rows);
    assertThat(chain.valuation()).contains(Valuation.on(date));
    assertThat(chain.quotes()).allMatch(quote -> quote.value().unit() == unit);
    assertThat(chain.quotes().stream().map(quote -> quote.contract().maturity()).distinct())
        .hasSize(maturities);
  }

  @ParameterizedTest
  @CsvSource({"SPX,75,0.6848827170726089", "TSLA,71,1.2", "AAPL,33,1.2"})
  void oneUnderlyingOfSeveralIsChosen(String symbol, int rows, double firstVolatility) {
    OptionChain chain =
        QuoteReader.generic().withUnderlying(symbol).read(MarketFiles.of("single_expiry_smiles"));

    assertThat(chain.quotes()).hasSize(rows);
    assertThat(chain.rowErrors()).isEmpty();
    if (symbol.equals("SPX")) {
      assertThat(chain.quotes().get(0).value())
          .isEqualTo(QuotedValue.mid(QuoteUnit.VOLATILITY, firstVolatility));
      assertThat(chain.quotes().get(0).market().forwardAt(0.1)).isEqualTo(2629.802671560819);
    }
  }

  @Test
  void severalUnderlyingsAreNoChain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().read(MarketFiles.of("single_expiry_smiles")))
        .withMessage(
            "single_expiry_smiles.csv: holds quotes of SPX and of TSLA: must be of one underlying,"
                + " or one be chosen (withUnderlying, --underlying)");
  }

  @Test
  void severalDaysAreNoChain() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> QuoteReader.generic().read(MarketFiles.of("spx_daily_2019-04-25_2019-05-24")))
        .withMessage(
            "spx_daily_2019-04-25_2019-05-24.csv: holds quotes of 20 days, 2019-04-25 to"
                + " 2019-05-24: must be of one, or one be chosen (withDate, --date) or all read one"
                + " after another (readDays, forEachDay)");
  }

  @Test
  void oneDayOfSeveralIsChosen() {
    OptionChain chain =
        QuoteReader.generic()
            .withDate(MAY_1)
            .read(MarketFiles.of("spx_daily_2019-04-25_2019-05-24"));

    assertThat(chain.valuation()).contains(Valuation.on(MAY_1));
    assertThat(chain.quotes())
        .hasSize(1496)
        .allMatch(quote -> quote.market().underlying() == 2946.73);
    assertThat(chain.quotes().get(0).contract().expiry()).contains(LocalDate.of(2019, 5, 17));
    assertThat(chain.quotes().get(0).contract().maturity()).isEqualTo(16 / 365.0);
  }

  @Test
  void allDaysAreReadOneAfterAnother() {
    List<OptionChain> chains =
        QuoteReader.generic().readDays(MarketFiles.of("spx_daily_2019-05-27_2019-06-13"));
    List<OptionChain> streamed = new ArrayList<>();
    QuoteReader.generic()
        .forEachDay(MarketFiles.of("spx_daily_2019-05-27_2019-06-13"), streamed::add);

    assertThat(chains).hasSize(14);
    assertThat(chains.stream().mapToInt(OptionChain::size).sum()).isEqualTo(21108);
    assertThat(chains).extracting(chain -> chain.valuation().orElseThrow()).isSorted();
    assertThat(streamed).isEqualTo(chains);
  }

  /** In the full chain 2536 (expiry, strike, type) keys occur as SPX and as SPXW. */
  @Test
  void twinsOfTwoRootsAreTwoContracts() {
    List<Quote> quotes =
        QuoteReader.generic().read(MarketFiles.of("spx_full_chain_2019-05-01")).quotes();

    record Key(Object expiry, double strike, Object type) {}
    Set<Key> keys = new HashSet<>();
    long twins =
        quotes.stream()
            .map(Quote::contract)
            .filter(c -> !keys.add(new Key(c.expiry(), c.strike(), c.type())))
            .count();
    assertThat(twins).isEqualTo(2536);
    assertThat(quotes.stream().map(Quote::contract).collect(Collectors.toSet())).hasSize(13356);
    assertThat(quotes)
        .allMatch(
            quote ->
                (quote.contract().settlement() == Settlement.AM)
                    == quote.contract().root().equals("SPX"));
  }

  @Test
  void volatilityGridsBecomeSurfaces() {
    OptionSurface dax =
        QuoteReader.generic().read(MarketFiles.of("dax_2002-07-05")).clean().surface();
    OptionSurface bitcoin =
        QuoteReader.generic().read(MarketFiles.of("btc_2021-10-21")).clean().surface();

    assertThat(dax.size()).isEqualTo(104);
    assertThat(dax.slice(0).maturity()).isEqualTo(13 / 365.0);
    assertThat(dax.slice(0).discountFactor()).isEqualTo(Math.exp(-0.0357 * (13 / 365.0)));
    assertThat(dax.impliedVolatility(0)).isEqualTo(0.6625, within(1e-12));
    assertThat(bitcoin.size()).isEqualTo(49);
    assertThat(bitcoin.hasSpreads()).isTrue();
    assertThat(bitcoin.impliedVolatility(0)).isEqualTo(0.5 * (0.9231 + 0.9399), within(1e-12));
  }

  /** The smiles have forwards and volatilities, and no rate. */
  @Test
  void volatilitiesNeedNoDiscountFactor() {
    CleanedChain cleaned =
        QuoteReader.generic()
            .withUnderlying("SPX")
            .read(MarketFiles.of("single_expiry_smiles"))
            .clean();
    assertThat(cleaned.quotes()).hasSize(75);
    assertThat(cleaned.forwards().estimates().get(0).discountFactor()).isEqualTo(1);
    assertThat(cleaned.forwards().summary()).contains("UNDISCOUNTED");
    OptionSurface surface = cleaned.surface();
    assertThat(surface.impliedVolatility(0)).isCloseTo(0.6848827170726089, within(1e-12));
  }
}
