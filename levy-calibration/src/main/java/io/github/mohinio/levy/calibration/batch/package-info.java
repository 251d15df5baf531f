/** Many surfaces, one model each. Begin with {@link BatchCalibrator}. */
package io.github.mohinio.levy.calibration.batch;
