package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SimulationCounts;
import io.github.mohinio.levy.calibration.simulation.Split;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a data set is, and how it was made.
 *
 * @param version version of this library; {@code not packaged} outside a jar
 * @param region where its parameters were drawn from
 * @param layout its options, in words
 * @param grid its options, if they are the same in every surface
 * @param noise its noise, as {@link io.github.mohinio.levy.calibration.simulation.QuoteNoise#parse}
 *     reads it
 * @param seed its seed, that of all splits
 * @param split which split it is
 * @param method numerical method of the prices
 * @param tolerance tolerance of the prices, in units of the discounted forward
 * @param value what it has of every quote
 * @param spreads whether it has the half spread of every quote
 * @param quotes greatest number of quotes of a surface
 * @param counts number of surfaces, and of those kept out
 * @param ranges least and greatest value of every column in front of the quotes
 * @param sha256 SHA-256 of the file of the records, in hexadecimal
 */
public record DataSetHeader(
    String version,
    ParameterRegion region,
    String layout,
    Optional<QuoteGrid> grid,
    String noise,
    long seed,
    Split split,
    String method,
    double tolerance,
    QuoteValue value,
    boolean spreads,
    int quotes,
    SimulationCounts counts,
    List<ColumnRange> ranges,
    String sha256) {

  /** What the member {@code schema} of the file is. */
  public static final String SCHEMA = "levy-data-set/1";

  /**
   * Extent of a column.
   *
   * @param least least value
   * @param greatest greatest value
   */
  public record ColumnRange(double least, double greatest) {}

  /** Checks that nothing is null, and copies the list. */
  public DataSetHeader {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(grid, "grid");
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(split, "split");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(counts, "counts");
    ranges = List.copyOf(ranges);
    Objects.requireNonNull(sha256, "sha256");
  }

  /** Columns in front of the quotes: parameters, spot, rate, dividend yield, noise level. */
  public List<DataSetColumn> columns() {
    return format().columns();
  }

  /** Columns of every quote, which follow for the first quote, then the second and so on. */
  public List<DataSetColumn> quoteColumns() {
    return format().quoteColumns();
  }

  /** Numbers in a record. */
  public int width() {
    return format().width();
  }

  RecordFormat format() {
    return new RecordFormat(region.family().parameterNames(), grid, value, spreads, quotes);
  }
}
