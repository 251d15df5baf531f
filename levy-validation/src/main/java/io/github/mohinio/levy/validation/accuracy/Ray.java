package io.github.mohinio.levy.validation.accuracy;

import org.apache.commons.math3.complex.Complex;

/**
 * The right ray of a contour, \( z = ic + se^{i\alpha} \), s from 0 to infinity.
 *
 * @param height where the contour crosses the imaginary axis, c
 * @param angle \( \alpha \), in radians, positive upwards
 */
record Ray(double height, double angle) {

  /** Direction \( e^{i\alpha} \). */
  Complex direction() {
    return new Complex(Math.cos(angle), Math.sin(angle));
  }

  /** The point at a distance from the imaginary axis, measured along the ray. */
  Complex at(double distance) {
    return new Complex(distance * Math.cos(angle), height + distance * Math.sin(angle));
  }
}
