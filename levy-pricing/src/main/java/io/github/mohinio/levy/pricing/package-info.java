/**
 * Exponential-Lévy models, market values and the prices, Greeks and implied volatilities that
 * follow.
 *
 * <p>Times are year fractions; rates are continuously compounded; volatilities are decimals per
 * square root of a year; prices are present values.
 */
package io.github.mohinio.levy.pricing;
