/**
 * Day counts: from dates to years. Begin with {@link DayCount}.
 *
 * <p>Everything is immutable and thread-safe; nothing asks for today's date.
 */
package io.github.mohinio.levy.calibration.time;
