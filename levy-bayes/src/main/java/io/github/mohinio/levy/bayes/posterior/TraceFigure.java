package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.pricing.Require;

/**
 * Data of a figure: draws of a parameter in the order in which they were made, chain by chain,
 * thinned. Immutable.
 */
public final class TraceFigure {

  private final String name;
  private final int[] iterations;
  private final double[][] values;

  private TraceFigure(String name, int[] iterations, double[][] values) {
    this.name = name;
    this.iterations = iterations;
    this.values = values;
  }

  /**
   * Trace of a free parameter or unknown noise, in its own unit.
   *
   * @param most how many draws of each chain to keep at most, evenly spaced; positive
   * @throws IllegalArgumentException if there is no such parameter
   */
  public static TraceFigure of(PosteriorDraws draws, String name, int most) {
    int keep = Math.min(Require.positive("draws of each chain", most), draws.drawsPerChain());
    double[][] all = draws.values(name);
    int[] iterations = new int[keep];
    double[][] values = new double[all.length][keep];
    for (int i = 0; i < keep; i++) {
      iterations[i] = (int) ((i + 1L) * draws.drawsPerChain() / keep) - 1;
      for (int c = 0; c < all.length; c++) {
        values[c][i] = all[c][iterations[i]];
      }
    }
    return new TraceFigure(name, iterations, values);
  }

  /** Name of the parameter. */
  public String name() {
    return name;
  }

  /** Number of chains. */
  public int chains() {
    return values.length;
  }

  /** Numbers of the draws in their chain, from 0; a fresh array. */
  public int[] iterations() {
    return iterations.clone();
  }

  /** Draws of a chain at these numbers; a fresh array. */
  public double[] values(int chain) {
    return values[chain].clone();
  }

  /** One line for each draw of each chain. */
  public String toCsv() {
    Table table = new Table("chain", "draw", "value");
    for (int c = 0; c < values.length; c++) {
      for (int i = 0; i < iterations.length; i++) {
        table.row(c, iterations[i], values[c][i]);
      }
    }
    return table.csv();
  }
}
