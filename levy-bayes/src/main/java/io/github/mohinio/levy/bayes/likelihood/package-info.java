/**
 * How likely the quoted prices are under a model, and the posterior density that follows with a
 * prior. Begin with {@link io.github.mohinio.levy.bayes.likelihood.PosteriorTarget}.
 *
 * <p>Densities are logarithms with all their constants. Coordinates are those a sampler moves in;
 * the prior stays in the parameters, and every change of variables carries its log-Jacobian.
 */
package io.github.mohinio.levy.bayes.likelihood;
