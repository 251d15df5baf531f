package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.arbitrage.ArbitrageCheck;
import io.github.mohinio.levy.calibration.quotes.QuoteDecision.Outcome;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in ends in a report or in one clear error. */
class BadInputTest {

  private static CleanedChain clean(String header, String... rows) {
    String file = header + "\n" + String.join("\n", rows);
    return QuoteReader.generic().read(new StringReader(file), "quotes.csv").clean();
  }

  private static Map<Outcome, Integer> counts(CleanedChain cleaned) {
    return cleaned.report().counts();
  }

  @Test
  void crossedAndNegativeQuotes() {
    CleanedChain cleaned =
        clean(
            "t,strike,type,bid,ask,forward,discount",
            "1,100,C,9,8,100,1",
            "1,101,C,-1,8,100,1",
            "1,102,C,-2,-1,100,1",
            "1,103,C,6,6.1,100,1");

    assertThat(counts(cleaned))
        .isEqualTo(Map.of(Outcome.CROSSED, 1, Outcome.NEGATIVE_PRICE, 2, Outcome.KEPT, 1));
  }

  @Test
  void oneStrikeWithCallAndPutAndNoMarket() {
    CleanedChain cleaned = clean("t,strike,type,bid,ask", "1,100,C,9,9.1", "1,100,P,8,8.1");

    assertThat(counts(cleaned)).isEqualTo(Map.of(Outcome.NO_FORWARD, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(cleaned::surface)
        .withMessageStartingWith(
            "surface = empty: must have at least one quote; quotes.csv: 2 rows")
        .withMessageContaining("1 pairs give no rate by parity");
  }

  @Test
  void oneStrikeAndOneExpiryWithARate() {
    CleanedChain cleaned =
        clean("t,strike,type,bid,ask,rate", "1,100,C,9,9.1,0.02", "1,100,P,8,8.1,0.02");

    assertThat(cleaned.surface().size()).isEqualTo(1);
    assertThat(cleaned.forwards().summary())
        .isEqualTo("1 forwards: 1 PARITY; discount factors: 1 GIVEN");
  }

  @Test
  void allInTheMoney() {
    CleanedChain cleaned =
        clean("t,strike,type,price,forward,discount", "1,80,C,21,100,1", "1,90,C,13,100,1");

    assertThat(counts(cleaned)).isEqualTo(Map.of(Outcome.KEPT, 2));
  }

  @Test
  void volatilitiesOf500Percent() {
    CleanedChain cleaned =
        clean(
            "t,strike,type,implied_vol,forward,discount",
            "1,100,C,5,100,1",
            "1,110,C,0,100,1",
            "1,120,C,-0.2,100,1",
            "1,130,C,1000,100,1");

    assertThat(counts(cleaned))
        .isEqualTo(
            Map.of(
                Outcome.KEPT, 1,
                Outcome.BELOW_LOWER_BOUND, 1,
                Outcome.NEGATIVE_PRICE, 1,
                Outcome.ABOVE_UPPER_BOUND, 1));
    assertThat(cleaned.surface().impliedVolatility(0)).isCloseTo(5, within(1e-9));
  }

  @Test
  void duplicatesAndUnsortedRows() {
    CleanedChain cleaned =
        clean(
            "t,strike,type,price,forward,discount",
            "2,110,C,5,100,1",
            "1,90,C,12,100,1",
            "2,110,C,5,100,1",
            "1,80,C,21,100,1");
    OptionSurface surface = cleaned.surface();

    assertThat(counts(cleaned)).isEqualTo(Map.of(Outcome.KEPT, 3, Outcome.DUPLICATE, 1));
    assertThat(surface.slices()).hasSize(2);
    assertThat(surface.slices().get(0).maturity()).isEqualTo(1);
  }

  /** Rows of random numbers, many absurd: no exception but the one of an empty surface. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nonsenseNeverThrows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> odd = List.of("0", "-1", "1e300", "1e-300", "100", "x", "", "-0.0");
    String[] rows = new String[400];
    for (int i = 0; i < rows.length; i++) {
      StringBuilder row = new StringBuilder(random.nextBoolean() ? "C" : "P");
      row.append(',').append(1 + random.nextInt(3));
      for (int column = 0; column < 3; column++) {
        row.append(',')
            .append(
                random.nextInt(12) == 0
                    ? odd.get(random.nextInt(odd.size()))
                    : Integer.toString(1 + random.nextInt(200)));
      }
      rows[i] = row.toString();
    }
    CleanedChain cleaned = clean("type,t,strike,bid,ask", rows);

    assertThat(cleaned.report().decisions()).hasSize(rows.length);
    if (cleaned.quotes().isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(cleaned::surface);
    } else {
      assertThat(cleaned.surface().size()).isEqualTo(cleaned.quotes().size());
    }
  }

  /** Five thousand strikes at random prices: what is left of them can be no arbitrage. */
  @Test
  void aSliceFullOfArbitrageIsCleanedInFewRounds() {
    SplittableRandom random = new SplittableRandom(1);
    String[] rows = new String[5_000];
    for (int i = 0; i < rows.length; i++) {
      double price = 1 + 10 * random.nextDouble();
      rows[i] = "1," + (100 + 0.04 * i) + ",C," + price + "," + (price + 0.01) + ",100,1";
    }
    CleanedChain cleaned = clean("t,strike,type,bid,ask,forward,discount", rows);

    assertThat(cleaned.quotes()).isNotEmpty();
    assertThat(ArbitrageCheck.withDefaults().check(cleaned.surface()).executable()).isEmpty();
  }
}
