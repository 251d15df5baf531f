package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.prior.Prior;
import java.util.Arrays;
import java.util.List;

/**
 * Posterior of one parameter in numbers. What is not defined is NaN. Immutable.
 *
 * @param name name of the parameter
 * @param mean mean
 * @param standardDeviation standard deviation
 * @param quantiles quantiles at {@link #LEVELS}
 * @param highestDensity ends of the shortest interval with 95 % of the draws
 * @param rHat rank-normalised split R-hat; below 1.01 the chains agree
 * @param essBulk effective sample size in the centre
 * @param essTail effective sample size in the tails
 * @param mcseMean Monte Carlo standard error of the mean
 * @param mcseStandardDeviation Monte Carlo standard error of the standard deviation
 * @param contraction 1 less the variance over that of the prior: near 1 if the quotes told almost
 *     all, near 0 if they told nothing; negative if the posterior is wider than the prior
 */
public record ParameterSummary(
    String name,
    double mean,
    double standardDeviation,
    List<Double> quantiles,
    List<Double> highestDensity,
    double rHat,
    double essBulk,
    double essTail,
    double mcseMean,
    double mcseStandardDeviation,
    double contraction) {

  /** Levels of the quantiles. */
  public static final List<Double> LEVELS = List.of(0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975);

  private static final double HIGHEST_DENSITY = 0.95;

  /** Copies the lists. */
  public ParameterSummary {
    quantiles = List.copyOf(quantiles);
    highestDensity = List.copyOf(highestDensity);
  }

  static ParameterSummary of(String name, ChainDiagnostics chains, Prior prior) {
    double sd = chains.standardDeviation();
    double priorSd = prior.standardDeviation();
    return new ParameterSummary(
        name,
        chains.mean(),
        sd,
        LEVELS.stream().map(chains::quantile).toList(),
        Arrays.stream(chains.highestDensityInterval(HIGHEST_DENSITY)).boxed().toList(),
        chains.rHat(),
        chains.essBulk(),
        chains.essTail(),
        chains.mcseMean(),
        chains.mcseStandardDeviation(),
        1 - (sd / priorSd) * (sd / priorSd));
  }

  /**
   * The same numbers of draws that were drawn by importance weights: the weighted sample has an
   * error of its own, that of as many independent draws as its effective size says, beside that of
   * drawing from it.
   */
  ParameterSummary weighted(double effectiveSize) {
    double more = Math.sqrt(1 + essBulk / effectiveSize);
    return new ParameterSummary(
        name,
        mean,
        standardDeviation,
        quantiles,
        highestDensity,
        rHat,
        essBulk / (1 + essBulk / effectiveSize),
        essTail / (1 + essTail / effectiveSize),
        mcseMean * more,
        mcseStandardDeviation * more,
        contraction);
  }

  /** Median. */
  public double median() {
    return quantile(0.5);
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
