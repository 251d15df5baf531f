package io.github.mohinio.levy.calibration.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.calibration.testdata.Surfaces;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import io.github.mohinio.levy.pricing.model.LevyModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuralCalibratorTest {

  @ParameterizedTest
  @CsvSource({"variance_gamma, 3.55742, 3.5575", "cgmy, 2.68039, 2.681"})
  void sp500FromTheNetworkAlone(String model, double optimum, double bar) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
      Calibration fit = calibrator.calibrate(Surfaces.sp500());
      assertThat(fit.fit().rmse()).isCloseTo(optimum, within(1e-4)).isLessThanOrEqualTo(bar);
      assertThat(fit.starts()).hasSize(1);
      assertThat(fit.starts().get(0).origin()).isEqualTo("network");
    }
  }

  /** Fresh surfaces: the seed is none of those the networks were made with. */
  @ParameterizedTest
  @CsvSource({"variance_gamma, 0.99", "cgmy, 0.95"})
  void networkAloneOnCleanSurfaces(String model, double bar) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
      ModelFamily family = calibrator.family();
      int rows = 1000;
      DataSet set =
          DataSet.simulate(
              SurfaceSimulator.of(calibrator.card().region()).withSeed(770_001),
              calibrator.extractor(),
              rows);
      float[] predicted = calibrator.coordinates(set.inputs(), rows);
      int d = family.parameterNames().size();
      for (int p = 0; p < d; p++) {
        double mean = 0;
        for (int i = 0; i < rows; i++) {
          mean += set.targets()[i * d + p] / rows;
        }
        double residual = 0;
        double total = 0;
        for (int i = 0; i < rows; i++) {
          double target = set.targets()[i * d + p];
          residual += Math.pow(predicted[i * d + p] - target, 2);
          total += Math.pow(target - mean, 2);
        }
        assertThat(1 - residual / total)
            .as("R2 of %s", family.parameterNames().get(p))
            .isGreaterThan(bar);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"variance_gamma", "cgmy"})
  void randomQuotesAreRepriced(String model) {
    try (NeuralCalibrator calibrator = NeuralCalibrator.of(model)) {
      LevyModel truth =
          model.equals("cgmy")
              ? LevyModel.cgmy(0.2, 4, 7, 0.8)
              : LevyModel.varianceGamma(0.25, 0.4, -0.2);
      for (int seed = 0; seed < 20; seed++) {
        OptionSurface surface =
            Surfaces.exact(truth, new RandomQuotes().options(0.2, Generators.of(seed)).slices());
        Calibration fit = calibrator.calibrate(surface);
        assertThat(Surfaces.worst(surface, fit.modelPrices())).isLessThan(1e-6);
      }
    }
  }

  @Test
  void surfacesFromOutsideAreSaidToBe() {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      assertThat(calibrator.calibrate(Surfaces.full(LevyModel.varianceGamma(0.25, 0.4, -0.2))))
          .satisfies(fit -> assertThat(outOfRange(fit)).isEmpty());
      // outside the box
      Calibration wild =
          calibrator.calibrate(Surfaces.full(LevyModel.varianceGamma(1.1, 0.5, 0.3)));
      assertThat(outOfRange(wild)).isNotEmpty();
      assertThat(Surfaces.worst(wild.surface(), wild.modelPrices())).isLessThan(1e-6);
      // one expiry far out
      double[] strikes = {80, 90, 100, 110, 120};
      OptionSurface far =
          Surfaces.exact(
              LevyModel.varianceGamma(0.25, 0.4, -0.2),
              List.of(Market.of(100, 0, 0).slice(5, strikes, OptionType.CALL)));
      assertThat(outOfRange(calibrator.calibrate(far)))
          .anySatisfy(message -> assertThat(message).startsWith("0 of 5 options"));
    }
  }

  private static List<String> outOfRange(Calibration fit) {
    return fit.warnings().stream()
        .filter(w -> w.kind() == CalibrationWarning.Kind.OUT_OF_RANGE)
        .map(CalibrationWarning::message)
        .toList();
  }

  @Test
  void batchAndSingleRowsAgree() {
    try (NeuralCalibrator calibrator = NeuralCalibrator.cgmy()) {
      FeatureExtractor extractor = calibrator.extractor();
      DataSet set =
          DataSet.simulate(
              SurfaceSimulator.of(calibrator.card().region())
                  .withLayout(new RandomQuotes())
                  .withNoise(new LognormalNoise(0.02)),
              extractor,
              64);
      float[] batch = calibrator.coordinates(set.inputs(), 64);
      int columns = extractor.inputs();
      for (int i = 0; i < 64; i++) {
        float[] row = new float[columns];
        System.arraycopy(set.inputs(), i * columns, row, 0, columns);
        float[] one = calibrator.coordinates(row, 1);
        for (int p = 0; p < 4; p++) {
          assertThat(one[p]).isCloseTo(batch[4 * i + p], within(1e-4f));
        }
      }
    }
  }

  @Test
  void manyThreadsShareOneCalibrator() throws Exception {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      OptionSurface surface = Surfaces.sp500();
      double[] expected = calibrator.predict(surface).parameters();
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Callable<double[]>> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
          tasks.add(() -> calibrator.predict(surface).parameters());
        }
        for (Future<double[]> result : threads.invokeAll(tasks)) {
          assertThat(result.get()).containsExactly(expected);
        }
      } finally {
        threads.shutdown();
      }
    }
  }

  @Test
  void closedCalibratorRefuses() {
    NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma();
    calibrator.close();
    calibrator.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> calibrator.calibrate(Surfaces.sp500()))
        .withMessage("network: is closed");
  }

  @Test
  void damagedFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("variance_gamma.onnx");
    copy("variance_gamma.onnx", file);
    copy("variance_gamma.onnx.sha256", folder.resolve("variance_gamma.onnx.sha256"));
    NeuralCalibrator.load(file).close();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatExceptionOfType(LevyException.class)
        .isThrownBy(() -> NeuralCalibrator.load(file))
        .withMessageContaining("variance_gamma.onnx: SHA-256 = ")
        .withMessageEndingWith("the file is damaged");
    Files.delete(folder.resolve("variance_gamma.onnx.sha256"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralCalibrator.load(file))
        .withMessageContaining("its SHA-256 must stand in variance_gamma.onnx.sha256");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralCalibrator.load(folder.resolve("none.onnx")))
        .withMessageContaining("there is no such file");
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = NeuralCalibrator.class.getResourceAsStream(resource)) {
      Files.copy(in, file);
    }
  }

  @Test
  void unknownFamilyIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NeuralCalibrator.of("black_scholes"))
        .withMessage("model = black_scholes: there is a network for [variance_gamma, cgmy]");
  }
}
