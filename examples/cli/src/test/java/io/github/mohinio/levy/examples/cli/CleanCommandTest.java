package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {

  private static final double FORWARD = 101;

  @TempDir private Path folder;

  private Path in;

  /** Two days of calls and puts by Black's formula; the second has the first one's underlying. */
  @BeforeEach
  void writeQuotes() {
    List<String> lines = new ArrayList<>();
    lines.add("quote_date,root,expiry,strike,type,bid,ask,volume,open_interest,underlying");
    day(lines, "2019-05-23", 0.2, 100.5);
    day(lines, "2019-05-24", 0.21, 100.5);
    lines.add("2019-05-24,SPX,2020-05-24,140,C,0,0.5,0,0,100.5");
    in = Cli.write(folder, "in.csv", lines.toArray(String[]::new));
  }

  private static void day(List<String> lines, String date, double volatility, double underlying) {
    for (int strike = 80; strike <= 120; strike += 4) {
      for (OptionType type : OptionType.values()) {
        double price = BlackFormula.presentValue(type, FORWARD, strike, 1, 0.97, volatility);
        // the middle of a butterfly is a little high, within its spread
        double shift = strike == 88 ? 0.15 : 0;
        lines.add(
            String.join(
                ",",
                date,
                "SPX",
                date.replace("2019", "2020"),
                Integer.toString(strike),
                type.name(),
                Double.toString(price - 0.2 + shift),
                Double.toString(price + 0.2 + shift),
                "10",
                "100",
                Double.toString(underlying)));
      }
    }
  }

  private Cli clean(Path file, Object... more) {
    List<Object> args = new ArrayList<>(List.of("clean", "--in", file));
    args.addAll(List.of("--out", folder.resolve("out")));
    args.addAll(Arrays.asList(more));
    return Cli.run(args.toArray());
  }

  private List<NamedCsvRecord> rows(String name) throws IOException {
    return Cli.rows(folder.resolve("out").resolve(name));
  }

  private void nothingWritten() throws IOException {
    assertThat(Cli.files(folder.resolve("out"))).isEmpty();
  }

  @Test
  void aDayIsCleanedIntoFourFiles() throws IOException {
    Cli cli = clean(in, "--date", "2019-05-24").done();

    assertThat(Cli.files(folder.resolve("out")))
        .containsExactly("arbitrage.csv", "dropped.csv", "forwards.csv", "quotes.csv");
    assertThat(cli.out().lines())
        .containsExactly(
            "2019-05-24 in.csv: 23 rows: 11 KEPT, 1 ZERO_BID, 11 IN_THE_MONEY",
            "  1 forwards: 1 PARITY; discount factors: 1 PARITY",
            "  11 options: 1 violations (1 BUTTERFLY), 0 beyond their tolerance, largest 0.00662");
    assertThat(rows("quotes.csv")).hasSize(11);
    assertThat(rows("quotes.csv").get(0).getFields())
        .startsWith("2019-05-24", "SPX", "2020-05-24")
        .hasSize(13);
    assertThat(rows("dropped.csv"))
        .hasSize(12)
        .filteredOn(row -> row.getField("outcome").equals("ZERO_BID"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getFields())
                    .containsExactly(
                        "2019-05-24",
                        "46",
                        "ZERO_BID",
                        "bid = 0.0, ask = 0.5: must have a bid > 0"));
    assertThat(Double.parseDouble(rows("forwards.csv").get(0).getField("forward")))
        .isEqualTo(FORWARD, within(1e-9));
    assertThat(rows("arbitrage.csv").get(0).getField("executable")).isEqualTo("false");
  }

  @Test
  void aStaleDayOfSeveralIsDropped() throws IOException {
    Cli cli = clean(in).done();

    assertThat(cli.out().lines())
        .contains("2019-05-24 in.csv: 23 rows: 23 STALE_DAY")
        .anyMatch(line -> line.startsWith("2019-05-23 in.csv: 22 rows: 11 KEPT"));
    assertThat(rows("quotes.csv"))
        .hasSize(11)
        .allMatch(row -> row.getField("quote_date").equals("2019-05-23"));
    assertThat(rows("dropped.csv").get(11).getField("reason"))
        .isEqualTo("underlying = 100.5: has not moved since 2019-05-23");
  }

  @Test
  void theDayBeforeMayStandInAnotherFile() {
    String header = "quote_date,expiry,strike,type,bid,ask,underlying";
    Path other = Cli.write(folder, "other.csv", header, "2019-05-23,2020-05-23,100,C,9,10,100.25");
    Path same = Cli.write(folder, "same.csv", header, "2019-05-23,2020-05-23,100,C,9,10,100.5");

    clean(in, "--date", "2019-05-24", "--previous", other).done();
    clean(in, "--date", "2019-05-24", "--previous", same)
        .refused(
            "levy clean: surface = empty: must have at least one quote; in.csv: 23 rows: 23 STALE");
  }

  @Test
  void aHolidayIsDropped() {
    clean(in, "--date", "2019-05-24", "--holiday", "2019-05-24")
        .refused(
            "levy clean: surface = empty: must have at least one quote; in.csv: 23 rows: 23"
                + " STALE_DAY; line 24: 2019-05-24: a given holiday");
  }

  @Test
  void repairLeavesNothingAndTheResultIsReadAgain() throws IOException {
    Cli cli = clean(in, "--date", "2019-05-24", "--repair").done();
    assertThat(cli.out())
        .contains("  repair: 3 of 11 prices moved, 3 inside their spread, largest move 0.0");

    Path repaired = folder.resolve("out/quotes.csv");
    Cli again = Cli.run("clean", "--in", repaired, "--out", folder.resolve("again")).done();
    assertThat(again.out().lines())
        .containsExactly(
            "2019-05-24 quotes.csv: 11 rows: 11 KEPT",
            "  1 forwards: 1 GIVEN; discount factors: 1 GIVEN",
            "  11 options: no arbitrage");
  }

  @Test
  void rulesCanBeChanged() {
    assertThat(clean(in, "--date", "2019-05-23", "--keep-in-the-money").done().out())
        .contains("22 rows: 22 KEPT");
    assertThat(clean(in, "--date", "2019-05-23", "--max-spread", "0.1").done().out())
        .contains(" WIDE_SPREAD");
    clean(in, "--date", "2019-05-23", "--min-volume", 11)
        .refused(
            "levy clean: surface = empty: must have at least one quote; in.csv: 22 rows: 22 ILL");
    clean(in, "--date", "2019-05-23", "--root", "SPXW")
        .refused(
            "levy clean: surface = empty: must have at least one quote; in.csv: 22 rows: 22 OTHER");
  }

  @Test
  void badArgumentsAreRefused() throws IOException {
    clean(in, "--max-spread", -1).refused("levy clean: greatest = -1.0: must be finite and > 0");
    clean(in, "--style", "american")
        .refused("levy clean: in.csv: line 2: style = AMERICAN: must be EUROPEAN");
    clean(folder.resolve("none.csv"))
        .refused("levy clean: file = " + folder.resolve("none.csv") + ": must exist");
    nothingWritten();
  }
}
