package io.github.mohinio.levy.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of commands that add columns to a file. */
final class BatchOptions {

  @Option(names = "--in", required = true, paramLabel = "FILE", description = "CSV file to read")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "CSV file to write: the columns of the input and those added")
  private Path out;

  /** Runs a batch, prints how often each status occurred, and returns that. */
  Map<String, Integer> run(CsvBatch batch, PrintWriter printer) throws IOException {
    Map<String, Integer> statuses = batch.run(in, out);
    int rows = statuses.values().stream().mapToInt(Integer::intValue).sum();
    printer.println(out + ": " + rows + " rows");
    statuses.forEach((status, count) -> printer.println("  " + count + " " + status));
    printer.flush();
    return statuses;
  }

  /** Which of some texts occur in a column of the input, in the order of {@code among}. */
  List<String> distinct(String column, List<String> among) {
    return CsvBatch.distinct(in, column, among);
  }
}
