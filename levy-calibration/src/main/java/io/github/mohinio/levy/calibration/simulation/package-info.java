/**
 * Simulated surfaces: parameters, options, prices and noise. Begin with {@link SurfaceSimulator}.
 * Random means seeded.
 */
package io.github.mohinio.levy.calibration.simulation;
