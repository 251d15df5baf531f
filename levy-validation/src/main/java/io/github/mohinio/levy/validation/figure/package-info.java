/**
 * Figures as values: what is drawn, from what it was made, and the three ways to show it. Begin
 * with {@link io.github.mohinio.levy.validation.figure.Dashboard}, which writes a page, and CSV and
 * PNG files beside it.
 *
 * <p>All types are immutable and thread-safe.
 */
package io.github.mohinio.levy.validation.figure;
