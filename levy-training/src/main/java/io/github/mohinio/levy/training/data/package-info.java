/**
 * What a network learns from. Begin with {@link io.github.mohinio.levy.training.data.TrainingData}.
 *
 * <p>Samples are rows; features have no unit; targets are model parameters in their natural units,
 * inside a {@link io.github.mohinio.levy.training.data.OutputBox}.
 */
package io.github.mohinio.levy.training.data;
