package io.github.mohinio.levy.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MultilayerPerceptronTest {

  private static final int ROWS = 1000;
  private static final int INPUTS = 12;
  private static final OutputBox BOX =
      OutputBox.of(
          List.of("c", "g", "y"), new double[] {0.01, 1, 0.1}, new double[] {0.5, 10, 1.8});

  static List<Architecture> architectures() {
    return List.of(
        Architecture.plain(16, 8), Architecture.residual(32, 3), Architecture.residual(INPUTS, 1));
  }

  /** Features with a mean and a spread of their own in each column, and one constant column. */
  private static FloatMatrix features(double spread) {
    Random random = new Random(20261102);
    float[] values = new float[ROWS * INPUTS];
    for (int k = 0; k < values.length; k++) {
      int column = k % INPUTS;
      values[k] =
          column == 0 ? 3 : (float) (column + spread * (1 + column) * random.nextGaussian());
    }
    return FloatMatrix.wrap(ROWS, INPUTS, values);
  }

  private static MultilayerPerceptron network(
      Architecture architecture, NDManager manager, long seed) {
    MultilayerPerceptron network =
        new MultilayerPerceptron(
            architecture, FeatureScaling.of(features(1)), BOX, new Random(seed));
    network.initialize(manager);
    return network;
  }

  private static float[] forward(
      MultilayerPerceptron network, NDManager manager, FloatMatrix features) {
    try (NDArray x = manager.create(features.values(), new Shape(ROWS, INPUTS))) {
      return network.forward(x).toFloatArray();
    }
  }

  private static float[] runOnnx(byte[] model, FloatMatrix features) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {features.rows(), features.columns()};
    FloatBuffer values = FloatBuffer.allocate(ROWS * INPUTS).put(features.values()).flip();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor x = OnnxTensor.createTensor(environment, values, shape);
        OrtSession.Result result = session.run(Map.of("features", x))) {
      OnnxTensor parameters = (OnnxTensor) result.get("parameters").orElseThrow();
      float[] answer = new float[ROWS * BOX.size()];
      parameters.getFloatBuffer().get(answer);
      return answer;
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void onnxRuntimeAgreesWithTheForwardPass(Architecture architecture) throws OrtException {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      MultilayerPerceptron network = network(architecture, manager, 1);
      // A wide spread, so that the answers reach over the whole box.
      FloatMatrix features = features(20);
      float[] trainer = forward(network, manager, features);
      float[] runtime = runOnnx(network.export().toByteArray(), features);
      for (int k = 0; k < trainer.length; k++) {
        OutputBox.Interval interval = BOX.intervals().get(k % BOX.size());
        double tolerance = 1e-5 * (interval.upper() - interval.lower());
        assertThat((double) runtime[k]).as("%d", k).isCloseTo(trainer[k], within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void saturatedAnswersStayInTheBox(Architecture architecture) throws OrtException {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      MultilayerPerceptron network = network(architecture, manager, 2);
      FloatMatrix features = features(1e6);
      assertInBox(forward(network, manager, features));
      assertInBox(runOnnx(network.export().toByteArray(), features));
    }
  }

  private static void assertInBox(float[] answers) {
    boolean[] reached = new boolean[2];
    for (int k = 0; k < answers.length; k++) {
      OutputBox.Interval interval = BOX.intervals().get(k % BOX.size());
      assertThat((double) answers[k]).isBetween(interval.lower(), interval.upper());
      reached[0] |= answers[k] == interval.origin();
      reached[1] |= answers[k] == interval.origin() + interval.length();
    }
    assertThat(reached).as("both borders are reached").containsOnly(true);
  }

  @Test
  void aResidualTrunkAddsWhereTheWidthsAgree() throws InvalidProtocolBufferException {
    assertThat(operators(new Architecture(List.of(8, 8, 4), true)))
        .containsExactly(
            "Sub", "Mul", "Gemm", "Sigmoid", "Mul", "Gemm", "Sigmoid", "Mul", "Add", "Gemm",
            "Sigmoid", "Mul", "Gemm", "Sigmoid", "Mul", "Add");
    assertThat(operators(Architecture.plain(8, 8)))
        .containsExactly(
            "Sub", "Mul", "Gemm", "Sigmoid", "Mul", "Gemm", "Sigmoid", "Mul", "Gemm", "Sigmoid",
            "Mul", "Add");
  }

  private static List<String> operators(Architecture architecture)
      throws InvalidProtocolBufferException {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      byte[] file = network(architecture, manager, 1).export().toByteArray();
      ModelProto model = ModelProto.parseFrom(file);
      assertThat(model.toByteArray()).isEqualTo(file);
      return model.getGraph().getNodeList().stream().map(NodeProto::getOpType).toList();
    }
  }

  @Test
  void weightsDependOnTheGeneratorOnly() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      Architecture architecture = Architecture.plain(8);
      String first = network(architecture, manager, 1).export().sha256();
      assertThat(network(architecture, manager, 1).export().sha256()).isEqualTo(first);
      assertThat(network(architecture, manager, 2).export().sha256()).isNotEqualTo(first);
    }
  }

  @Test
  void trainingBeginsInTheMiddleOfTheBox() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      MultilayerPerceptron network = network(Architecture.plain(64, 64), manager, 1);
      float[] answers = forward(network, manager, features(1));
      for (int k = 0; k < answers.length; k++) {
        OutputBox.Interval interval = BOX.intervals().get(k % BOX.size());
        double fraction = (answers[k] - interval.lower()) / (interval.upper() - interval.lower());
        assertThat(fraction).isBetween(0.4, 0.6);
      }
    }
  }
}
