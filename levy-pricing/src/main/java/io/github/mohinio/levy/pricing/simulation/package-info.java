/**
 * Monte Carlo simulation of exponential-Lévy models. Begin with {@link Simulation}.
 *
 * <p>Increments of the log-return are drawn from their law over a whole step, however long: there
 * is no error of time discretisation. Times are year fractions; prices are in the currency of the
 * spot; values are present values. Every result is a function of the seed and of nothing else; all
 * public types are immutable and thread-safe.
 */
package io.github.mohinio.levy.pricing.simulation;
