package io.github.mohinio.levy.bayes.posterior;

import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import java.util.Arrays;

/**
 * Posterior distribution of a number that depends on the model, from its values at draws.
 * Immutable.
 *
 * @param name name
 * @param mean mean
 * @param standardDeviation standard deviation: the uncertainty of the parameters
 * @param median median
 * @param lower lower end of the 95 % highest density interval
 * @param upper upper end
 * @param mcse Monte Carlo standard error of the mean; NaN if some draws are undefined
 * @param numericalError largest estimate of the error of a value; NaN where there is none
 * @param undefined number of draws at which the value is not finite; the figures are of the others
 */
public record PredictedQuantity(
    String name,
    double mean,
    double standardDeviation,
    double median,
    double lower,
    double upper,
    double mcse,
    double numericalError,
    int undefined) {

  private static final double INTERVAL = 0.95;

  static PredictedQuantity of(
      String name, PosteriorDraws draws, double[] values, double numericalError) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    int undefined = values.length - finite.length;
    if (finite.length == 0) {
      double nan = Double.NaN;
      return new PredictedQuantity(name, nan, nan, nan, nan, nan, nan, nan, undefined);
    }
    double[][] chains = undefined == 0 ? draws.byChain(values) : new double[][] {finite};
    ChainDiagnostics diagnostics = ChainDiagnostics.of(chains);
    double[] interval = diagnostics.highestDensityInterval(INTERVAL);
    return new PredictedQuantity(
        name,
        diagnostics.mean(),
        diagnostics.standardDeviation(),
        diagnostics.quantile(0.5),
        interval[0],
        interval[1],
        undefined == 0 ? diagnostics.mcseMean() : Double.NaN,
        numericalError,
        undefined);
  }
}
