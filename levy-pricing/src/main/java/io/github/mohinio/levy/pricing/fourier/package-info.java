/**
 * European option prices from characteristic exponents. Begin with {@link FourierPricer}.
 *
 * <p>Times are year fractions; log-moneyness is {@code log(strike / forward)}; volatilities are
 * decimals per square root of a year; prices are present values. All public types but {@code
 * SurfacePricer} are immutable.
 */
package io.github.mohinio.levy.pricing.fourier;
