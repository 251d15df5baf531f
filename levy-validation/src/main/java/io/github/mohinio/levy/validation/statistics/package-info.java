/**
 * Tests of hypotheses, bootstrap intervals and what belongs to them, checked against R.
 *
 * <p>A test of a sample that it cannot judge (too short, constant) returns NaN and the reason; a
 * sample with a value that is not finite is an error. All types are immutable and thread-safe.
 */
package io.github.mohinio.levy.validation.statistics;
