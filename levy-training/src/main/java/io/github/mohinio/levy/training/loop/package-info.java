/**
 * The training loop. Begin with {@link io.github.mohinio.levy.training.loop.Trainer}.
 *
 * <p>Errors are reported in natural units of the parameters and in units of their ranges. Losses
 * are mean squared errors in units of the ranges, plus a multiple of the negative log likelihood of
 * the mixture.
 */
package io.github.mohinio.levy.training.loop;
