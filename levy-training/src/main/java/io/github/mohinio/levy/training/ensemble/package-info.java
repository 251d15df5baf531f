/**
 * Several networks that answer as one. Begin with {@link
 * io.github.mohinio.levy.training.ensemble.Ensemble}.
 */
package io.github.mohinio.levy.training.ensemble;
