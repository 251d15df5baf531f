/**
 * Normal approximations of a log density with a gradient: {@link
 * io.github.mohinio.levy.bayes.variational.Laplace}, {@link
 * io.github.mohinio.levy.bayes.variational.Advi} and {@link
 * io.github.mohinio.levy.bayes.variational.Pathfinder}.
 *
 * <p>Coordinates are unbounded and few. An approximation is to be judged by its importance ratios
 * before it is believed: each result offers them as an {@link
 * io.github.mohinio.levy.bayes.variational.ImportanceSample}.
 */
package io.github.mohinio.levy.bayes.variational;
