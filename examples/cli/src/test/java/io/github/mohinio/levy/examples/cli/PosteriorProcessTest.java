package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs that come to a bad end, in a process of their own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signals that can be answered, no ulimit")
class PosteriorProcessTest {

  private static final Path QUOTES = Cli.resource("bs_5x3.csv");
  private static final Path SPEC = Cli.resource("bs_5x3.json");

  @TempDir private Path folder;

  private final List<Object> posterior = List.of("posterior", "--in", QUOTES, "--spec", SPEC);

  private Process start(String limit, Object... more) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-cp", classPath(), Main.class.getName()));
    posterior.forEach(arg -> command.add(arg.toString()));
    Arrays.stream(more).forEach(arg -> command.add(arg.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path");
    return surefire == null ? System.getProperty("java.class.path") : surefire;
  }

  private void waitForSize(File file, long bytes) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (file.length() < bytes) {
      assertThat(System.nanoTime()).as("time for the first draws").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("post/posterior.json").toFile());
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }

  @Test
  void anInterruptedRunWritesWhatItHas() throws IOException, InterruptedException {
    Path drawFile = folder.resolve("run.csv");
    Process process =
        start("", "--draws", 10_000_000, "--draw-file", drawFile, "--out", folder.resolve("post"));
    waitForSize(drawFile.toFile(), 50_000);
    process.destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ended by SIGTERM").isEqualTo(143);
    int draws = json().get("draws").intValue();
    assertThat(draws).isPositive();
    assertThat(json().get("complete").asBoolean()).isFalse();
    assertThat(json().get("failure").asText())
        .isEqualTo("interrupted after " + draws + " draws of each chain");
    assertThat(json().at("/parameters/sigma/rhat").doubleValue()).isBetween(0.99, 1.1);
    assertThat(Cli.rows(folder.resolve("post/draws.csv"))).hasSize(4 * draws);
    assertThat(err()).contains("interrupted: what has been drawn is being written");
    assertThat(Files.readString(folder.resolve("out.txt"))).contains("black_scholes by nuts");
  }

  /** The limit on the size of files stands for a full disk. */
  @Test
  void aFullDiskLosesNothing() throws IOException, InterruptedException {
    Path drawFile = folder.resolve("run.csv");
    Object[] run = {"--warmup", 500, "--draws", 1000, "--no-checks", "--draw-file", drawFile};
    Process process = start("ulimit -f 200; ", with(run, "--out", folder.resolve("post")));

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(err()).isEqualTo(1);
    int draws = json().get("draws").intValue();
    assertThat(draws).isBetween(100, 999);
    assertThat(err())
        .startsWith("levy posterior: draws cannot be written: ")
        .contains("; " + draws + " draws of each chain have been made");
    List<NamedCsvRecord> partial = Cli.rows(folder.resolve("post/draws.csv"));
    assertThat(partial).hasSize(4 * draws);

    Process again = start("", with(run, "--out", folder.resolve("again")));
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(again.exitValue()).as(err()).isZero();
    List<NamedCsvRecord> whole = Cli.rows(folder.resolve("again/draws.csv"));
    assertThat(whole).hasSize(4000);
    for (int c = 0; c < 4; c++) {
      for (int i = 0; i < draws; i++) {
        assertThat(whole.get(1000 * c + i).getFields())
            .isEqualTo(partial.get(draws * c + i).getFields());
      }
    }
  }

  private static Object[] with(Object[] first, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
