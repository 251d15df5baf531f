package io.github.mohinio.levy.calibration.dataset;

import java.util.Objects;

/**
 * A column of a data set.
 *
 * @param name its name
 * @param unit unit of its numbers; empty for a pure number or one that depends on the model
 */
public record DataSetColumn(String name, String unit) {

  /** Checks that nothing is null. */
  public DataSetColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
  }
}
