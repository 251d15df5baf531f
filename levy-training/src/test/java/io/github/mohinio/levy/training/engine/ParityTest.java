package io.github.mohinio.levy.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OrtException;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox.Interval;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.ConvolutionalNetwork;
import io.github.mohinio.levy.training.network.ImageBasis;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import io.github.mohinio.levy.training.network.SetTransformer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime computes what the trainer computed, for every architecture. */
class ParityTest {

  private static final int ROWS = 1000;

  /** An architecture and inputs for it. */
  record Subject(Architecture architecture, FloatMatrix inputs, boolean mixture) {

    NetworkDesign design() {
      return new NetworkDesign(architecture, architecture.scaling(inputs), Samples.BOX, mixture);
    }

    @Override
    public String toString() {
      return architecture + (mixture ? " with a mixture" : "");
    }
  }

  static List<Subject> subjects() {
    FloatMatrix features = Samples.features(ROWS, 12, 3);
    FloatMatrix loadings = Samples.normal(3 * 4, 5);
    ImageBasis image = new ImageBasis(3, 4, loadings);
    return List.of(
        new Subject(MultilayerPerceptron.of(16, 8), features, false),
        new Subject(MultilayerPerceptron.of(16, 8), features, true),
        new Subject(new ResidualNetwork(32, 3), features, true),
        new Subject(
            new ConvolutionalNetwork(image, List.of(4, 8), 16), Samples.normal(ROWS, 12), true),
        new Subject(new SetTransformer(20, 4, 16, 5, 2, 32), Samples.quotes(ROWS, 20, 4), true));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void onnxRuntimeAgreesWithTheTrainer(Subject subject) throws OrtException {
    // As drawn, answers are near the middle of the box.
    Network network = Samples.steep(Samples.draw(subject.design(), 1), 10);
    Predictions trainer = Predictions.of(network, subject.inputs());
    byte[] onnx = network.export().toByteArray();
    for (int batch : new int[] {1, 64}) {
      Map<String, float[]> runtime = Samples.inOnnxRuntime(onnx, subject.inputs(), batch);
      // Seen: 6.7e-7 of the box at most.
      assertThat(Samples.boxError(trainer.parameters(), runtime.get("parameters")))
          .isLessThan(2e-6);
      assertThat(runtime.containsKey("mixture")).isEqualTo(subject.mixture());
      if (subject.mixture()) {
        // Seen: 1.5e-5 at most, in factors, which are exponentials of numbers up to 9.
        assertThat(Samples.relativeError(trainer.mixture().orElseThrow(), runtime.get("mixture")))
            .isLessThan(3e-5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void saturatedAnswersStayInTheBox(Subject subject) throws OrtException {
    Network saturated = Samples.steep(Samples.draw(subject.design(), 2), 1000);
    Predictions trainer = Predictions.of(saturated, subject.inputs());
    assertInBox(trainer.parameters().values());
    trainer.mixture().ifPresent(mixture -> mixture.requireFinite("mixture"));
    Map<String, float[]> runtime =
        Samples.inOnnxRuntime(saturated.export().toByteArray(), subject.inputs(), ROWS);
    assertInBox(FloatBuffer.wrap(runtime.get("parameters")));
  }

  private static void assertInBox(FloatBuffer answers) {
    boolean[] reached = new boolean[2 * Samples.BOX.size()];
    for (int k = 0; k < answers.limit(); k++) {
      int j = k % Samples.BOX.size();
      Interval interval = Samples.BOX.intervals().get(j);
      double answer = answers.get(k);
      assertThat(answer).isBetween(interval.lower(), interval.upper());
      double slack = 1e-5 * (interval.upper() - interval.lower());
      reached[2 * j] |= answer < interval.lower() + slack;
      reached[2 * j + 1] |= answer > interval.upper() - slack;
    }
    assertThat(reached).as("every border is reached").containsOnly(true);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void anIndependentParserWritesTheSameBytes(Subject subject)
      throws InvalidProtocolBufferException {
    byte[] file = Samples.draw(subject.design(), 1).export().toByteArray();
    ModelProto model = ModelProto.parseFrom(file);
    assertThat(model.toByteArray()).isEqualTo(file);
    assertThat(model.getGraph().getOutputList())
        .extracting(output -> output.getName())
        .first()
        .isEqualTo("parameters");
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void weightsDependOnTheGeneratorOnly(Subject subject) {
    String first = Samples.draw(subject.design(), 1).export().sha256();
    assertThat(Samples.draw(subject.design(), 1).export().sha256()).isEqualTo(first);
    assertThat(Samples.draw(subject.design(), 2).export().sha256()).isNotEqualTo(first);
  }
}
