package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Data of a figure: draws of two parameters against each other, thinned, with the draws whose
 * trajectory diverged, of which all are kept: they show where the posterior is hard to explore.
 * Immutable.
 */
public final class PairFigure {

  private final String xName;
  private final String yName;
  private final double[] x;
  private final double[] y;
  private final boolean[] divergent;

  private PairFigure(
      String xName, String yName, double[] x, double[] y, boolean[] divergent, int[] kept) {
    this.xName = xName;
    this.yName = yName;
    this.x = Arrays.stream(kept).mapToDouble(i -> x[i]).toArray();
    this.y = Arrays.stream(kept).mapToDouble(i -> y[i]).toArray();
    this.divergent = new boolean[kept.length];
    for (int k = 0; k < kept.length; k++) {
      this.divergent[k] = divergent[kept[k]];
    }
  }

  /**
   * Pairs of draws of a sampler that does not diverge.
   *
   * @param most how many pairs to keep at most, evenly spaced; positive
   * @throws IllegalArgumentException if there is no such parameter
   */
  public static PairFigure of(PosteriorDraws draws, String xName, String yName, int most) {
    return of(draws, xName, yName, most, new boolean[draws.chains()][draws.drawsPerChain()]);
  }

  /**
   * Pairs of draws, with divergences.
   *
   * @param most how many pairs to keep at most, evenly spaced, divergences not counted; positive
   * @param divergent whether the trajectory of a draw diverged, {@code [chain][draw]}
   * @throws IllegalArgumentException if there is no such parameter or the shape is another
   */
  public static PairFigure of(
      PosteriorDraws draws, String xName, String yName, int most, boolean[][] divergent) {
    Require.positive("pairs", most);
    Require.sameLength("divergent", divergent.length, "chains", draws.chains());
    int n = draws.drawsPerChain();
    boolean[] pooled = new boolean[draws.size()];
    for (int c = 0; c < divergent.length; c++) {
      Require.sameLength("divergent[" + c + "]", divergent[c].length, "draws per chain", n);
      System.arraycopy(divergent[c], 0, pooled, c * n, n);
    }
    int[] sound = IntStream.range(0, pooled.length).filter(i -> !pooled[i]).toArray();
    int keep = Math.min(most, sound.length);
    int[] kept =
        IntStream.concat(
                IntStream.range(0, keep)
                    .map(k -> sound[(int) ((k + 1L) * sound.length / keep) - 1]),
                IntStream.range(0, pooled.length).filter(i -> pooled[i]))
            .sorted()
            .toArray();
    return new PairFigure(xName, yName, draws.pooled(xName), draws.pooled(yName), pooled, kept);
  }

  /** Name of the first parameter. */
  public String xName() {
    return xName;
  }

  /** Name of the second parameter. */
  public String yName() {
    return yName;
  }

  /** Draws of the first parameter; a fresh array. */
  public double[] x() {
    return x.clone();
  }

  /** Draws of the second parameter; a fresh array. */
  public double[] y() {
    return y.clone();
  }

  /** Which of the draws diverged; a fresh array. */
  public boolean[] divergent() {
    return divergent.clone();
  }

  /** One line for each pair. */
  public String toCsv() {
    Table table = new Table(xName, yName, "divergent");
    for (int i = 0; i < x.length; i++) {
      table.row(x[i], y[i], divergent[i]);
    }
    return table.csv();
  }
}
