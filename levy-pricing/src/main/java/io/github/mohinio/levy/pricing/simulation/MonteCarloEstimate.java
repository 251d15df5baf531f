package io.github.mohinio.levy.pricing.simulation;

/**
 * A value by simulation.
 *
 * @param value present value
 * @param standardError standard deviation of the value's error; NaN if there are too few samples
 * @param paths number of paths, those of antithetic pairs counted singly
 */
public record MonteCarloEstimate(double value, double standardError, int paths) {}
