package io.github.mohinio.levy.validation.report;

import java.util.List;

/** Counts of a {@link Coverage} as CSV. */
final class CoverageCsv {

  private CoverageCsv() {}

  /** A line for every bin, of one coordinate (no y) or of two. */
  static String text(Coverage coverage) {
    StringBuilder csv = new StringBuilder("x,y,x_lower,x_upper,y_lower,y_upper,count\n");
    List<String> names = coverage.names();
    for (int x = 0; x < names.size(); x++) {
      for (int i = 0; i < Coverage.BINS; i++) {
        csv.append(names.get(x)).append(",,");
        edges(coverage, x, i, Coverage.BINS, csv);
        csv.append(",,,").append(coverage.counts()[x][i]).append('\n');
      }
    }
    for (Coverage.Pair pair : coverage.pairs()) {
      for (int i = 0; i < Coverage.PAIR_BINS; i++) {
        for (int j = 0; j < Coverage.PAIR_BINS; j++) {
          csv.append(names.get(pair.x())).append(',').append(names.get(pair.y())).append(',');
          edges(coverage, pair.x(), j, Coverage.PAIR_BINS, csv);
          csv.append(',');
          edges(coverage, pair.y(), i, Coverage.PAIR_BINS, csv);
          csv.append(',').append(pair.counts()[i][j]).append('\n');
        }
      }
    }
    return csv.toString();
  }

  private static void edges(
      Coverage coverage, int coordinate, int bin, int bins, StringBuilder csv) {
    csv.append(coverage.edge(coordinate, bin, bins)).append(',');
    csv.append(coverage.edge(coordinate, bin + 1, bins));
  }
}
