package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.List;

/** Fits a model of one family to a surface. Implementations are immutable and thread-safe. */
public interface Calibrator {

  /** The family fitted. */
  ModelFamily family();

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException if the surface has fewer options than the model has free
   *     parameters, or lacks what the objective needs
   */
  default Calibration calibrate(OptionSurface surface) {
    return calibrate(surface, List.of());
  }

  /**
   * Fits a model, trying given starts before its own, such as yesterday's parameters.
   *
   * @param starts the most promising first; may be empty
   * @throws IllegalArgumentException as above, or if a start has a wrong number of parameters
   */
  Calibration calibrate(OptionSurface surface, List<Start> starts);
}
