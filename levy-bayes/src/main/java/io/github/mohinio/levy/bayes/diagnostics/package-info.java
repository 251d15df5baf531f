/**
 * Convergence diagnostics of Markov chains: R-hat, effective sample sizes and Monte Carlo standard
 * errors. Begin with {@link io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics}.
 *
 * <p>Definitions and results are those of the R package posterior. What is not defined is NaN, with
 * a reason beside it.
 */
package io.github.mohinio.levy.bayes.diagnostics;
