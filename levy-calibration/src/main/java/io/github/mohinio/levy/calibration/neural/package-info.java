/** Networks that calibrate, refined to exact fits. Begin with {@link NeuralCalibrator}. */
package io.github.mohinio.levy.calibration.neural;
