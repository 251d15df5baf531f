/**
 * Hamiltonian Monte Carlo over any log density with a gradient. Begin with {@link
 * io.github.mohinio.levy.bayes.hamiltonian.NutsChain}.
 *
 * <p>Coordinates are unbounded and few (the metric is dense). A chain is stepped by its caller, one
 * draw at a time, and can be put away between any two draws and taken up again with the same
 * numbers.
 */
package io.github.mohinio.levy.bayes.hamiltonian;
