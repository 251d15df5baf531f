package io.github.mohinio.levy.validation.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The worst error by maturity and strike: 12 bins of maturity from one day to five years and 14 of
 * strike from 30 to 300, of equal width in the logarithm. Immutable.
 */
public final class ErrorGrid {

  /** Number of bins of maturity. */
  public static final int MATURITIES = 12;

  /** Number of bins of strike. */
  public static final int STRIKES = 14;

  /** First row of {@link #toCsv}. */
  public static final String CSV_HEADER =
      "model,target,maturity_from,maturity_to,strike_from,strike_to,points,worst_error";

  private final int[][] points = new int[MATURITIES][STRIKES];
  private final double[][] worst = new double[MATURITIES][STRIKES];

  private ErrorGrid() {}

  /** Grid of some points; those outside the range of a bin count to the nearest. */
  static ErrorGrid of(List<AccuracyPoint> points) {
    ErrorGrid grid = new ErrorGrid();
    for (AccuracyPoint point : points) {
      int i =
          bin(point.option().maturity(), RandomSurface.SHORTEST, RandomSurface.LONGEST, MATURITIES);
      int j = bin(point.option().strike(), RandomSurface.LOWEST, RandomSurface.HIGHEST, STRIKES);
      grid.points[i][j]++;
      grid.worst[i][j] = Math.max(grid.worst[i][j], point.error());
    }
    return grid;
  }

  private static int bin(double value, double low, double high, int bins) {
    int bin = (int) Math.floor(bins * Math.log(value / low) / Math.log(high / low));
    return Math.max(0, Math.min(bins - 1, bin));
  }

  private static double edge(int bin, double low, double high, int bins) {
    return low * Math.pow(high / low, (double) bin / bins);
  }

  /** Lower end, in years, of a bin of maturity, or upper end of the bin before. */
  public static double maturityEdge(int bin) {
    return edge(bin, RandomSurface.SHORTEST, RandomSurface.LONGEST, MATURITIES);
  }

  /** Lower end, at spot 100, of a bin of strike, or upper end of the bin before. */
  public static double strikeEdge(int bin) {
    return edge(bin, RandomSurface.LOWEST, RandomSurface.HIGHEST, STRIKES);
  }

  /** Number of points in a bin. */
  public int points(int maturity, int strike) {
    return points[maturity][strike];
  }

  /** Worst error in a bin, in the currency of the spot; 0 where there is no point. */
  public double worst(int maturity, int strike) {
    return worst[maturity][strike];
  }

  /** Rows of a CSV file, each ended by a line feed. */
  String toCsv(String model, double target) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < MATURITIES; i++) {
      for (int j = 0; j < STRIKES; j++) {
        rows.add(
            String.format(
                Locale.ROOT,
                "%s,%.0e,%.6g,%.6g,%.6g,%.6g,%d,%.3e",
                model,
                target,
                maturityEdge(i),
                maturityEdge(i + 1),
                strikeEdge(j),
                strikeEdge(j + 1),
                points[i][j],
                worst[i][j]));
      }
    }
    return String.join("\n", rows) + "\n";
  }
}
