/** Parameters, options and noise to simulate surfaces from. Random means seeded. */
package io.github.mohinio.levy.calibration.simulation;
