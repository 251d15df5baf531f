/**
 * Networks in the training engine, DJL's PyTorch. Begin with {@link
 * io.github.mohinio.levy.training.engine.EngineNetwork}.
 */
package io.github.mohinio.levy.training.engine;
