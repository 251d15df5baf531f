package io.github.mohinio.levy.validation.crossvalidation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An ONNX file of one node, {@code parameters = features * weights + bias}: the messages of
 * onnx.proto3 (IR version 8, opset 13), written field by field.
 */
final class LinearOnnx {

  private static final int FLOAT = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private LinearOnnx() {}

  static byte[] model(float[] weights, float[] bias, Map<String, String> metadata) {
    int outputs = bias.length;
    int inputs = weights.length / outputs;
    LinearOnnx node =
        new LinearOnnx()
            .text(1, "features")
            .text(1, "weights")
            .text(1, "bias")
            .text(2, "parameters")
            .text(4, "Gemm");
    LinearOnnx graph =
        new LinearOnnx()
            .message(1, node)
            .text(2, "linear")
            .message(5, tensor("weights", weights, inputs, outputs))
            .message(5, tensor("bias", bias, outputs))
            .message(11, value("features", inputs))
            .message(12, value("parameters", outputs));
    LinearOnnx model =
        new LinearOnnx()
            .number(1, 8)
            .message(7, graph)
            .message(8, new LinearOnnx().text(1, "").number(2, 13));
    metadata.forEach(
        (key, value) -> model.message(14, new LinearOnnx().text(1, key).text(2, value)));
    return model.bytes.toByteArray();
  }

  private static LinearOnnx tensor(String name, float[] values, int... dims) {
    LinearOnnx tensor = new LinearOnnx();
    for (int dim : dims) {
      tensor.number(1, dim);
    }
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array());
  }

  /** A tensor with any number of rows. */
  private static LinearOnnx value(String name, int columns) {
    LinearOnnx shape =
        new LinearOnnx()
            .message(1, new LinearOnnx().text(2, "batch"))
            .message(1, new LinearOnnx().number(1, columns));
    LinearOnnx type =
        new LinearOnnx().message(1, new LinearOnnx().number(1, FLOAT).message(2, shape));
    return new LinearOnnx().text(1, name).message(2, type);
  }

  private LinearOnnx message(int field, LinearOnnx message) {
    return bytes(field, message.bytes.toByteArray());
  }

  private LinearOnnx text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private LinearOnnx bytes(int field, byte[] content) {
    varint(field << 3 | 2);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  private LinearOnnx number(int field, int number) {
    varint(field << 3);
    varint(number);
    return this;
  }

  private void varint(int value) {
    int rest = value;
    for (; rest >= 0x80; rest >>>= 7) {
      bytes.write(rest & 0x7f | 0x80);
    }
    bytes.write(rest);
  }
}
