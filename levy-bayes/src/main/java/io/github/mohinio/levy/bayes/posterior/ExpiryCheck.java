package io.github.mohinio.levy.bayes.posterior;

/**
 * What the posterior predictive check says of one expiry. Immutable.
 *
 * @param maturity expiry, in years
 * @param quotes number of quotes
 * @param meanError posterior mean of the average error (quote less model price, in units of the
 *     noise): positive where the market is dearer than the model
 * @param rootMeanSquare root of the posterior mean of the average squared error
 * @param inside50 share of the quotes within their 50 % predictive interval
 * @param inside95 share within their 95 % interval
 * @param levelPValue posterior predictive p-value of the average error; small where the model
 *     misses the level of the expiry
 * @param smilePValue the same of slope and curvature of the errors in the log-moneyness; NaN for a
 *     single strike
 */
public record ExpiryCheck(
    double maturity,
    int quotes,
    double meanError,
    double rootMeanSquare,
    double inside50,
    double inside95,
    double levelPValue,
    double smilePValue) {}
