package io.github.mohinio.levy.calibration.dataset;

/**
 * Inputs and targets of a network, row after row. The arrays belong to the holder and are not
 * copied.
 *
 * @param rows number of samples
 * @param inputs {@code [row * inputs per row + input]}
 * @param targets parameters, {@code [row * parameters + parameter]}
 * @param distances {@link io.github.mohinio.levy.calibration.feature.Features#distance} of each row
 */
public record DataSet(int rows, float[] inputs, float[] targets, double[] distances) {}
