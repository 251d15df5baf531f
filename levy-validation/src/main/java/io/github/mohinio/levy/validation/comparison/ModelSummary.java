package io.github.mohinio.levy.validation.comparison;

/**
 * One model over all surfaces of a comparison: means over those that were fitted; NaN where there
 * is nothing to average.
 *
 * @param model name of the model
 * @param parameters number of free parameters
 * @param fitted surfaces that were fitted
 * @param failed surfaces that were not
 * @param rmse root mean squared price error, in currency
 * @param rmseVolatility root mean squared error of implied volatility, as a decimal
 * @param insideSpread share of the model prices within bid and ask
 * @param aic Akaike's criterion
 * @param bic Schwarz's criterion
 * @param heldOutRmse root mean squared price error on quotes not seen, in currency
 * @param nextRmse root mean squared price error on the surface after, in currency
 * @param millis time of a fit, in milliseconds
 */
public record ModelSummary(
    String model,
    int parameters,
    int fitted,
    int failed,
    double rmse,
    double rmseVolatility,
    double insideSpread,
    double aic,
    double bic,
    double heldOutRmse,
    double nextRmse,
    double millis) {}
