package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.validation.internal.SurfaceHash;

/**
 * What a report was made from.
 *
 * @param model name of the model
 * @param surfaceSha256 hash of the data of the surface, see {@link SurfaceHash}
 * @param libraryVersion version of this library, that made the fit
 */
record Provenance(String model, String surfaceSha256, String libraryVersion) {

  /** Provenance of the report of a fit. */
  static Provenance of(Calibration fit) {
    return new Provenance(
        fit.model().name(), SurfaceHash.sha256(fit.surface()), fit.run().version());
  }
}
