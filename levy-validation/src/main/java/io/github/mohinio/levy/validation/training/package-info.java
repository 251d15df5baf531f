/**
 * How the networks that come with the library were trained, and what training them again gives:
 * {@link io.github.mohinio.levy.validation.training.TrainingStudy}.
 */
package io.github.mohinio.levy.validation.training;
