/**
 * Networks, each with its forward pass and its ONNX graph side by side. Begin with {@link
 * io.github.mohinio.levy.training.network.MultilayerPerceptron}.
 *
 * <p>Networks take raw features and answer parameters in natural units: the scaling of both is part
 * of the network.
 */
package io.github.mohinio.levy.training.network;
