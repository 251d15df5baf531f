package io.github.mohinio.levy.bayes.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * R-hat and effective sample sizes of the first draws of each chain, for a growing number of them.
 * The effective sizes of chains that mix grow in a straight line. Immutable and thread-safe.
 *
 * @param points from the fewest draws to all of them
 */
public record ConvergencePath(List<Point> points) {

  /** Copies the list. */
  public ConvergencePath {
    points = List.copyOf(points);
  }

  /**
   * What the first draws say.
   *
   * @param draws draws of each chain
   * @param rHat rank-normalised split R-hat, NaN if it is not defined
   * @param essBulk effective sample size in the centre, NaN if it is not defined
   * @param essTail effective sample size in the tails, NaN if it is not defined
   */
  public record Point(int draws, double rHat, double essBulk, double essTail) {}

  /**
   * Path over equally spaced numbers of draws.
   *
   * @param chains draws, {@code [chain][draw]}; at least one chain, all of the same length
   * @param points number of points, in [1, draws per chain]; the last has all draws
   * @throws IllegalArgumentException if the shape or the number is another
   */
  public static ConvergencePath of(double[][] chains, int points) {
    double[][] all = Chains.copyOf(chains);
    int draws = all[0].length;
    Chains.inRange("points", points, 1, draws);
    List<Point> path = new ArrayList<>();
    for (int i = 1; i <= points; i++) {
      int first = (int) ((long) i * draws / points);
      double[][] head = new double[all.length][];
      for (int c = 0; c < all.length; c++) {
        head[c] = Arrays.copyOf(all[c], first);
      }
      ChainDiagnostics d = ChainDiagnostics.of(head);
      path.add(new Point(first, d.rHat(), d.essBulk(), d.essTail()));
    }
    return new ConvergencePath(path);
  }
}
