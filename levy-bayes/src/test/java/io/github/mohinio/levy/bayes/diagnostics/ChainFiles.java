package io.github.mohinio.levy.bayes.diagnostics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files of chains in the test resources. */
final class ChainFiles {

  private ChainFiles() {}

  /** Lines of a file without its comments. */
  static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ChainFiles.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws of a file, {@code [chain][draw]}. */
  static double[][] chains(String name) {
    List<String> lines = lines(name);
    double[][] chains = new double[lines.get(0).split(",").length][lines.size() - 1];
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",");
      for (int c = 0; c < chains.length; c++) {
        chains[c][i - 1] = Double.parseDouble(cells[c].replace("Inf", "Infinity"));
      }
    }
    return chains;
  }
}
