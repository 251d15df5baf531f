package io.github.mohinio.levy.calibration.quotes;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** How the files of one origin write their quotes. */
interface Dialect {

  /**
   * Prepares to read a file.
   *
   * @param source name of the file, for messages
   * @param cells cells of its first line
   * @param given market values for what the file lacks
   * @throws IllegalArgumentException if the header or the market lacks something
   */
  RowParser open(String source, List<String> cells, GivenMarket given);

  /** Reads the rows of one file; belongs to one thread. */
  interface RowParser {

    /**
     * Reads a row.
     *
     * @param row a row below the header
     * @param quotes receives the quotes of the row
     * @param errors receives the reason why there is none
     */
    void parse(CsvRecord row, List<Quote> quotes, List<RowError> errors);
  }
}
