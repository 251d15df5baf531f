package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The lines of a CSV file. */
final class CsvRows {

  private static final int MOST_FIELDS = 4096;

  /** No row of quotes is as long; a file that is one long line ends here and not in memory. */
  private static final int LONGEST_FIELD = 1 << 16;

  private static final int LONGEST_ROW = 1 << 20;

  private CsvRows() {}

  /** Looks at the header and makes what takes the rows below. */
  @FunctionalInterface
  interface Opener {

    /** Opens the file with the cells of its first line. */
    RowReader open(List<String> header);
  }

  /**
   * Reads to the end.
   *
   * @param name name of the source, for messages
   * @param sink takes the quotes
   * @throws IllegalArgumentException if it cannot be read or is empty
   */
  static void read(Reader reader, String name, QuoteSink sink, Opener opener) {
    Iterator<CsvRecord> rows = rows(reader);
    if (!hasNext(rows, name)) {
      throw new IllegalArgumentException(name + ": empty: must begin with a header line");
    }
    RowReader rowReader = opener.open(withoutByteOrderMark(rows.next().getFields()));
    while (hasNext(rows, name)) {
      rowReader.read(rows.next(), sink);
    }
    rowReader.finish();
  }

  private static Iterator<CsvRecord> rows(Reader reader) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_ROW)
        .build(
            CsvRecordHandler.of(
                handler ->
                    handler
                        .maxFields(MOST_FIELDS)
                        .maxFieldSize(LONGEST_FIELD)
                        .maxRecordSize(LONGEST_ROW)),
            reader)
        .iterator();
  }

  /** Here the reading is done, so that what a consumer throws is not taken for a bad file. */
  private static boolean hasNext(Iterator<CsvRecord> rows, String name) {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException e) {
      throw unreadable(name, e.getCause());
    } catch (CsvParseException e) {
      throw unreadable(name, e);
    }
  }

  private static List<String> withoutByteOrderMark(List<String> cells) {
    List<String> copy = new ArrayList<>(cells);
    copy.set(0, copy.get(0).replace("\uFEFF", ""));
    return copy;
  }

  /** The cause says more than the exception that only names the line. */
  static IllegalArgumentException unreadable(String name, Exception e) {
    String detail =
        Optional.ofNullable(e.getCause())
            .map(Throwable::getMessage)
            .map(cause -> e.getMessage() + ": " + cause)
            .orElse(e.getMessage());
    return new IllegalArgumentException(name + ": cannot be read: " + detail, e);
  }
}
