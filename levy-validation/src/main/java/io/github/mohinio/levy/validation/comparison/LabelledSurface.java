package io.github.mohinio.levy.validation.comparison;

import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.util.Objects;

/**
 * A surface and what it is called, such as its date.
 *
 * @param label name for tables
 * @param surface the options
 */
public record LabelledSurface(String label, OptionSurface surface) {

  /** Checks that nothing is null. */
  public LabelledSurface {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(surface, "surface");
  }
}
