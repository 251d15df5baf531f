/**
 * Does the pricer hold its tolerance, everywhere, and is its error estimate honest? Begin with
 * {@link AccuracyStudy}.
 */
package io.github.mohinio.levy.validation.accuracy;
