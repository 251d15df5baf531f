/**
 * Least squares on exact prices, and what is known about a fit. Begin with {@link
 * LeastSquaresCalibrator}; for American prices, go on with {@link AmericanCalibrator}.
 */
package io.github.mohinio.levy.calibration.fit;
