package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.pricing.Require;
import java.util.Arrays;

/**
 * Data of a figure: the marginal posterior density of a parameter, as a curve and as a histogram,
 * with the density of its prior over it and its 95 % highest density interval. Immutable.
 */
public final class MarginalFigure {

  private static final int POINTS = 200;
  private static final int DRAWS = 4000;
  private static final double INTERVAL = 0.95;

  private final String name;
  private final double[] grid = new double[POINTS + 1];
  private final double[] density = new double[POINTS + 1];
  private final double[] prior = new double[POINTS + 1];
  private final double[] edges;
  private final double[] histogram;
  private final double[] interval;

  private MarginalFigure(PosteriorDraws draws, String name, int bins) {
    this.name = name;
    double[] values = draws.pooled(name);
    Prior before = Contraction.prior(draws.target(), name);
    ChainDiagnostics all = ChainDiagnostics.of(new double[][] {values});
    interval = all.highestDensityInterval(INTERVAL);
    double from = all.quantile(0);
    double to = all.quantile(1);
    edges = new double[bins + 1];
    histogram = new double[bins];
    for (int b = 0; b <= bins; b++) {
      edges[b] = from + (to - from) * b / bins;
    }
    double height = bins / ((to - from) * values.length);
    for (double x : values) {
      histogram[Math.min(bins - 1, (int) ((x - from) / (to - from) * bins))] += height;
    }
    if (to == from) {
      Arrays.fill(histogram, Double.NaN);
    }
    KernelDensity kernels = new KernelDensity(draws.thinned(DRAWS).pooled(name));
    double margin = 3 * kernels.bandwidth();
    double first = Math.max(before.lower(), from - margin);
    double last = Math.min(before.upper(), to + margin);
    for (int k = 0; k <= POINTS; k++) {
      grid[k] = first + (last - first) * k / POINTS;
      density[k] = kernels.at(grid[k], before.lower(), before.upper());
      prior[k] = Math.exp(before.logDensity(grid[k]));
    }
  }

  /**
   * Marginal of a free parameter or unknown noise, in its own unit.
   *
   * @param bins number of bins of the histogram, positive
   * @throws IllegalArgumentException if there is no such parameter
   */
  public static MarginalFigure of(PosteriorDraws draws, String name, int bins) {
    Require.positive("bins", bins);
    return new MarginalFigure(draws, name, bins);
  }

  /** Name of the parameter. */
  public String name() {
    return name;
  }

  /** Points of the curves, ascending; a fresh array. */
  public double[] grid() {
    return grid.clone();
  }

  /** Posterior density on the grid; NaN if all draws are equal; a fresh array. */
  public double[] density() {
    return density.clone();
  }

  /** Prior density on the grid; a fresh array. */
  public double[] prior() {
    return prior.clone();
  }

  /** Edges of the bins, one more than there are bins; a fresh array. */
  public double[] edges() {
    return edges.clone();
  }

  /** Density in each bin; NaN if all draws are equal; a fresh array. */
  public double[] histogram() {
    return histogram.clone();
  }

  /** Ends of the 95 % highest density interval; a fresh array. */
  public double[] interval() {
    return interval.clone();
  }

  /** One line for each point of the curves. */
  public String toCsv() {
    Table table = new Table("x", "density", "prior");
    for (int k = 0; k < grid.length; k++) {
      table.row(grid[k], density[k], prior[k]);
    }
    return table.csv();
  }

  /** One line for each bin. */
  public String histogramToCsv() {
    Table table = new Table("lower", "upper", "density");
    for (int b = 0; b < histogram.length; b++) {
      table.row(edges[b], edges[b + 1], histogram[b]);
    }
    return table.csv();
  }
}
