package io.github.mohinio.levy.calibration.dataset;

import io.github.mohinio.levy.calibration.internal.LibraryVersion;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.SimulationCounts;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Writes simulated surfaces to a file, however many, in little memory.
 *
 * <p>The file is nothing but records of equal length, of 64-bit floating-point numbers with the low
 * byte first. What they are is in a JSON file beside it, whose name is that of the file and {@code
 * .json}. Both appear under their names only when they are complete, the header last. The bytes
 * depend on the settings and the seed alone, not on the number of threads.
 *
 * <pre>{@code
 * DataSetWriter.of(SurfaceSimulator.of(region).withSeed(7)).write(1_000_000, Path.of("cgmy.f64"));
 * }</pre>
 *
 * <p>Immutable and thread-safe, if the listener is.
 */
public final class DataSetWriter {

  private final SurfaceSimulator simulator;
  private final Split split;
  private final QuoteValue value;
  private final LongConsumer progress;

  private DataSetWriter(
      SurfaceSimulator simulator, Split split, QuoteValue value, LongConsumer progress) {
    this.simulator = Objects.requireNonNull(simulator, "simulator");
    this.split = Objects.requireNonNull(split, "split");
    this.value = Objects.requireNonNull(value, "value");
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /** Writer of prices of the training split. */
  public static DataSetWriter of(SurfaceSimulator simulator) {
    return new DataSetWriter(simulator, Split.TRAINING, QuoteValue.PRICE, done -> {});
  }

  /** The same writer for another split of the simulator's seed. */
  public DataSetWriter withSplit(Split split) {
    return new DataSetWriter(simulator, split, value, progress);
  }

  /** The same writer, keeping something else of every quote. */
  public DataSetWriter withValue(QuoteValue value) {
    return new DataSetWriter(simulator, split, value, progress);
  }

  /** The same writer, telling a listener how many surfaces are written, after every one of them. */
  public DataSetWriter withProgress(LongConsumer progress) {
    return new DataSetWriter(simulator, split, value, progress);
  }

  /** The file that the header of a data set is in. */
  public static Path headerOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".json");
  }

  /**
   * Writes a data set; files that are there are replaced.
   *
   * @param samples number of surfaces; positive
   * @param file where the records go; its directory must exist
   * @return the header
   * @throws IOException if a file cannot be written; nothing is left behind
   */
  public DataSetHeader write(long samples, Path file) throws IOException {
    RecordFormat format = format();
    int ranged = format.columns().size();
    try (PartFile part = new PartFile(file);
        PartFile headerPart = new PartFile(headerOf(file));
        RecordFile records = new RecordFile(part.path(), format.width(), ranged)) {
      SimulationCounts counts = simulate(samples, format, records);
      records.finish();
      DataSetHeader header = header(format, counts, records);
      Files.writeString(headerPart.path(), HeaderJson.text(header));
      Files.deleteIfExists(headerOf(file)); // no header rather than that of another file
      part.commit();
      headerPart.commit();
      return header;
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": cannot be written: " + e.getCause().getMessage(), e);
    }
  }

  private SimulationCounts simulate(long samples, RecordFormat format, RecordFile records) {
    long[] done = new long[1];
    return simulator
        .withSeed(split.seed(simulator.seed()))
        .simulate(
            samples,
            format::encode,
            record -> {
              records.add(record);
              progress.accept(++done[0]);
            });
  }

  private RecordFormat format() {
    return new RecordFormat(
        simulator.region().family().parameterNames(),
        grid(),
        value,
        simulator.noise().givesSpreads(),
        simulator.layout().mostOptions());
  }

  private Optional<QuoteGrid> grid() {
    QuoteLayout layout = simulator.layout();
    return layout instanceof QuoteGrid grid ? Optional.of(grid) : Optional.empty();
  }

  private DataSetHeader header(RecordFormat format, SimulationCounts counts, RecordFile records) {
    return new DataSetHeader(
        LibraryVersion.text(),
        simulator.region(),
        simulator.layout().text(),
        grid(),
        simulator.noise().text(),
        simulator.seed(),
        split,
        simulator.pricer().method().name(),
        simulator.pricer().tolerance(),
        value,
        simulator.noise().givesSpreads(),
        format.quotes(),
        counts,
        records.ranges(),
        records.sha256());
  }
}
