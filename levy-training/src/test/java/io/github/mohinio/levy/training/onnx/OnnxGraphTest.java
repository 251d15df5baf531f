package io.github.mohinio.levy.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads files back with an independent parser, and runs them. */
class OnnxGraphTest {

  private static OnnxModel affine() {
    OnnxGraph graph = new OnnxGraph("affine");
    String x = graph.input("x", "batch", 2);
    String weight = graph.constant("weight", new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
    String bias = graph.constant("bias", new float[] {0.5f, 0, -0.5f}, 3);
    graph.output(graph.linear("y", x, weight, bias), "batch", 3);
    return graph.toModel();
  }

  @Test
  void theParserFindsWhatWasWritten() throws InvalidProtocolBufferException {
    ModelProto model = ModelProto.parseFrom(affine().toByteArray());
    assertThat(model.getIrVersion()).isEqualTo(9);
    assertThat(model.getProducerName()).isEqualTo("levy");
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(20);
    GraphProto graph = model.getGraph();
    assertThat(graph.getName()).isEqualTo("affine");
    NodeProto node = graph.getNode(0);
    assertThat(node.getOpType()).isEqualTo("Gemm");
    assertThat(node.getInputList()).containsExactly("x", "weight", "bias");
    assertThat(node.getOutputList()).containsExactly("y");
    assertThat(node.getAttribute(0).getName()).isEqualTo("transB");
    assertThat(node.getAttribute(0).getType()).isEqualTo(AttributeProto.AttributeType.INT);
    assertThat(node.getAttribute(0).getI()).isEqualTo(1);
    TensorProto weight = graph.getInitializer(0);
    assertThat(weight.getDimsList()).containsExactly(3L, 2L);
    assertThat(weight.getDataType()).isEqualTo(TensorProto.DataType.FLOAT.getNumber());
    float[] stored = new float[6];
    weight
        .getRawData()
        .asReadOnlyByteBuffer()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(stored);
    assertThat(stored).containsExactly(1, 2, 3, 4, 5, 6);
    assertMatrix(graph.getInput(0), "x", 2);
    assertMatrix(graph.getOutput(0), "y", 3);
  }

  private static void assertMatrix(ValueInfoProto value, String name, int columns) {
    assertThat(value.getName()).isEqualTo(name);
    TypeProto.Tensor type = value.getType().getTensorType();
    assertThat(type.getElemType()).isEqualTo(TensorProto.DataType.FLOAT.getNumber());
    assertThat(type.getShape().getDim(0).getDimParam()).isEqualTo("batch");
    assertThat(type.getShape().getDim(1).getDimValue()).isEqualTo(columns);
  }

  @Test
  void theParserWritesTheSameBytes() throws InvalidProtocolBufferException {
    byte[] file = affine().withMetadata(Map.of("b", "2", "a", "1")).toByteArray();
    ModelProto model = ModelProto.parseFrom(file);
    assertThat(model.toByteArray()).isEqualTo(file);
    assertThat(model.getUnknownFields().asMap()).isEmpty();
  }

  @Test
  void onnxRuntimeComputesTheGraph() throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(affine().toByteArray());
        OnnxTensor x = OnnxTensor.createTensor(environment, new float[][] {{1, 0}, {1, -1}});
        OrtSession.Result result = session.run(Map.of("x", x))) {
      float[][] y = (float[][]) result.get("y").orElseThrow().getValue();
      assertThat(y[0]).containsExactly(1.5f, 3, 4.5f);
      assertThat(y[1]).containsExactly(-0.5f, -1, -1.5f);
    }
  }

  @Test
  void operandsMustExist() {
    OnnxGraph graph = new OnnxGraph("g");
    graph.input("x", "batch", 1);
    assertThatThrownBy(() -> graph.node("Sigmoid", "y", "z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("z: no such value; known are [x]");
    assertThatThrownBy(() -> graph.output("z", "batch", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesMustBeNew() {
    OnnxGraph graph = new OnnxGraph("g");
    graph.input("x", "batch", 1);
    assertThatThrownBy(() -> graph.node("Sigmoid", "x", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x: this name is taken");
  }

  @Test
  void shapesMustFit() {
    OnnxGraph graph = new OnnxGraph("g");
    assertThatThrownBy(() -> graph.constant("w", new float[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("w: shape [2, 3] does not hold 5");
    assertThatThrownBy(() -> graph.constant("w", new float[0], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension of w = 0: must be > 0");
    assertThatThrownBy(() -> graph.input("x", "batch", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns of x = -1: must be > 0");
  }
}
