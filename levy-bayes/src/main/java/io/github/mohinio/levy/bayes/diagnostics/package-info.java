/**
 * How far to trust the draws of a posterior. Begin with {@link
 * io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics}; {@link
 * io.github.mohinio.levy.bayes.diagnostics.Verdict} says in words what all diagnostics of a run
 * mean together, and what to do.
 *
 * <ul>
 *   <li>Chains: R-hat, effective sample sizes, Monte Carlo standard errors, {@link
 *       io.github.mohinio.levy.bayes.diagnostics.NestedRHat} of many short ones, and data for
 *       figures.
 *   <li>Hamiltonian samplers: {@link io.github.mohinio.levy.bayes.diagnostics.EnergyDiagnostics}
 *       and {@link io.github.mohinio.levy.bayes.diagnostics.Divergences}.
 *   <li>Approximations: {@link io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing}.
 *   <li>Quotes: {@link io.github.mohinio.levy.bayes.diagnostics.PsisLoo}.
 *   <li>Samplers: {@link io.github.mohinio.levy.bayes.diagnostics.SimulationBasedCalibration}.
 * </ul>
 *
 * <p>Definitions and results are those of the R packages posterior, loo and bayesplot. What is not
 * defined is NaN, with a reason beside it.
 */
package io.github.mohinio.levy.bayes.diagnostics;
