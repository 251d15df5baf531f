package io.github.mohinio.levy.validation.accuracy;

/**
 * A price from {@link RayQuadrature}.
 *
 * @param value present value, in the currency of the spot
 * @param uncertainty distance between the values on two contours, or between those of the last two
 *     steps where that is larger; in the currency of the spot
 */
public record ReferencePrice(double value, double uncertainty) {}
