package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyDaysTest {

  private static final String HEADER = "quote_date,expiry,strike,type,bid,ask\n";
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  private static List<OptionChain> stream(String file) {
    List<OptionChain> chains = new ArrayList<>();
    QuoteReader.generic().forEachDay(new StringReader(file), "quotes.csv", chains::add);
    return chains;
  }

  /** Rows made as they are read. */
  private static final class Generated extends Reader {
    private final int days;
    private final int rowsOfDay;
    private int rows;
    private String text = HEADER;
    private int place;

    Generated(int days, int rowsOfDay) {
      this.days = days;
      this.rowsOfDay = rowsOfDay;
    }

    @Override
    public int read(char[] buffer, int offset, int count) {
      int taken = 0;
      while (taken < count) {
        if (place == text.length()) {
          if (rows == days * rowsOfDay) {
            return taken == 0 ? -1 : taken;
          }
          text = row();
          place = 0;
        }
        int part = Math.min(count - taken, text.length() - place);
        text.getChars(place, place + part, buffer, offset + taken);
        place += part;
        taken += part;
      }
      return taken;
    }

    private String row() {
      LocalDate day = FIRST.plusDays(rows / rowsOfDay);
      int strike = 1000 + rows % rowsOfDay;
      rows++;
      return day + "," + day.plusDays(30) + "," + strike + ",C,1.5,1.75\n";
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  /**
   * A chain comes while the next day is being read: of 300 000 rows never more than one day and
   * what the reader has ahead are there.
   */
  @Test
  void aDayIsHandedOnBeforeTheNextIsRead() {
    Generated rows = new Generated(100, 3000);
    List<LocalDate> days = new ArrayList<>();
    int rowsAhead = 1000;

    QuoteReader.generic()
        .forEachDay(
            rows,
            "quotes.csv",
            chain -> {
              days.add(chain.valuation().orElseThrow().date());
              assertThat(chain.quotes()).hasSize(3000);
              assertThat(rows.rows).isBetween(3000 * days.size(), 3000 * days.size() + rowsAhead);
            });

    assertThat(days).hasSize(100).isSorted().startsWith(FIRST);
  }

  @Test
  void daysMayComeInAnyOrderIfTogether() {
    List<OptionChain> chains =
        stream(
            HEADER
                + "2019-05-02,2019-06-21,100,C,1,2\n"
                + "2019-05-02,2019-06-21,110,C,1,2\n"
                + "2019-05-01,2019-06-21,100,C,1,2\n");

    assertThat(chains)
        .extracting(chain -> chain.valuation().orElseThrow())
        .hasToString("[2019-05-02, 2019-05-01]");
    assertThat(chains).extracting(OptionChain::size).containsExactly(2, 1);
  }

  @Test
  void aDayThatComesAgainIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                stream(
                    HEADER
                        + "2019-05-01,2019-06-21,100,C,1,2\n"
                        + "2019-05-02,2019-06-21,100,C,1,2\n"
                        + "2019-05-01,2019-06-21,110,C,1,2\n"))
        .withMessage(
            "quotes.csv: line 4 returns to 2019-05-01: must be sorted by the time of the quotes"
                + " (readDays takes any order)");
  }

  @Test
  void unsortedRowsAreGroupedByDay(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("quotes.csv"),
            HEADER
                + "x,2019-06-21,100,C,1,2\n"
                + "2019-05-02,2019-06-21,100,C,1,2\n"
                + "2019-05-01,2019-06-21,100,C,1,2\n"
                + "2019-05-02,2019-06-21,oops,C,1,2\n"
                + "2019-05-01,2019-06-21,110,C,1,2\n"
                + ",2019-06-21,110,C,1,2\n");

    List<OptionChain> chains = QuoteReader.generic().readDays(file);

    assertThat(chains)
        .extracting(chain -> chain.valuation().orElseThrow())
        .hasToString("[2019-05-01, 2019-05-02]");
    assertThat(chains.get(0).quotes()).extracting(Quote::line).containsExactly(4L, 6L);
    assertThat(chains.get(1).quotes()).extracting(Quote::line).containsExactly(3L);
    assertThat(chains.get(0).rowErrors()).extracting(RowError::line).containsExactly(7L);
    assertThat(chains.get(1).rowErrors())
        .extracting(RowError::message)
        .containsExactly(
            "quote_date = x: must be a date such as 2019-05-01",
            "strike = oops: must be finite and > 0");
  }

  @Test
  void rowsBeforeTheFirstDayAreNotLost() {
    List<OptionChain> chains =
        stream(HEADER + "x,2019-06-21,100,C,1,2\n2019-05-02,2019-06-21,100,C,1,2\n");

    assertThat(chains).extracting(OptionChain::size).containsExactly(2);
  }

  @Test
  void quotesWithoutADayAreOneChain() {
    List<OptionChain> chains = stream("strike,t,mid\n100,1,8\n110,1,4\n");

    assertThat(chains).hasSize(1);
    assertThat(chains.get(0).valuation()).isEmpty();
    assertThat(chains.get(0).size()).isEqualTo(2);
  }

  @Test
  void timesOfADayAreChainsOfTheirOwn(@TempDir Path folder) throws IOException {
    String rows =
        "2019-05-01 10:00,2019-05-17,100,C,1,2\n2019-05-01T15:45:10,2019-05-17,100,C,1,2\n";
    Path file = Files.writeString(folder.resolve("quotes.csv"), HEADER + rows);

    assertThat(QuoteReader.generic().readDays(file))
        .extracting(chain -> chain.valuation().orElseThrow())
        .hasToString("[2019-05-01 10:00, 2019-05-01 15:45]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.generic().read(file))
        .withMessage(
            "quotes.csv: holds quotes of 2 times, 2019-05-01 10:00 to 2019-05-01 15:45: must be of"
                + " one, or be read one after another (readDays, forEachDay)");
  }

  @Test
  void whatAConsumerThrowsIsNotTheFile() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                QuoteReader.generic()
                    .forEachDay(
                        new StringReader(
                            HEADER
                                + "2019-05-01,2019-06-21,100,C,1,2\n"
                                + "2019-05-02,2019-06-21,100,C,1,2\n"),
                        "quotes.csv",
                        chain -> {
                          throw new UncheckedIOException(new IOException("disk full"));
                        }));
  }
}
