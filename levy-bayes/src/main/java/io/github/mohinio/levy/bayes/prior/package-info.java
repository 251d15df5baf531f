/**
 * What is believed of the parameters before the prices are seen. Begin with {@link
 * io.github.mohinio.levy.bayes.prior.ParameterPriors}.
 *
 * <p>Priors are of the model's own parameters, in their own units, and independent of each other.
 */
package io.github.mohinio.levy.bayes.prior;
