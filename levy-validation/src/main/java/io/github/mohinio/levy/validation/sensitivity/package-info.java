/**
 * What do results depend on? Shares of variance over a box ({@link
 * io.github.mohinio.levy.validation.sensitivity.SobolIndices}), derivatives between parameters and
 * quotes ({@link io.github.mohinio.levy.validation.sensitivity.Jacobian}), and what a network loses
 * without a quote.
 */
package io.github.mohinio.levy.validation.sensitivity;
