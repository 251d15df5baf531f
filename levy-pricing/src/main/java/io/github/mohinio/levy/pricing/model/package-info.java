/**
 * Lévy models as characteristic exponents with their strips and cones. Begin with {@link
 * LevyModel}.
 *
 * <p>Times are year fractions; log-moneyness is {@code log(strike / forward)}; volatilities are
 * decimals per square root of a year; prices are present values. All types are immutable.
 */
package io.github.mohinio.levy.pricing.model;
