package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;

/** Fits a model of one family to a surface. Implementations are immutable and thread-safe. */
public interface Calibrator {

  /** The family fitted. */
  ModelFamily family();

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException if the surface has fewer options than the model has parameters
   */
  Calibration calibrate(OptionSurface surface);
}
