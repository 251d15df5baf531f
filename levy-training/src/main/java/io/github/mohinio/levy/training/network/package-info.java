/**
 * Networks as values: architectures, heads, weights, and their ONNX graphs. Begin with {@link
 * io.github.mohinio.levy.training.network.Architecture} and {@link
 * io.github.mohinio.levy.training.network.Network}.
 *
 * <p>A network is written once, in {@link io.github.mohinio.levy.training.network.Operations}; the
 * training engine computes with it, and the export writes it. Networks take raw inputs and answer
 * parameters in natural units: the scaling of both is part of the network.
 */
package io.github.mohinio.levy.training.network;
