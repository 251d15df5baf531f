/** The prices a model is fitted to: {@link OptionSurface}. */
package io.github.mohinio.levy.calibration.surface;
