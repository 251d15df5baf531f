package io.github.mohinio.levy.validation.crossvalidation;

import java.util.List;

/**
 * What networks found of the samples that come after those they were trained on.
 *
 * @param trained number of samples before the stretch, which the network was trained on
 * @param tested number of samples in it
 * @param regime regime in which it begins
 * @param retrained errors of the network that was trained on all samples before it
 * @param first errors of the network that was trained on the first window only
 */
public record StretchResult(
    int trained,
    int tested,
    String regime,
    List<CoordinateErrors> retrained,
    List<CoordinateErrors> first) {

  /** Copies the lists. */
  public StretchResult {
    retrained = List.copyOf(retrained);
    first = List.copyOf(first);
  }
}
