package io.github.mohinio.levy.calibration.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they should not be: each is read, or refused with one clear line. */
class ReadingRobustnessTest {

  private static final String HEADER = "strike,t,type,price\n";
  private static final String GOOD = HEADER + "100,1,C,8\n110,1,P,12\n";

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("quotes.csv"), bytes);
  }

  private Path file(String text, Charset charset) throws IOException {
    return file(text.getBytes(charset));
  }

  private void refused(Path file, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.detecting().read(file))
        .withMessage(message);
  }

  private static OptionChain read(String text) {
    return QuoteReader.generic().read(new StringReader(text), "quotes.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "\uFEFF" + GOOD,
        "strike,t,type,price\r\n100,1,C,8\r\n110,1,P,12",
        "strike,t,type,price\r100,1,C,8\r110,1,P,12",
        "\n\nstrike,t,type,price\n\n100,1,C,8\n\n110,1,P,12\n\n\n",
        "\"strike\",\"t\",\"type\",\"price\"\n\"100\",\"1\",\"C\",\"8\"\n110,\"1\",P,12",
        "strike,t,type,price,\n100,1,C,8,\n110,1,P,12,\n",
        "strike,t,type,price\n100,1,C,8,,,\n110,1,P,12,\n",
        "strike,t,type,price,name\n100,1,C,8,\"say \"\"one\"\", two\"\n110,1,P,12,\"a\nb\"\n",
        " strike , T,Type,PRICE\n 100 ,1, C,8\n110,1,P,12",
        "note,note,strike,t,type,price\na,b,100,1,C,8\na,b,110,1,P,12",
      })
  void formsThatDoNotMatter(String text) throws IOException {
    OptionChain chain = QuoteReader.detecting().read(file(text, StandardCharsets.UTF_8));

    assertThat(chain.rowErrors()).isEmpty();
    assertThat(chain.quotes())
        .extracting(quote -> quote.contract().strike())
        .containsExactly(100.0, 110.0);
    assertThat(chain.quotes()).extracting(quote -> quote.value().mid()).containsExactly(8.0, 12.0);
  }

  @Test
  void linesAreCountedAsAnEditorDoes() {
    OptionChain chain = read("strike,t,price,name\n\n100,1,8,\"a\nb\"\nx,1,8,\n110,1,9,c\n");

    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(3L, 6L);
    assertThat(chain.rowErrors()).extracting(RowError::line).containsExactly(5L);
  }

  @Test
  void unsortedRowsKeepTheirOrder() {
    OptionChain chain = read(HEADER + "110,2,P,12\n100,1,C,8\n90,3,C,15\n");

    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(2L, 3L, 4L);
    assertThat(chain.quotes())
        .extracting(quote -> quote.contract().maturity())
        .containsExactly(2.0, 1.0, 3.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1,234.5'",
        "1 234.5",
        "1_234",
        "30d",
        "30f",
        "0x1p3",
        "NaN",
        "nan",
        "Infinity",
        "-inf",
        "1e400",
        "-1e400",
        "1e",
        "--1",
        "1.2.3",
        ".",
        "e5",
        "$8",
        "8%",
        "#N/A",
        "\u0668",
      })
  void whatIsNoNumberIsARowError(String price) {
    OptionChain chain = read(HEADER + "100,1,C,\"" + price + "\"\n110,1,P,12\n");

    assertThat(chain.rowErrors())
        .containsExactly(new RowError(2, "price", price, "must be finite"));
    assertThat(chain.quotes()).extracting(Quote::line).containsExactly(3L);
  }

  @ParameterizedTest
  @CsvSource({
    "8.,8",
    ".5,0.5",
    "+8,8",
    "8e-3,0.008",
    "8E+2,800",
    "0008,8",
    "4.9e-324,4.9e-324",
    "1e-400,0",
    "0.1,0.1",
    "1.7976931348623157e308,1.7976931348623157e308"
  })
  void numbersAreCorrectlyRounded(String text, double value) {
    assertThat(read(HEADER + "100,1,C," + text).quotes().get(0).value().mid()).isEqualTo(value);
  }

  @Test
  void anEmptyFile() throws IOException {
    refused(file(new byte[0]), "quotes.csv: empty: must begin with a header line");
    refused(
        file("\n\n\n", StandardCharsets.UTF_8), "quotes.csv: empty: must begin with a header line");
  }

  @Test
  void aHeaderAlone() throws IOException {
    OptionChain chain = QuoteReader.detecting().read(file(HEADER, StandardCharsets.UTF_8));

    assertThat(chain.size()).isZero();
  }

  @Test
  void bytesThatAreNotUtf8InAColumnThatIsNotRead() throws IOException {
    byte[] latin = "strike,t,price,name\n100,1,8,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    OptionChain chain = QuoteReader.detecting().read(file(latin));

    assertThat(chain.quotes()).hasSize(1);
  }

  @Test
  void bytesThatAreNotUtf8InANumber() throws IOException {
    byte[] latin = "strike,t,price\n100,1,8\u00a0\n".getBytes(StandardCharsets.ISO_8859_1);

    OptionChain chain = QuoteReader.detecting().read(file(latin));

    assertThat(chain.rowErrors())
        .extracting(RowError::message)
        .containsExactly("price = 8\uFFFD: must be finite");
  }

  @Test
  void anotherSeparatorIsNoHeader() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                QuoteReader.detecting()
                    .read(file("strike;t;price\n100;1;8\n", StandardCharsets.UTF_8)))
        .withMessageStartingWith("quotes.csv: no column for the strike: must have strike;")
        .withMessageEndingWith("columns found: strike;t;price (dialect generic)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strike,Strike,t,price", "strike,t,bid,price,ask,ASK "})
  void aColumnThatIsReadOccursTwice(String header) throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.detecting().read(file(header + "\n", StandardCharsets.UTF_8)))
        .withMessageMatching(
            "quotes\\.csv: column (strike|ask) occurs more than once: must be unique");
  }

  @Test
  void aCompressedFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    refused(file(bytes.toByteArray()), "quotes.csv: is compressed: must be text");
    refused(file(new byte[] {'P', 'K', 3, 4, 20, 0}), "quotes.csv: is compressed: must be text");
  }

  @Test
  void anotherEncoding() throws IOException {
    refused(file(GOOD, StandardCharsets.UTF_16), "quotes.csv: is UTF-16: must be UTF-8");
  }

  @Test
  void aBinaryFile() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    refused(file(bytes), "quotes.csv: is binary: must be text");
  }

  /** Noise without a zero byte looks like text of one line or of many. */
  @Test
  void noiseThatMightBeText() throws IOException {
    byte[] bytes = new byte[100_000];
    Random random = new Random(7);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (1 + random.nextInt(255));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.detecting().read(file(bytes)))
        .withMessageStartingWith("quotes.csv: ");
  }

  @Test
  void aQuotationMarkThatIsNeverClosed() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                QuoteReader.detecting()
                    .read(file(HEADER + "\"100,1,C,8\n110,1,P,12\n", StandardCharsets.UTF_8)))
        .withMessageStartingWith("quotes.csv: cannot be read: ")
        .withMessageNotContaining("\n");
  }

  /** Characters without end and without a line; counts what was taken. */
  private static final class EndlessLine extends Reader {
    private final char[] pattern;
    private final long length;
    private long taken;

    EndlessLine(String start, String pattern, long length) {
      this.pattern = pattern.toCharArray();
      this.length = length;
      begin = start;
    }

    private final String begin;

    @Override
    public int read(char[] buffer, int offset, int count) {
      if (taken >= length) {
        return -1;
      }
      for (int i = 0; i < count; i++) {
        long place = taken + i;
        buffer[offset + i] =
            place < begin.length()
                ? begin.charAt((int) place)
                : pattern[(int) ((place - begin.length()) % pattern.length)];
      }
      taken += count;
      return count;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  /** 100 million characters; the message comes before a fiftieth of them are read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|x", "''|1,", "'strike,t,price\n100,1,'|8", "'strike,t,price\n'|'8,'"})
  void aLineWithoutEnd(String start, String pattern) {
    EndlessLine line = new EndlessLine(start, pattern, 100_000_000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuoteReader.detecting().read(line, "quotes.csv"))
        .withMessageStartingWith("quotes.csv: cannot be read: ")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n"));
    assertThat(line.taken).isLessThan(2_500_000);
  }

  @Test
  void manyErrorsStopNothing() {
    String rows = ",,,\n".repeat(1000);

    OptionChain chain = read(HEADER + rows + "100,1,C,8\n");

    assertThat(chain.rowErrors()).hasSize(1000);
    assertThat(chain.quotes()).hasSize(1);
  }

  @Test
  void aFileThatIsMostlyErrorsIsRefused() {
    String rows = HEADER + "100,1,C,8\n" + "x,1,C,8\n".repeat(100_001);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(rows))
        .withMessage(
            "quotes.csv: 100001 rows are no quotes and 1 are: must be mostly quotes; line 3: strike"
                + " = x: must be finite and > 0");
  }
}
