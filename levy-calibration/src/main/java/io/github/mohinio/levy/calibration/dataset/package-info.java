/** Simulated data sets to train and test networks on. Begin with {@link DataSetGenerator}. */
package io.github.mohinio.levy.calibration.dataset;
