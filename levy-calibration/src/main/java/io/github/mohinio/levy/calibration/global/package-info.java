/**
 * Searches over the whole box of a family, for surfaces on which a descent from the usual starts
 * cannot be trusted. Begin with {@link GlobalCalibrator}.
 */
package io.github.mohinio.levy.calibration.global;
