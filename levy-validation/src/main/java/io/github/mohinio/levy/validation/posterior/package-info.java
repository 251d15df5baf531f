/**
 * Posteriors of a model, drawn and questioned. Begin with {@link
 * io.github.mohinio.levy.validation.posterior.PosteriorStudy}.
 */
package io.github.mohinio.levy.validation.posterior;
