package io.github.mohinio.levy.training.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.training.loop.TrainingSettings;
import io.github.mohinio.levy.training.network.MultilayerPerceptron;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from simulation to a calibrator, with a network too small to be good. */
class NetworkWriterTest {

  @TempDir private Path folder;

  private static Recipe recipe() {
    return new Recipe(
        "variance_gamma",
        ParameterRegion.training(ModelFamily.named("variance_gamma")),
        new RandomQuotes(),
        QuoteNoise.parse("lognormal:0.001..0.1"),
        QuoteGrid.standard(),
        0.05,
        2.2,
        10,
        60,
        1000,
        100,
        MultilayerPerceptron.of(16),
        TrainingSettings.withDefaults().withEpochs(3).withBatchSize(100).withMixtureWeight(1e-2));
  }

  @Test
  void fileSumAndCardBelongTogether() throws Exception {
    NetworkWriter.write(recipe(), folder, folder, folder);

    Path file = folder.resolve("variance_gamma.onnx");
    String sum = Files.readString(folder.resolve("variance_gamma.onnx.sha256"));
    String card = Files.readString(folder.resolve("variance_gamma.md"));
    assertThat(sum).endsWith("  variance_gamma.onnx\n");
    assertThat(card)
        .contains(sum.substring(0, 64), "| sigma | 0.1000 .. 0.6000 |", "1000 simulated surfaces");
    assertThat(Files.readAllLines(folder.resolve("variance_gamma_curves.csv")))
        .hasSize(1 + 3)
        .first(STRING)
        .startsWith("epoch,training_loss,validation_loss,");
    try (NeuralCalibrator calibrator = NeuralCalibrator.load(file)) {
      assertThat(calibrator.card().facts())
          .containsEntry("levy.samples", "1000")
          .containsKey("levy.r2.theta");
      var options = QuoteGrid.full();
      LevyModel truth = LevyModel.varianceGamma(0.3, 0.5, -0.2);
      Calibration fit =
          calibrator.calibrate(
              OptionSurface.of(options, FourierPricer.withDefaults().price(truth, options)));
      assertThat(fit.fit().rmse()).isLessThan(1e-7); // exact refinement forgives a bad network
    }
  }

  @Test
  void sameRecipeSameBytes() throws Exception {
    NetworkWriter.write(recipe(), folder.resolve("a"), folder.resolve("a"), folder);
    NetworkWriter.write(recipe(), folder.resolve("b"), folder.resolve("b"), folder);
    assertThat(folder.resolve("a/variance_gamma.onnx"))
        .hasSameBinaryContentAs(folder.resolve("b/variance_gamma.onnx"));
  }
}
