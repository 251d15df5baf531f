package io.github.mohinio.levy.calibration.fit;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.surface.OptionSurface;

/** Something that knows where a search on a surface had better start, such as a network. */
public interface StartFinder {

  /** Family of the starts. */
  ModelFamily family();

  /** A start for a surface. */
  Start start(OptionSurface surface);
}
