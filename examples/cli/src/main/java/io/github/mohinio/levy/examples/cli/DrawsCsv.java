package io.github.mohinio.levy.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws as CSV: chain and draw, counted from 1, the parameters, and the noise, known or not. */
final class DrawsCsv {

  private DrawsCsv() {}

  static void write(Posterior posterior, Path file) throws IOException {
    double[][][] draws = posterior.draws();
    Noise noise = posterior.target().noise();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      List<String> header = new ArrayList<>(List.of("chain", "draw"));
      header.addAll(posterior.parameterNames());
      if (noise instanceof Noise.Known) {
        header.add(Posterior.NOISE);
      }
      writer.writeRecord(header);
      for (int c = 0; c < draws.length; c++) {
        for (int i = 0; i < draws[c].length; i++) {
          List<String> cells = new ArrayList<>();
          cells.add(Integer.toString(c + 1));
          cells.add(Integer.toString(i + 1));
          for (double value : draws[c][i]) {
            cells.add(Double.toString(value));
          }
          if (noise instanceof Noise.Known known) {
            cells.add(Double.toString(known.standardDeviation()));
          }
          writer.writeRecord(cells);
        }
      }
    }
  }
}
