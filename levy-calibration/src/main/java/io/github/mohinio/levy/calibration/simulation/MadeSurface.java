package io.github.mohinio.levy.calibration.simulation;

import java.util.Optional;

/**
 * A surface, or why it is kept out.
 *
 * @param status the first check that failed, or OK
 * @param surface the surface, if it is OK
 */
record MadeSurface(SurfaceStatus status, Optional<SimulatedSurface> surface) {

  static MadeSurface of(SimulatedSurface surface) {
    return new MadeSurface(SurfaceStatus.OK, Optional.of(surface));
  }

  static MadeSurface rejected(SurfaceStatus status) {
    return new MadeSurface(status, Optional.empty());
  }
}
