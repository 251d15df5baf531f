package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import java.util.List;

/**
 * What the draws say of one parameter. Immutable.
 *
 * @param name name of the parameter
 * @param mean mean
 * @param standardDeviation standard deviation
 * @param quantiles quantiles at {@link #LEVELS}
 * @param rHat rank-normalised split R-hat; below 1.01 the chains agree
 * @param essBulk effective sample size in the centre
 * @param essTail effective sample size in the tails
 * @param mcseMean Monte Carlo standard error of the mean
 */
public record ParameterSummary(
    String name,
    double mean,
    double standardDeviation,
    List<Double> quantiles,
    double rHat,
    double essBulk,
    double essTail,
    double mcseMean) {

  /** Levels of the quantiles. */
  public static final List<Double> LEVELS = List.of(0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975);

  /** Copies the list. */
  public ParameterSummary {
    quantiles = List.copyOf(quantiles);
  }

  static ParameterSummary of(String name, ChainDiagnostics chains) {
    return new ParameterSummary(
        name,
        chains.mean(),
        chains.standardDeviation(),
        LEVELS.stream().map(chains::quantile).toList(),
        chains.rHat(),
        chains.essBulk(),
        chains.essTail(),
        chains.mcseMean());
  }

  /**
   * Quantile at one of the {@link #LEVELS}.
   *
   * @throws IllegalArgumentException for another level
   */
  public double quantile(double level) {
    int i = LEVELS.indexOf(level);
    if (i < 0) {
      throw new IllegalArgumentException("level = " + level + ": must be one of " + LEVELS);
    }
    return quantiles.get(i);
  }
}
