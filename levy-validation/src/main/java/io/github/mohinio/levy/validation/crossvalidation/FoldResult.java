package io.github.mohinio.levy.validation.crossvalidation;

import java.util.List;

/**
 * What one network found of the samples it was not trained on.
 *
 * @param fold number of the fold, from 1
 * @param trained number of samples it was trained on
 * @param tested number of samples it was tested on
 * @param errors errors of the coordinates
 */
public record FoldResult(int fold, int trained, int tested, List<CoordinateErrors> errors) {

  /** Copies the list. */
  public FoldResult {
    errors = List.copyOf(errors);
  }
}
