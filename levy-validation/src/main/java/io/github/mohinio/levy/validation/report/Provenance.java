package io.github.mohinio.levy.validation.report;

import io.github.mohinio.levy.calibration.fit.Calibration;

/**
 * What a report was made from.
 *
 * @param model name of the model
 * @param surfaceSha256 hash of the data of the surface, see {@link SurfaceHash}
 * @param libraryVersion version of this library, from the manifest of its jar
 */
record Provenance(String model, String surfaceSha256, String libraryVersion) {

  /** Provenance of the report of a fit. */
  static Provenance of(Calibration fit) {
    String version = Provenance.class.getPackage().getImplementationVersion();
    return new Provenance(
        fit.model().name(),
        SurfaceHash.sha256(fit.surface()),
        version == null ? "not packaged" : version);
  }
}
