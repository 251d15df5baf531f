/**
 * Alarms with a stated rate of false ones: of errors that drift ({@link
 * io.github.mohinio.levy.validation.monitoring.DriftDetector}), and of surfaces unlike those a
 * network was trained on ({@link io.github.mohinio.levy.validation.monitoring.RangeStudy}).
 */
package io.github.mohinio.levy.validation.monitoring;
