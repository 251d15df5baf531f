/**
 * Black's formula and its inverse, for European and for American options. Begin with {@link
 * io.github.mohinio.levy.pricing.implied.ImpliedVolatility} or {@link
 * io.github.mohinio.levy.pricing.implied.AmericanImpliedVolatility}.
 *
 * <p>Times are year fractions; volatilities are decimals per square root of a year; prices are
 * present values unless the name says otherwise. Calls and puts are treated alike, on either side
 * of the money. Everything is stateless or immutable.
 */
package io.github.mohinio.levy.pricing.implied;
