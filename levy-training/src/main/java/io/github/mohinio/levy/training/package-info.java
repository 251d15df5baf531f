/** Trains the networks that calibrate Lévy models and exports them as ONNX. */
package io.github.mohinio.levy.training;
