/**
 * Options that depend on more of the path than its end, under Lévy models: early exercise, barriers
 * and averages. Begin with {@link AmericanPricer}, {@link BermudanPricer}, {@link BarrierPricer} or
 * {@link AsianPricer}.
 *
 * <p>Times are year fractions; prices are present values. All public types are immutable and
 * thread-safe.
 */
package io.github.mohinio.levy.pricing.exotic;
