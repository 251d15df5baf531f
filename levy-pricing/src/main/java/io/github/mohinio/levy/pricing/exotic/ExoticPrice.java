package io.github.mohinio.levy.pricing.exotic;

import io.github.mohinio.levy.pricing.fourier.PriceEstimate;

/**
 * A price with its sensitivities to the spot and what the method itself knows of its error.
 *
 * @param value present value
 * @param delta derivative to the spot
 * @param gamma second derivative to the spot
 * @param error estimate of the absolute error of the value
 * @param status whether the estimate is within the tolerance
 */
public record ExoticPrice(
    double value, double delta, double gamma, double error, PriceEstimate.Status status) {}
