package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mohinio.levy.calibration.testdata.MarketFiles;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SelectionTest {

  /** The 17th of May 2019 is missing in the data. */
  @Test
  void aDayThatIsMissingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                QuoteReader.generic()
                    .withDate(LocalDate.of(2019, 5, 17))
                    .read(MarketFiles.of("spx_daily_2019-04-25_2019-05-24")))
        .withMessage(
            "spx_daily_2019-04-25_2019-05-24.csv: no quotes of 2019-05-17: must be one of its 20"
                + " days, 2019-04-25 to 2019-05-24");
  }

  @Test
  void anUnderlyingThatIsMissingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                QuoteReader.generic()
                    .withUnderlying("IBM")
                    .read(MarketFiles.of("single_expiry_smiles")))
        .withMessage("single_expiry_smiles.csv: no quotes of IBM: must be of AAPL, SPX, TSLA");
  }

  @Test
  void aCaretBeforeAnIndexDoesNotMatter() {
    String file = "underlying_symbol,strike,t,mid\n^SPX,100,1,8\n^VIX,20,1,2\n";
    OptionChain chain =
        QuoteReader.generic().withUnderlying("SPX").read(new StringReader(file), "quotes.csv");

    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(2L);
  }

  @Test
  void aFileThatDoesNotSayIsOfWhatIsAskedFor() {
    OptionChain chain =
        QuoteReader.generic()
            .withUnderlying("SPX")
            .withDate(LocalDate.of(2019, 5, 1))
            .read(new StringReader("strike,t,mid\n100,1,8\n"), "quotes.csv");

    assertThat(chain.quotes()).hasSize(1);
    assertThat(chain.valuation()).contains(Valuation.on(LocalDate.of(2019, 5, 1)));
  }

  @Test
  void anEmptyCellIsNoOtherUnderlying() {
    String file = "asset,strike,t,mid\nSPX,100,1,8\n,110,1,4\n";
    OptionChain chain = QuoteReader.generic().read(new StringReader(file), "quotes.csv");

    assertThat(chain.quotes()).hasSize(2);
  }

  @Test
  void aFileWithoutRowsIsAnEmptyChain() {
    OptionChain chain =
        QuoteReader.generic()
            .withDate(LocalDate.of(2019, 5, 1))
            .read(new StringReader("date,strike,t,mid\n"), "quotes.csv");

    assertThat(chain.size()).isZero();
  }
}
