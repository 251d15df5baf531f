/**
 * Partial integro-differential equations under Lévy models: the whole value surface of any payoff,
 * European or American, with or without barriers and local volatility, on a grid. Begin with {@link
 * PideSolver}.
 *
 * <p>Times are year fractions; prices are present values. All public types are immutable and
 * thread-safe as far as the functions they are given are.
 */
package io.github.mohinio.levy.pricing.pide;
