/** What a calibrator needs to know of a family of models. Begin with {@link ModelFamily}. */
package io.github.mohinio.levy.calibration.family;
