/**
 * Ways to calibrate side by side, on simulated surfaces whose parameters are known: under quotes
 * that are not the model's ({@link io.github.mohinio.levy.validation.robustness.RobustnessStudy}),
 * and by what they cost ({@link io.github.mohinio.levy.validation.robustness.MethodStudy}).
 */
package io.github.mohinio.levy.validation.robustness;
