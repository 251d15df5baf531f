package io.github.mohinio.levy.bayes.sampler;

import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;
import io.github.mohinio.levy.bayes.variational.NormalApproximation;
import java.util.List;

/**
 * Normal distributions in the coordinates that stand for a posterior, and how well they do.
 * Immutable and thread-safe.
 *
 * @param normals the distributions, each with the same share; one but for several paths
 * @param weights importance weights of draws about them: k-hat, effective sample size and, as
 *     {@link ParetoSmoothing#logMeanRatio}, the log evidence
 * @param resampled whether the weights have a mean (k-hat below 1), so that the draws of the
 *     posterior are drawn anew by weight; otherwise they are those of the normal distributions
 */
public record Approximation(
    List<NormalApproximation> normals, ParetoSmoothing weights, boolean resampled) {

  /** Copies the list. */
  public Approximation {
    normals = List.copyOf(normals);
  }
}
