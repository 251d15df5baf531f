package io.github.mohinio.levy.examples.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.training.loop.TrainingSettings;
import io.github.mohinio.levy.training.network.ResidualNetwork;
import io.github.mohinio.levy.training.release.DefaultTrainer;
import io.github.mohinio.levy.training.release.Recipe;
import io.github.mohinio.levy.validation.crossvalidation.CrossValidation;
import io.github.mohinio.levy.validation.crossvalidation.CrossValidationResult;
import io.github.mohinio.levy.validation.crossvalidation.ExpandingWindow;
import io.github.mohinio.levy.validation.crossvalidation.ExpandingWindowResult;
import io.github.mohinio.levy.validation.crossvalidation.StretchResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CrossValidateTest {

  @TempDir private Path folder;

  private static final Recipe RECIPE =
      new Recipe(
          "variance_gamma",
          ParameterRegion.training(ModelFamily.named("variance_gamma")),
          new RandomQuotes(),
          QuoteNoise.parse("lognormal:0.001..0.1"),
          QuoteGrid.standard(),
          0.05,
          2.2,
          12,
          100,
          3000,
          100,
          ResidualNetwork.withDefaults(),
          TrainingSettings.withDefaults());

  /** The trainer of the library, found on the class path, learns from 2000 surfaces. */
  @Test
  void networksAreTrainedAndTested() {
    assertThat(NetworkTrainer.find()).isInstanceOf(DefaultTrainer.class);
    CrossValidationResult result =
        CrossValidate.run(
            CrossValidation.of(NetworkTrainer.find()).withFolds(3).withEpochs(6), RECIPE);
    assertThat(result.folds()).hasSize(3);
    for (int c = 0; c < 3; c++) {
      assertThat(result.r2(c).mean()).isBetween(0.8, 0.999);
      assertThat(result.r2(c).sd()).isBetween(1e-6, 0.1);
    }
  }

  /** What is new to the first network is known to those that were trained again. */
  @Test
  void retrainingIsWorthIt() {
    ExpandingWindowResult result =
        CrossValidate.run(
            ExpandingWindow.of(NetworkTrainer.find()).withWindow(500).withStep(500).withEpochs(6),
            RECIPE.withSamples(2000));
    assertThat(result.stretches()).hasSize(3);
    StretchResult high = result.stretches().get(1);
    assertThat(high.regime()).isEqualTo("high");
    assertThat(high.retrained().get(0).mae()).isLessThan(0.8 * high.first().get(0).mae());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heston --out F|model = heston",
        "variance_gamma --folds 1 --out F|folds = 1",
        "variance_gamma --epochs 0 --out F|epochs = 0",
        "variance_gamma --samples 0 --out F|samples = 0",
        "variance_gamma --window 0 --out F|window = 0",
        "variance_gamma --step -1 --out F|step = -1",
        "variance_gamma|Missing required option: '--out=<out>'",
        "variance_gamma --folds many --out F|Invalid value for option '--folds'"
      })
  void badArgumentsAreOneLine(String line, String message) {
    StringWriter errors = new StringWriter();
    CommandLine command = CrossValidate.commandLine().setErr(new PrintWriter(errors, true));
    Path out = folder.resolve("out");
    assertThat(command.execute(line.replace("--out F", "--out " + out).split(" "))).isEqualTo(2);
    assertThat(errors.toString()).startsWith(message);
    assertThat(Files.exists(out)).isFalse();
  }
}
