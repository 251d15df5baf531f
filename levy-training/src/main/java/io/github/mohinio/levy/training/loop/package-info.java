/**
 * The training loop. Begin with {@link io.github.mohinio.levy.training.loop.Trainer}.
 *
 * <p>Errors are reported in natural units of the parameters and in units of their ranges; losses
 * are mean squared errors in units of the ranges.
 */
package io.github.mohinio.levy.training.loop;
