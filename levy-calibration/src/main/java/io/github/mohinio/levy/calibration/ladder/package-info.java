/** The methods of calibration joined into one that is safe by default. */
package io.github.mohinio.levy.calibration.ladder;
