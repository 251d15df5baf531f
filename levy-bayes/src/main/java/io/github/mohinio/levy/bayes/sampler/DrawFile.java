package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.hamiltonian.Divergence;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of draws, to which lines are appended only: the header of the run; for each chain a
 * comment line {@code # adapted,chain,...} with what it learnt in the warm-up; and for each draw a
 * line of comma-separated values, numbers in the shortest form that reads back the same.
 *
 * <p>Not thread-safe.
 */
final class DrawFile implements DrawSink {

  private static final String ADAPTED = "# adapted";

  /** Columns beside the coordinates. */
  private static final int BEFORE = 2;

  private static final int AFTER = 6;

  private final Path path;
  private final RunHeader header;
  private final Map<Integer, double[]> adapted = new HashMap<>();
  private final Map<Integer, List<ChainDraw>> draws = new HashMap<>();
  private final Map<Integer, Integer> written = new HashMap<>();
  private BufferedWriter writer;

  private DrawFile(Path path, RunHeader header) {
    this.path = path;
    this.header = header;
  }

  /**
   * Opens a file, which may have draws of the same run. A last line that is not complete is cut
   * off.
   *
   * @throws IllegalArgumentException if it has anything else, or cannot be read or written
   */
  static DrawFile open(Path path, RunHeader header) {
    DrawFile file = new DrawFile(path, header);
    try {
      boolean begun = Files.exists(path) && Files.size(path) > 0;
      if (begun) {
        file.read();
      }
      file.writer =
          Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (!begun) {
        for (String line : header.lines()) {
          file.line(line);
        }
        file.flush();
      }
      return file;
    } catch (IOException e) {
      throw new IllegalArgumentException("draw file = " + path + ": cannot be used: " + e, e);
    }
  }

  /** What a chain learnt, if it is in the file already. */
  Optional<double[]> adapted(int chain) {
    return Optional.ofNullable(adapted.get(chain));
  }

  /** Draws of a chain that were in the file when it was opened. */
  List<ChainDraw> draws(int chain) {
    return draws.getOrDefault(chain, List.of());
  }

  private void read() throws IOException {
    String text = Files.readString(path);
    int end = text.lastIndexOf('\n') + 1;
    String[] lines = text.substring(0, end).split("\n");
    int first = header.lines().size();
    for (int i = 0; i < first; i++) {
      String found = i < lines.length ? lines[i] : "(end of file)";
      if (!found.equals(header.lines().get(i))) {
        throw new IllegalArgumentException(
            "draw file = %s: is of another run: line %d is '%s', must be '%s'"
                .formatted(path, i + 1, found, header.lines().get(i)));
      }
    }
    for (int i = first; i < lines.length; i++) {
      try {
        parse(lines[i].split(","));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            "draw file = %s: line %d: must be a draw of this run: %s".formatted(path, i + 1, e), e);
      }
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
    }
  }

  private void parse(String[] cells) {
    if (cells[0].equals(ADAPTED)) {
      adapted.put(Integer.valueOf(cells[1]), numbers(cells, 2, cells.length));
      return;
    }
    int end = BEFORE + header.dimension();
    if (cells.length != end + AFTER) {
      throw new IllegalArgumentException(cells.length + " columns, must be " + (end + AFTER));
    }
    List<ChainDraw> ofChain =
        draws.computeIfAbsent(Integer.valueOf(cells[0]), chain -> new ArrayList<>());
    if (Integer.parseInt(cells[1]) != ofChain.size()) {
      throw new IllegalArgumentException("draw " + cells[1] + ", must be " + ofChain.size());
    }
    double[] rest = numbers(cells, end, end + AFTER - 1);
    ofChain.add(
        new ChainDraw(
            numbers(cells, BEFORE, end),
            rest[0],
            rest[1],
            rest[2],
            (int) rest[3],
            (int) rest[4],
            cells[end + AFTER - 1].equals("NONE")
                ? null
                : Divergence.Cause.valueOf(cells[end + AFTER - 1])));
    written.put(Integer.valueOf(cells[0]), ofChain.size());
  }

  private static double[] numbers(String[] cells, int from, int to) {
    return Arrays.stream(cells, from, to).mapToDouble(Double::parseDouble).toArray();
  }

  @Override
  public void accept(int chain, double[] learnt, List<ChainDraw> made) throws IOException {
    if (adapted.putIfAbsent(chain, learnt) == null) {
      StringBuilder text = new StringBuilder(ADAPTED).append(',').append(chain);
      append(text, learnt);
      line(text);
    }
    int from = written.getOrDefault(chain, 0);
    for (int i = from; i < made.size(); i++) {
      ChainDraw draw = made.get(i);
      StringBuilder text = new StringBuilder().append(chain).append(',').append(i);
      append(text, draw.point());
      append(text, draw.logDensity(), draw.acceptance(), draw.energy());
      text.append(',').append(draw.depth()).append(',').append(draw.leapfrogs()).append(',');
      text.append(draw.divergence() == null ? "NONE" : draw.divergence());
      line(text);
    }
    written.put(chain, Math.max(from, made.size()));
  }

  private static void append(StringBuilder text, double... numbers) {
    for (double number : numbers) {
      text.append(',').append(number);
    }
  }

  private void line(CharSequence text) throws IOException {
    writer.append(text).append('\n');
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
