/**
 * A small writer of ONNX files. Begin with {@link io.github.mohinio.levy.training.onnx.OnnxGraph},
 * which builds a graph, and {@link io.github.mohinio.levy.training.onnx.OnnxModel}, the finished
 * file.
 *
 * <p>Files are canonical: fields in ascending order, shortest varints, so that a parser that writes
 * a file again writes the same bytes, and equal graphs give equal files. Numbers are float32.
 */
package io.github.mohinio.levy.training.onnx;
