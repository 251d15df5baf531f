package io.github.mohinio.levy.benchmarks.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mohinio.levy.calibration.quotes.CleanedChain;
import io.github.mohinio.levy.calibration.quotes.OptionChain;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a chain of 50 000 rows take, in memory and without the disk? The floor is the CSV
 * parser alone.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class QuoteReadingBenchmark {

  private String file;

  /** Makes the rows. */
  @Setup
  public void generate() throws IOException {
    StringWriter writer = new StringWriter();
    new GeneratedQuotes(GeneratedQuotes.ROWS_OF_A_DAY).transferTo(writer);
    file = writer.toString();
  }

  /** The CSV parser alone. */
  @Benchmark
  public int parse() {
    int fields = 0;
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(file)) {
      fields += row.getFieldCount();
    }
    return fields;
  }

  /** Rows to a chain. */
  @Benchmark
  public OptionChain read() {
    return QuoteReader.detecting().read(new StringReader(file), "quotes.csv");
  }

  /** Rows to what is left after the default rules. */
  @Benchmark
  public CleanedChain readAndClean() {
    return read().clean();
  }

  /** Streams five million rows and prints how long it took in how much memory. */
  public static void main(String[] args) {
    int rows = 5_000_000;
    long[] quotes = new long[1];
    long start = System.nanoTime();
    QuoteReader.detecting()
        .forEachDay(
            new GeneratedQuotes(rows), "quotes.csv", chain -> quotes[0] += chain.quotes().size());
    System.out.printf(
        "%d quotes of %d rows in %.1f s, heap of %d MB%n",
        quotes[0], rows, (System.nanoTime() - start) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
  }
}
