/**
 * Residuals out of sample, with the tests and figures that belong to them: of parameters on
 * simulated surfaces ({@link io.github.mohinio.levy.validation.residual.ParameterStudy}) and of
 * quotes that a fit has not seen ({@link io.github.mohinio.levy.validation.residual.HeldOutStudy}).
 */
package io.github.mohinio.levy.validation.residual;
