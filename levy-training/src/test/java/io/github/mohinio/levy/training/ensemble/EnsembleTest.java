package io.github.mohinio.levy.training.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OrtException;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.engine.Predictions;
import io.github.mohinio.levy.training.engine.Samples;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.ConvolutionalNetwork;
import io.github.mohinio.levy.training.network.ImageBasis;
import io.github.mohinio.levy.training.network.MixtureHead;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.NetworkDesign;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnsembleTest {

  private static final int ROWS = 1000;
  private static final int PARAMETERS = Samples.BOX.size();
  private static final FloatMatrix INPUTS = Samples.normal(ROWS, 12);
  private static final ImageBasis IMAGE = new ImageBasis(3, 4, Samples.normal(3 * 4, 5));
  private static final List<Network> MEMBERS =
      List.of(
          member(MultilayerPerceptron.of(16, 8), 1, true),
          member(new ResidualNetwork(16, 2), 2, true),
          member(new ConvolutionalNetwork(IMAGE, List.of(4), 16), 3, true));

  private static Network member(Architecture architecture, long seed, boolean mixture) {
    NetworkDesign design =
        new NetworkDesign(architecture, architecture.scaling(INPUTS), Samples.BOX, mixture);
    return Samples.steep(Samples.draw(design, seed), 10);
  }

  /** Parameters of known fractions: a combination of the members' and some noise. */
  private static FloatMatrix targets(double[] coefficients, double noise) {
    Random random = new Random(5);
    float[] values = new float[ROWS * PARAMETERS];
    List<FloatMatrix> fractions =
        MEMBERS.stream().map(m -> Predictions.of(m, INPUTS).fractions()).toList();
    for (int k = 0; k < values.length; k++) {
      double fraction = noise * random.nextGaussian();
      for (int m = 0; m < coefficients.length; m++) {
        fraction += coefficients[m] * fractions.get(m).get(k / PARAMETERS, k % PARAMETERS);
      }
      OutputBox.Interval interval = Samples.BOX.intervals().get(k % PARAMETERS);
      double clipped = Math.min(1, Math.max(0, fraction));
      double value = interval.origin() + clipped * interval.length();
      values[k] = (float) Math.min(interval.highest(), Math.max(interval.lowest(), value));
    }
    return FloatMatrix.wrap(ROWS, PARAMETERS, values);
  }

  @Test
  void theMeanIsTheMeanOfTheFractions() {
    FloatMatrix answer = Predictions.of(Ensemble.mean(MEMBERS), INPUTS).fractions();
    List<FloatMatrix> members =
        MEMBERS.stream().map(m -> Predictions.of(m, INPUTS).fractions()).toList();
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < PARAMETERS; j++) {
        double sum = 0;
        for (FloatMatrix member : members) {
          sum += member.get(i, j);
        }
        assertThat((double) answer.get(i, j)).isCloseTo(sum / 3, within(2e-7));
      }
    }
  }

  @Test
  void betterMembersWeighMore() {
    // The targets are the second member's answers with noise.
    FloatMatrix coefficients =
        Ensemble.weighted(MEMBERS, INPUTS, targets(new double[] {0, 1, 0}, 0.02)).coefficients();
    for (int j = 0; j < PARAMETERS; j++) {
      assertThat(coefficients.get(1, j)).isGreaterThan(0.9f);
      double sum = coefficients.get(0, j) + coefficients.get(1, j) + coefficients.get(2, j);
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void stackingFindsTheCombination() {
    double[] truth = {0.7, 0.5, -0.2};
    FloatMatrix coefficients =
        Ensemble.stacked(MEMBERS, INPUTS, targets(truth, 0), 1e-7).coefficients();
    for (int m = 0; m < 3; m++) {
      for (int j = 0; j < PARAMETERS; j++) {
        assertThat((double) coefficients.get(m, j)).isCloseTo(truth[m], within(0.02));
      }
    }
  }

  @Test
  void muchRidgeMakesTheMean() {
    FloatMatrix coefficients =
        Ensemble.stacked(MEMBERS, INPUTS, targets(new double[] {1, 0, 0}, 0), 1e6).coefficients();
    for (int m = 0; m < 3; m++) {
      assertThat((double) coefficients.get(m, 0)).isCloseTo(1 / 3.0, within(1e-5));
    }
  }

  @Test
  void answersStayInTheBox() {
    FloatMatrix targets = targets(new double[] {3, -1, -1}, 0);
    Predictions answers = Predictions.of(Ensemble.stacked(MEMBERS, INPUTS, targets, 1e-6), INPUTS);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < PARAMETERS; j++) {
        assertThat(answers.fractions().get(i, j)).isBetween(0f, 1f);
        OutputBox.Interval interval = Samples.BOX.intervals().get(j);
        assertThat((double) answers.parameters().get(i, j))
            .isBetween(interval.lower(), interval.upper());
      }
    }
  }

  @Test
  void oneFileHoldsTheEnsemble() throws OrtException, InvalidProtocolBufferException {
    FloatMatrix targets = targets(new double[] {0.7, 0.5, -0.2}, 0.01);
    Ensemble ensemble = Ensemble.stacked(MEMBERS, INPUTS, targets, 1e-5);
    Predictions trainer = Predictions.of(ensemble, INPUTS);
    byte[] file = ensemble.export().toByteArray();
    assertThat(ModelProto.parseFrom(file).toByteArray()).isEqualTo(file);
    for (int batch : new int[] {1, 64}) {
      Map<String, float[]> runtime = Samples.inOnnxRuntime(file, INPUTS, batch);
      // Seen: 4.3e-7 of the box, and 1.1e-5 in factors, exponentials of numbers up to 9.
      assertThat(Samples.boxError(trainer.parameters(), runtime.get("parameters")))
          .isLessThan(2e-6);
      assertThat(Samples.relativeError(trainer.mixture().orElseThrow(), runtime.get("mixture")))
          .isLessThan(3e-5);
    }
  }

  @Test
  void mixturesAreJoinedByTheirShares() {
    FloatMatrix joined = Predictions.of(Ensemble.mean(MEMBERS), INPUTS).mixture().orElseThrow();
    MixtureHead head = new MixtureHead(PARAMETERS);
    int k = MixtureHead.COMPONENTS;
    assertThat(joined.columns()).isEqualTo(head.columns(3 * k));
    for (int m = 0; m < 3; m++) {
      FloatMatrix own = Predictions.of(MEMBERS.get(m), INPUTS).mixture().orElseThrow();
      for (int c = 0; c < k; c++) {
        assertThat((double) joined.get(7, m * k + c)).isCloseTo(own.get(7, c) / 3, within(1e-7));
      }
      for (int e = 0; e < k * PARAMETERS; e++) {
        assertThat(joined.get(7, 3 * k + m * k * PARAMETERS + e)).isEqualTo(own.get(7, k + e));
      }
      int triangles = k * head.triangle();
      for (int e = 0; e < triangles; e++) {
        assertThat(joined.get(7, 3 * k * (1 + PARAMETERS) + m * triangles + e))
            .isEqualTo(own.get(7, k * (1 + PARAMETERS) + e));
      }
    }
  }

  @Test
  void withoutAllMixturesThereIsNone() {
    List<Network> members = List.of(MEMBERS.get(0), member(MultilayerPerceptron.of(8), 4, false));
    assertThat(Predictions.of(Ensemble.mean(members), INPUTS).mixture()).isEmpty();
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.mean(List.of()))
        .withMessage("members = []: must hold at least one");
    FloatMatrix narrow = Samples.normal(ROWS, 4);
    MultilayerPerceptron trunk = MultilayerPerceptron.of(8);
    Network other =
        Samples.draw(new NetworkDesign(trunk, trunk.scaling(narrow), Samples.BOX, false), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.mean(List.of(MEMBERS.get(0), other)))
        .withMessageStartingWith("members[1]: 4 inputs");
    FloatMatrix targets = targets(new double[] {1, 0, 0}, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.weighted(MEMBERS, Samples.normal(7, 12), targets))
        .withMessage("inputs.rows = 7, targets.rows = 1000: must be equal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.weighted(MEMBERS, narrow, targets))
        .withMessage("inputs.columns = 4: must be the number of inputs, 12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ensemble.stacked(MEMBERS, INPUTS, targets, 0))
        .withMessageStartingWith("ridge = 0.0");
  }
}
