package io.github.mohinio.levy.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OrtException;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mohinio.levy.training.data.FeatureScaling;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox.Interval;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime computes what the trainer computed, for every architecture. */
class ParityTest {

  private static final int ROWS = 1000;

  static List<Architecture> architectures() {
    return List.of(MultilayerPerceptron.of(16, 8), new ResidualNetwork(32, 3));
  }

  private static FloatMatrix features(double spread) {
    return Samples.features(ROWS, 12, spread);
  }

  private static NetworkDesign design(Architecture architecture) {
    return new NetworkDesign(architecture, FeatureScaling.of(features(1)), Samples.BOX, true);
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void onnxRuntimeAgreesWithTheTrainer(Architecture architecture) throws OrtException {
    Network network = Samples.draw(design(architecture), 1);
    FloatMatrix features = features(3);
    Map<String, float[]> trainer = Samples.inTheEngine(network, features);
    byte[] onnx = network.export().toByteArray();
    for (int batch : new int[] {1, 64}) {
      Map<String, float[]> runtime = Samples.inOnnxRuntime(onnx, features, batch);
      assertThat(runtime.keySet()).containsExactly("parameters", "mixture");
      // Seen: 1.1e-7 of the box.
      assertThat(boxError(trainer.get("parameters"), runtime.get("parameters"))).isLessThan(1e-6);
      // Seen: 9.6e-7.
      assertThat(relativeError(trainer.get("mixture"), runtime.get("mixture"))).isLessThan(5e-6);
    }
  }

  /** Largest difference, in units of the ranges. */
  private static double boxError(float[] expected, float[] actual) {
    double largest = 0;
    for (int k = 0; k < expected.length; k++) {
      Interval interval = Samples.BOX.intervals().get(k % Samples.BOX.size());
      double range = interval.upper() - interval.lower();
      largest = Math.max(largest, Math.abs(actual[k] - expected[k]) / range);
    }
    return largest;
  }

  /** Largest difference, relative to numbers of size 1 or more. */
  private static double relativeError(float[] expected, float[] actual) {
    assertThat(actual).hasSameSizeAs(expected);
    double largest = 0;
    for (int k = 0; k < expected.length; k++) {
      double size = Math.max(1, Math.abs(expected[k]));
      largest = Math.max(largest, Math.abs(actual[k] - expected[k]) / size);
    }
    return largest;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void saturatedAnswersStayInTheBox(Architecture architecture) throws OrtException {
    Network network = Samples.draw(design(architecture), 2);
    // The point's own layer, a thousand times as steep, reaches the borders.
    Map<String, float[]> weights = network.weights();
    float[] steep = weights.get("point.weight");
    for (int k = 0; k < steep.length; k++) {
      steep[k] *= 1000;
    }
    Network saturated = Network.of(network.design(), weights);
    FloatMatrix features = features(3);
    assertInBox(Samples.inTheEngine(saturated, features));
    assertInBox(Samples.inOnnxRuntime(saturated.export().toByteArray(), features, ROWS));
  }

  private static void assertInBox(Map<String, float[]> outputs) {
    float[] answers = outputs.get("parameters");
    boolean[] reached = new boolean[2 * Samples.BOX.size()];
    for (int k = 0; k < answers.length; k++) {
      int j = k % Samples.BOX.size();
      Interval interval = Samples.BOX.intervals().get(j);
      assertThat((double) answers[k]).isBetween(interval.lower(), interval.upper());
      double slack = 1e-5 * (interval.upper() - interval.lower());
      reached[2 * j] |= answers[k] < interval.lower() + slack;
      reached[2 * j + 1] |= answers[k] > interval.upper() - slack;
    }
    assertThat(reached).as("every border is reached").containsOnly(true);
    for (float number : outputs.get("mixture")) {
      assertThat(number).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void anIndependentParserWritesTheSameBytes(Architecture architecture)
      throws InvalidProtocolBufferException {
    byte[] file = Samples.draw(design(architecture), 1).export().toByteArray();
    ModelProto model = ModelProto.parseFrom(file);
    assertThat(model.toByteArray()).isEqualTo(file);
    assertThat(model.getGraph().getOutputList())
        .extracting(output -> output.getName())
        .containsExactly("parameters", "mixture");
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void weightsDependOnTheGeneratorOnly(Architecture architecture) {
    String first = Samples.draw(design(architecture), 1).export().sha256();
    assertThat(Samples.draw(design(architecture), 1).export().sha256()).isEqualTo(first);
    assertThat(Samples.draw(design(architecture), 2).export().sha256()).isNotEqualTo(first);
  }
}
