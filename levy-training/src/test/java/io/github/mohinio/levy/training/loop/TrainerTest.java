package io.github.mohinio.levy.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.mohinio.levy.training.data.EpochData;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.engine.Predictions;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Learns two smooth functions of three inputs. */
class TrainerTest {

  private static final OutputBox BOX =
      OutputBox.of(List.of("wave", "bowl"), new double[] {-1, 0}, new double[] {1, 10});
  private static final Architecture TRUNK = new ResidualNetwork(32, 2);
  private static final TrainingSettings SETTINGS =
      TrainingSettings.withDefaults()
          .withEpochs(20)
          .withBatchSize(64)
          .withPeakLearningRate(0.01)
          .withMixtureWeight(0);
  private static final TrainingSettings SHORT = SETTINGS.withEpochs(2);
  private static final FloatMatrix FEATURES = features(4000, 1);
  private static final FloatMatrix VALIDATION_FEATURES = features(500, 2);
  private static final TrainingData DATA =
      TrainingData.fixed(
          FEATURES, targets(FEATURES), VALIDATION_FEATURES, targets(VALIDATION_FEATURES), BOX);

  private static FloatMatrix features(int rows, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * 3];
    for (int k = 0; k < values.length; k++) {
      values[k] = 5 + 2 * random.nextFloat();
    }
    return FloatMatrix.wrap(rows, 3, values);
  }

  private static FloatMatrix targets(FloatMatrix features) {
    float[] values = new float[features.rows() * 2];
    for (int i = 0; i < features.rows(); i++) {
      double a = features.get(i, 0) - 6;
      double b = features.get(i, 1) - 6;
      double c = features.get(i, 2) - 6;
      values[2 * i] = (float) Math.sin(2 * a + b * c);
      values[2 * i + 1] = (float) (3 * (a * a + b * b + c * c));
    }
    return FloatMatrix.wrap(features.rows(), 2, values);
  }

  private static TrainedNetwork train(TrainingSettings settings, TrainingData data) {
    return new Trainer(TRUNK, settings).train(data, TrainingListener.SILENT);
  }

  @Test
  void aSmoothFunctionIsLearnt() throws OrtException {
    TrainedNetwork network = train(SETTINGS, DATA);
    List<ParameterMetrics> metrics = network.outcome().validation();
    assertThat(metrics).allSatisfy(m -> assertThat(m.r2()).isGreaterThan(0.99));
    assertThat(onnxError(network)).isCloseTo(metrics.get(1).meanAbsoluteError(), within(1e-4));
    assertThat(network.history()).hasSize(20);
    assertThat(network.outcome().trainingLoss())
        .isLessThan(0.1 * network.history().get(0).trainingLoss());
  }

  /** Mean absolute error of the second parameter on the validation samples, in ONNX Runtime. */
  private static double onnxError(TrainedNetwork network) throws OrtException {
    int rows = VALIDATION_FEATURES.rows();
    float[][] features = new float[rows][3];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < 3; j++) {
        features[i][j] = VALIDATION_FEATURES.get(i, j);
      }
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(network.onnx());
        OnnxTensor x = OnnxTensor.createTensor(environment, features);
        OrtSession.Result result = session.run(Map.of("features", x))) {
      float[][] answers = (float[][]) result.get(0).getValue();
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += Math.abs(answers[i][1] - DATA.validationTargets().get(i, 1));
      }
      return sum / rows;
    }
  }

  @Test
  void equalSeedsGiveEqualBytes() {
    TrainedNetwork first = train(SHORT, DATA);
    TrainedNetwork second = train(SHORT, DATA);
    assertThat(second.onnx()).isEqualTo(first.onnx());
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.outcome().validation()).isEqualTo(first.outcome().validation());
    assertThat(train(SHORT.withSeed(2), DATA).sha256()).isNotEqualTo(first.sha256());
  }

  /** The engine's switch for gradients is per thread; training must not depend on its state. */
  @Test
  void anotherThreadGivesTheSameNetwork() {
    String here = train(SHORT, DATA).sha256();
    String there = CompletableFuture.supplyAsync(() -> train(SHORT, DATA).sha256()).join();
    assertThat(there).isEqualTo(here);
  }

  @Test
  void metadataChangesTheFileOnly() {
    TrainedNetwork plain = train(SHORT, DATA);
    TrainedNetwork labelled = plain.withMetadata(Map.of("levy.seed", "1"));
    assertThat(labelled.sha256()).isNotEqualTo(plain.sha256());
    assertThat(labelled.history()).isEqualTo(plain.history());
    assertThat(labelled.model().metadata()).containsEntry("levy.seed", "1");
  }

  @Test
  void everyEpochIsAskedForOnceAndReported() {
    List<Integer> asked = new ArrayList<>();
    List<EpochReport> reports = new ArrayList<>();
    EpochData fresh =
        epoch -> {
          asked.add(epoch);
          return epoch == 1 ? features(FEATURES.rows(), 3) : FEATURES;
        };
    TrainedNetwork network =
        new Trainer(TRUNK, SETTINGS.withEpochs(3)).train(withFeatures(fresh), reports::add);
    assertThat(asked).containsExactly(0, 1, 2);
    assertThat(reports).isEqualTo(network.history());
    assertThat(reports).extracting(EpochReport::epoch).containsExactly(1, 2, 3);
    assertThat(reports).extracting(EpochReport::epochs).containsOnly(3);
    assertThat(network.sha256()).isNotEqualTo(train(SETTINGS.withEpochs(3), DATA).sha256());
  }

  private static TrainingData withFeatures(EpochData features) {
    return new TrainingData(
        features, DATA.targets(), DATA.validationFeatures(), DATA.validationTargets(), BOX);
  }

  /** One validation sample with a wrong target: the loss on it has its minimum on the way. */
  @Test
  void theBestEpochIsKept() {
    float[] feature = {6, 6, 6};
    TrainingData misleading =
        TrainingData.fixed(
            FEATURES,
            DATA.targets(),
            FloatMatrix.wrap(1, 3, feature),
            FloatMatrix.wrap(1, 2, new float[] {-0.1f, 4}),
            BOX);
    TrainedNetwork network = train(SETTINGS.withPatience(3), misleading);
    List<EpochReport> history = network.history();
    EpochReport best = network.outcome();
    assertThat(history).hasSize(best.epoch() + 3).hasSizeLessThan(20);
    assertThat(history)
        .allSatisfy(
            r -> assertThat(r.validationLoss()).isGreaterThanOrEqualTo(best.validationLoss()));
    Predictions answers = Predictions.of(network.network(), misleading.validationFeatures());
    double error = answers.parameters().get(0, 1) - 4;
    assertThat(Math.abs(error))
        .isCloseTo(best.validation().get(1).meanAbsoluteError(), within(1e-6));
  }

  @Test
  void aMixtureLearnsWhereTheTruthIs() {
    TrainedNetwork network = train(SETTINGS.withMixtureWeight(0.01), DATA);
    List<EpochReport> history = network.history();
    assertThat(history.get(0).negativeLogLikelihood())
        .isGreaterThan(1 + network.outcome().negativeLogLikelihood());
    assertThat(network.outcome().validationLoss())
        .isCloseTo(
            network.outcome().pointError() + 0.01 * network.outcome().negativeLogLikelihood(),
            within(1e-6));
    assertThat(network.outcome().validation())
        .allSatisfy(m -> assertThat(m.r2()).isGreaterThan(0.99));
    assertThat(train(SETTINGS.withMixtureWeight(0.01), DATA).sha256()).isEqualTo(network.sha256());
  }

  @Test
  void aBatchMayBeLargerThanTheData() {
    TrainedNetwork network = train(SHORT.withBatchSize(Integer.MAX_VALUE), DATA);
    assertThat(network.outcome().trainingLoss()).isFinite();
  }

  @Test
  void featuresThatAreNotFiniteAreNamed() {
    float[] bad = new float[FEATURES.rows() * 3];
    bad[4] = Float.NaN;
    FloatMatrix features = FloatMatrix.wrap(FEATURES.rows(), 3, bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(SHORT, withFeatures(epoch -> features)))
        .withMessage("features[1][1] = NaN: must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(SHORT, withFeatures(epoch -> epoch == 0 ? FEATURES : features)))
        .withMessage("features[1][1] = NaN: must be finite");
  }

  @Test
  void sizesThatDisagreeAreNamed() {
    FloatMatrix short3 = features(10, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(SHORT, withFeatures(epoch -> short3)))
        .withMessage("features.rows = 10, targets.rows = 4000: must be equal");
    FloatMatrix narrow = FloatMatrix.wrap(FEATURES.rows(), 2, new float[FEATURES.rows() * 2]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(SHORT, withFeatures(epoch -> narrow)))
        .withMessage("features.columns = 2, validationFeatures.columns = 3: must be equal");
    TrainingData fewTargets =
        TrainingData.fixed(FEATURES, DATA.targets(), short3, DATA.validationTargets(), BOX);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(SHORT, fewTargets))
        .withMessage("validationFeatures.rows = 10, validationTargets.rows = 500: must be equal");
  }

  @Test
  void targetsOutsideTheBoxAreNamed() {
    OutputBox small =
        OutputBox.of(List.of("wave", "bowl"), new double[] {-1, 0}, new double[] {1, 0.01});
    TrainingData data =
        TrainingData.fixed(
            FEATURES, DATA.targets(), VALIDATION_FEATURES, DATA.validationTargets(), small);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(SHORT, data))
        .withMessageStartingWith("targets[0][1] = ")
        .withMessageEndingWith("bowl must be in [0.0, 0.01]");
  }

  @Test
  void aLossThatOverflowsEndsTheTraining() {
    assertThatThrownBy(() -> train(SHORT.withPeakLearningRate(1e38).withWarmUp(0), DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the loss overflowed");
  }
}
