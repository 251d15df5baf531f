/** Calibrations as JSON and back. Begin with {@link CalibrationJson}. */
package io.github.mohinio.levy.calibration.json;
