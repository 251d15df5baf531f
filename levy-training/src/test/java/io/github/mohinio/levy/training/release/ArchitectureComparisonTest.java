package io.github.mohinio.levy.training.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.Trainer;
import io.github.mohinio.levy.training.loop.TrainingListener;
import io.github.mohinio.levy.training.loop.TrainingSettings;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way with networks that have seen too little to be good. */
class ArchitectureComparisonTest {

  private static final List<String> MEMBERS =
      List.of("multilayer_perceptron", "residual", "convolutional");
  private static final List<String> NETWORKS =
      List.of(
          "multilayer_perceptron",
          "residual",
          "convolutional",
          "set_transformer",
          "ensemble_mean",
          "ensemble_weighted",
          "ensemble_stacked");

  private static final Recipe RECIPE =
      new Recipe(
          "variance_gamma",
          ParameterRegion.training(ModelFamily.named("variance_gamma")),
          new RandomQuotes(),
          QuoteNoise.parse("lognormal:0.001..0.1"),
          QuoteGrid.standard(),
          0.05,
          2.2,
          10,
          60,
          600,
          100,
          MultilayerPerceptron.of(4),
          TrainingSettings.withDefaults().withEpochs(2).withBatchSize(100));

  @TempDir private static Path folder;
  private static final Map<String, Map<String, String>> TABLE = new HashMap<>();

  @BeforeAll
  static void compare() throws Exception {
    ArchitectureComparison.write(RECIPE, folder, folder);
    List<String> lines = Files.readAllLines(folder.resolve("variance_gamma_architectures.csv"));
    String[] names = lines.get(0).split(",");
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",");
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], values[i]);
      }
      TABLE.put(row.get("network"), row);
    }
  }

  static List<String> networks() {
    return NETWORKS;
  }

  static List<InputKind> kinds() {
    return List.of(InputKind.values());
  }

  @Test
  void everyNetworkHasItsFilesAndItsLine() throws Exception {
    assertThat(TABLE).containsOnlyKeys(NETWORKS);
    for (String network : NETWORKS) {
      Map<String, String> row = TABLE.get(network);
      assertThat(Files.size(folder.resolve(network + ".onnx"))).hasToString(row.get("bytes"));
      assertThat(folder.resolve(network + ".onnx.sha256"))
          .hasContent(row.get("sha256") + "  " + network + ".onnx");
      assertThat(Double.parseDouble(row.get("micros"))).isPositive();
    }
  }

  @Test
  void everyTrainingHasItsCurve() throws Exception {
    List<String> lines =
        Files.readAllLines(folder.resolve("variance_gamma_architecture_curves.csv"));
    assertThat(lines).hasSize(1 + 4 * 2);
    assertThat(lines.get(0)).startsWith("network,epoch,training_loss,");
    assertThat(lines).element(8, STRING).startsWith("set_transformer,2,");
  }

  @ParameterizedTest
  @MethodSource("networks")
  void calibratorServesTheNetwork(String network) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.load(folder.resolve(network + ".onnx"))) {
      boolean quotes = network.equals("set_transformer");
      assertThat(calibrator.card().input())
          .isEqualTo(quotes ? InputKind.QUOTES : InputKind.COEFFICIENTS);
      var options = QuoteGrid.full();
      LevyModel truth = LevyModel.varianceGamma(0.3, 0.5, -0.2);
      OptionSurface surface =
          OptionSurface.of(options, FourierPricer.withDefaults().price(truth, options));
      assertThat(calibrator.calibrate(surface).fit().rmse()).isLessThan(1e-7);
      assertThat(calibrator.posterior(surface).mean(0)).isBetween(0.1, 0.6);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void cardSaysWhatItTook(String network) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.load(folder.resolve(network + ".onnx"))) {
      Map<String, String> row = TABLE.get(network);
      assertThat(calibrator.card().facts())
          .containsEntry("levy.samples", "600")
          .containsEntry("levy.epochs", "2")
          .containsEntry("levy.weights", row.get("weights"))
          .containsEntry("levy.training_seconds", row.get("training_seconds"))
          .containsKeys("levy.architecture", "levy.r2.theta");
      assertThat(calibrator.card().limits()).isNotEqualTo(RangeLimits.NONE);
    }
  }

  /** By ONNX Runtime, on surfaces made anew; the error seen was 2e-6. */
  @ParameterizedTest
  @MethodSource("networks")
  void errorsAreThoseOfTheFile(String network) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.load(folder.resolve(network + ".onnx"))) {
      DataSet set =
          DataSet.simulate(new RecipeData(RECIPE).test(Split.TEST), calibrator.extractor(), 100);
      FloatMatrix answers = FloatMatrix.wrap(100, 3, calibrator.coordinates(set.inputs(), 100));
      for (ParameterMetrics metrics : ParameterMetrics.of(box(), answers, Samples.targets(set))) {
        assertThat(metrics.r2())
            .isCloseTo(
                Double.parseDouble(TABLE.get(network).get("r2_" + metrics.name())), within(1e-5));
      }
    }
  }

  @Test
  void ensemblesHaveTheWeightsOfTheirMembers() {
    long weights = 0;
    for (String member : MEMBERS) {
      weights += Long.parseLong(TABLE.get(member).get("weights"));
    }
    assertThat(TABLE.get("ensemble_stacked").get("weights")).isEqualTo(Long.toString(weights));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void inputsThatAreNotThoseOfTheCardAreRefused(InputKind kind) {
    RecipeData data = new RecipeData(RECIPE);
    FloatMatrix inputs = FloatMatrix.wrap(4, 5, new float[20]);
    FloatMatrix targets =
        FloatMatrix.wrap(4, 3, new float[] {.2f, .2f, 0, .3f, .3f, 0, .4f, .4f, 0, .5f, .5f, 0});
    TrainedNetwork network =
        new Trainer(MultilayerPerceptron.of(2), RECIPE.settings())
            .train(
                TrainingData.fixed(inputs, targets, inputs, targets, box()),
                TrainingListener.SILENT);
    byte[] file =
        network
            .withMetadata(
                new NetworkCard(RECIPE.region(), data.basis(), kind, RangeLimits.NONE, Map.of())
                    .toMetadata())
            .onnx();
    assertThatThrownBy(() -> NeuralCalibrator.of(file))
        .isInstanceOf(LevyException.class)
        .hasMessageContaining("inputs = 5: must be")
        .hasMessageContaining(kind.text());
  }

  private static OutputBox box() {
    ParameterRegion region = RECIPE.region();
    return OutputBox.of(region.coordinateNames(), region.box().lower(), region.box().upper());
  }
}
