/**
 * Simulated data sets: files of surfaces ({@link DataSetWriter}, {@link SimulatedDataSet}), and
 * network inputs in memory ({@link DataSet}).
 */
package io.github.mohinio.levy.calibration.dataset;
