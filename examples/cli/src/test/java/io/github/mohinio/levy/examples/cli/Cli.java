package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A run of the command line in this process.
 *
 * @param exit exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Cli(int exit, String out, String err) {

  static Cli run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine levy = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = levy.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Cli(exit, out.toString(), err.toString());
  }

  /** Requires success. */
  Cli done() {
    assertThat(err).isEmpty();
    assertThat(exit).isZero();
    return this;
  }

  /** Requires exit code 2 and one line that begins so. */
  void refused(String start) {
    assertThat(err).startsWith(start).endsWith(System.lineSeparator());
    assertThat(err.lines()).hasSize(1);
    assertThat(out).isEmpty();
    assertThat(exit).isEqualTo(2);
  }

  static Path resource(String name) {
    try {
      return Path.of(Cli.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path write(Path folder, String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** Names of the files in a directory, hidden ones included; none if it is not there. */
  static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
