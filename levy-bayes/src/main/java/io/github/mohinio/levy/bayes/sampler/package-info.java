/**
 * Samplers of the posterior distribution of a model's parameters, and what they return. Begin with
 * {@link io.github.mohinio.levy.bayes.sampler.NutsCalibrator}; all samplers return a {@link
 * io.github.mohinio.levy.bayes.sampler.Posterior}.
 *
 * <p>Prices and noise are in the currency of the quotes; parameters are in the units of their
 * models. Settings and results are immutable and thread-safe. One seed fixes every draw, whatever
 * the number of threads.
 */
package io.github.mohinio.levy.bayes.sampler;
