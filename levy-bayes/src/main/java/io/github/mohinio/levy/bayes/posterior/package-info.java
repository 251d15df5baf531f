/**
 * What is done with draws from a posterior: what they say about prices, whether the model explains
 * the quotes, which quotes it does not, which model is better, and how much of it all comes from
 * the priors. Begin with {@link io.github.mohinio.levy.bayes.posterior.PosteriorDraws}.
 *
 * <p>Prices are present values, times year fractions, volatilities decimals per square root of a
 * year. All public types are immutable; tables are written as CSV and JSON, with numbers that
 * round-trip (not a number: {@code NaN} in CSV, null in JSON).
 */
package io.github.mohinio.levy.bayes.posterior;
