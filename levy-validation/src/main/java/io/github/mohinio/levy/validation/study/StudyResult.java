package io.github.mohinio.levy.validation.study;

import io.github.mohinio.levy.validation.figure.Provenance;

/** Tables of a study, read from their files when they are asked for. */
public interface StudyResult {

  /**
   * A table.
   *
   * @throws IllegalStateException if its file is not there, or is not the one that was written
   */
  ResultTable table(String name);

  /**
   * What a figure of a table was made from.
   *
   * @throws IllegalStateException as {@link #table}
   */
  Provenance provenance(String table);
}
