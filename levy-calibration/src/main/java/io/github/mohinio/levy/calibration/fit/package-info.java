/**
 * Least squares on exact prices, and what is known about a fit. Begin with {@link
 * LeastSquaresCalibrator}.
 */
package io.github.mohinio.levy.calibration.fit;
