package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteRulesTest {

  private static OptionChain chain(String header, List<String> rows) {
    String file = header + "\n" + String.join("\n", rows);
    return QuoteReader.generic().read(new StringReader(file), "quotes.csv");
  }

  private static OptionChain chain(String header, String... rows) {
    return chain(header, List.of(rows));
  }

  /** Calls and puts by Black's formula with bid and ask a cent around. */
  private static List<String> blackScholes(double maturity, double forward, double volatility) {
    List<String> rows = new ArrayList<>();
    for (int strike = 80; strike <= 120; strike += 2) {
      for (OptionType type : OptionType.values()) {
        double price =
            BlackFormula.presentValue(
                type, forward, strike, maturity, Math.exp(-0.03 * maturity), volatility);
        rows.add(
            maturity + "," + strike + "," + type + "," + (price - 0.01) + "," + (price + 0.01));
      }
    }
    return rows;
  }

  private static List<Outcome> outcomes(CleanedChain cleaned) {
    return cleaned.report().decisions().stream().map(QuoteDecision::outcome).toList();
  }

  @Test
  void rulesCanBeConfiguredLeftOutAndReordered() {
    OptionChain chain =
        chain(
            "t,strike,type,bid,ask,forward,discount",
            "1,100,C,0,1,100,1",
            "1,101,C,3,4,100,1",
            "1,102,C,1,3,100,1");

    assertThat(outcomes(chain.clean()))
        .containsExactly(Outcome.ZERO_BID, Outcome.KEPT, Outcome.WIDE_SPREAD);
    QuoteCleaner strict = QuoteCleaner.withDefaults().with(new SpreadCap(0.2));
    assertThat(outcomes(chain.clean(strict)))
        .containsExactly(Outcome.ZERO_BID, Outcome.WIDE_SPREAD, Outcome.WIDE_SPREAD);
    assertThat(strict.rules()).hasSameSizeAs(QuoteCleaner.withDefaults().rules());
    List<QuoteRule> rules = new ArrayList<>(QuoteCleaner.withDefaults().rules());
    Collections.swap(rules, rules.indexOf(new ZeroBid()), rules.indexOf(new SpreadCap(0.5)));
    assertThat(outcomes(chain.clean(QuoteCleaner.of(rules))))
        .containsExactly(Outcome.WIDE_SPREAD, Outcome.KEPT, Outcome.WIDE_SPREAD);
    assertThat(
            outcomes(
                chain.clean(
                    QuoteCleaner.withDefaults()
                        .without(SpreadCap.class)
                        .without(ZeroBid.class)
                        .without(WithinSpread.class))))
        .containsOnly(Outcome.KEPT);
  }

  @Test
  void aRuleOfTheCallersOwnIsAppliedToRawQuotes() {
    QuoteRule evenStrikes =
        cleaning -> {
          for (int i = 0; i < cleaning.quotes().size(); i++) {
            if (cleaning.quotes().get(i).contract().strike() % 2 != 0) {
              cleaning.drop(i, Outcome.CUSTOM, "odd");
            }
          }
        };
    OptionChain chain =
        chain("t,strike,price,forward,discount", "1,100,3,100,1", "1,101,2.5,100,1");

    assertThat(outcomes(chain.clean(QuoteCleaner.withDefaults().with(evenStrikes))))
        .containsExactly(Outcome.KEPT, Outcome.CUSTOM);
  }

  @Test
  void keptIsNoReasonToDrop() {
    QuoteRule wrong = cleaning -> cleaning.drop(0, Outcome.KEPT, "");
    OptionChain chain = chain("t,strike,price,forward,discount", "1,100,3,100,1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> chain.clean(QuoteCleaner.of(List.of(wrong))))
        .withMessage("outcome = KEPT: must be a reason to drop a quote");
  }

  @Test
  void liquidityCountsOnRequest() {
    OptionChain chain =
        chain(
            "t,strike,price,volume,open_interest,forward,discount",
            "1,100,3,10,100,100,1",
            "1,101,2.5,9,100,100,1",
            "1,102,2.4,10,99,100,1",
            "1,103,2.3,,,100,1");

    assertThat(outcomes(chain.clean())).containsOnly(Outcome.KEPT);
    CleanedChain cleaned =
        chain.clean(QuoteCleaner.withDefaults().with(new MinimumLiquidity(10, 100)));
    assertThat(outcomes(cleaned))
        .containsExactly(Outcome.KEPT, Outcome.ILLIQUID, Outcome.ILLIQUID, Outcome.KEPT);
    assertThat(cleaned.report().dropped().get(0).reason())
        .isEqualTo("volume = 9.0: must be >= 10.0");
  }

  @Test
  void callsAloneAreKeptWhole() {
    OptionChain chain =
        chain("t,strike,type,price,forward,discount", "1,90,C,12,100,1", "1,110,C,2,100,1");

    assertThat(outcomes(chain.clean())).containsOnly(Outcome.KEPT);
  }

  @Test
  void oneSideIsKeptWhereThereAreTwo() {
    CleanedChain cleaned = chain("t,strike,type,bid,ask", blackScholes(1, 101, 0.2)).clean();

    assertThat(cleaned.quotes())
        .hasSize(21)
        .allMatch(q -> q.contract().type().sign() * (q.contract().strike() - q.forward()) > 0);
    assertThat(cleaned.report().counts().get(Outcome.IN_THE_MONEY)).isEqualTo(21);
    assertThat(cleaned.quotes().get(0).forward()).isEqualTo(101, within(1e-9));
    assertThat(cleaned.quotes().get(0).discountFactor()).isEqualTo(Math.exp(-0.03), within(1e-9));
  }

  @Test
  void aStaleQuoteThatAllowsAnArbitrageIsDropped() {
    List<String> rows = blackScholes(1, 100, 0.2);
    int stale = rows.indexOf(rows.stream().filter(r -> r.contains(",110,CALL")).findFirst().get());
    rows.set(stale, "1.0,110,C,4.99,5.01");
    CleanedChain cleaned = chain("t,strike,type,bid,ask", rows).clean();

    assertThat(cleaned.report().dropped())
        .filteredOn(drop -> drop.outcome() != Outcome.IN_THE_MONEY)
        .singleElement()
        .satisfies(
            drop -> {
              assertThat(drop.line()).isEqualTo(stale + 2L);
              assertThat(drop.outcome()).isIn(Outcome.NOT_CONVEX, Outcome.NOT_MONOTONE);
              assertThat(drop.reason()).startsWith("call 110 of 1.000 years");
            });
  }

  @Test
  void coinSettledPricesBecomeCurrency() {
    OptionChain chain =
        QuoteReader.generic()
            .withUnit(QuoteUnit.UNDERLYING)
            .read(
                new StringReader(
                    "t,strike,type,bid,ask,forward,discount\n0.5,50000,P,0.01,0.012,60000,1"),
                "coin.csv");
    PricedQuote quote = chain.clean().quotes().get(0);

    assertThat(quote.price()).isEqualTo(660, within(1e-9));
    assertThat(quote.halfSpread()).isEqualTo(60, within(1e-9));
  }

  @Test
  void volatilitiesBecomePricesWithTheirSpreads() {
    OptionChain chain =
        chain("t,strike,type,bid_iv,ask_iv,forward,discount", "0.5,90,P,0.2,0.22,100,0.9");
    PricedQuote quote = chain.clean().quotes().get(0);
    double bid = BlackFormula.presentValue(OptionType.PUT, 100, 90, 0.5, 0.9, 0.2);
    double ask = BlackFormula.presentValue(OptionType.PUT, 100, 90, 0.5, 0.9, 0.22);
    double mid = BlackFormula.presentValue(OptionType.PUT, 100, 90, 0.5, 0.9, 0.21);

    assertThat(quote.price()).isEqualTo(mid, within(1e-14));
    assertThat(quote.halfSpread()).isEqualTo(0.5 * (ask - bid), within(1e-14));
  }

  @Test
  void anAmericanChainIsRefused() {
    OptionChain chain = chain("t,strike,type,price,forward,discount,style", "1,100,C,3,100,1,A");

    assertThatIllegalArgumentException()
        .isThrownBy(chain::clean)
        .withMessage(
            "quotes.csv: line 2: style = AMERICAN: must be EUROPEAN: American prices hold a premium"
                + " for early exercise, which withAmericanQuotes(EUROPEAN_EQUIVALENT) takes out;"
                + " levy clean, calibrate and compare: --american european-equivalent");
  }

  @Test
  void reportsCanBeExportedAndKeptQuotesReadAgain(@TempDir Path folder) throws IOException {
    List<String> rows = new ArrayList<>(blackScholes(1, 101, 0.2));
    rows.addAll(blackScholes(2, 102, 0.25));
    rows.add("2,nonsense,C,1,2");
    CleanedChain cleaned = chain("t,strike,type,bid,ask", rows).clean();
    CleanedCsv.writeQuotes(List.of(cleaned), folder.resolve("quotes.csv"));
    CleanedCsv.writeDropped(List.of(cleaned), folder.resolve("dropped.csv"));
    CleanedCsv.writeForwards(List.of(cleaned), folder.resolve("forwards.csv"));
    CleanedChain again = QuoteReader.generic().read(folder.resolve("quotes.csv")).clean();

    assertThat(again.report().dropped()).isEmpty();
    assertThat(again.surface().prices()).containsExactly(cleaned.surface().prices());
    assertThat(again.surface().slices().get(0).forward())
        .isEqualTo(cleaned.surface().slices().get(0).forward());
    assertThat(Files.readAllLines(folder.resolve("dropped.csv")))
        .hasSize(cleaned.report().dropped().size() + 1)
        .startsWith("quote_date,line,outcome,reason")
        .contains(",86,ROW_ERROR,strike = nonsense: must be finite and > 0");
    assertThat(Files.readAllLines(folder.resolve("forwards.csv"))).hasSize(3);
  }

  @Test
  void otherPricesGoWhereTheirOptionsAre() {
    List<String> rows = new ArrayList<>(blackScholes(2, 102, 0.25));
    rows.addAll(blackScholes(1, 101, 0.2));
    CleanedChain cleaned = chain("t,strike,type,bid,ask", rows).clean();
    double[] prices = cleaned.surface().prices();
    for (int i = 0; i < prices.length; i++) {
      prices[i] += 0.001 * i;
    }

    assertThat(cleaned.withPrices(prices).surface().prices()).containsExactly(prices);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cleaned.withPrices(new double[1]))
        .withMessage("length of prices = 1: must be that of quotes, 42");
  }
}
