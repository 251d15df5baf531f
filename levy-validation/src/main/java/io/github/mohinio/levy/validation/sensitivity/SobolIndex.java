package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.Objects;

/**
 * How much of the variance of an output is due to one input, when all inputs are independent and
 * uniform.
 *
 * @param output number of the output, from 0
 * @param input number of the input, from 0
 * @param first share that the input explains alone, \( V(E[f|x_i])/V(f) \), with its 95 % interval
 * @param total share that is lost when all others are known, \( E[V(f|x_{\sim i})]/V(f) \),
 *     likewise
 * @param points points of the sample that count
 * @param dropped points where an output is not finite, which do not
 */
public record SobolIndex(
    int output, int input, Estimate first, Estimate total, int points, int dropped) {

  /** Checks that nothing is null. */
  public SobolIndex {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(total, "total");
  }
}
