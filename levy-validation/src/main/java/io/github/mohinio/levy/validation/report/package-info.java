/**
 * Reports for people: what a calibration found and how far to trust it, on one HTML page that needs
 * nothing but a browser. Begin with {@link io.github.mohinio.levy.validation.report.FitReport}.
 *
 * <p>Prices are present values in currency; errors are model less market; volatilities are decimals
 * in the data and per cent on the page, where one volatility point is 0.01.
 */
package io.github.mohinio.levy.validation.report;
