package io.github.mohinio.levy.calibration.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a native library does to the virtual machine it is loaded into. */
class NativeLibraryTest {

  /** Started as a program of its own. */
  static final class Predicts {

    private Predicts() {}

    public static void main(String[] arguments) {
      try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
        System.out.print(calibrator.card().region().family().name());
      }
    }
  }

  /** As of services with many libraries. ONNX Runtime 1.29.0 ended the machine from 4 kB on. */
  @Test
  void survivesALongCommandLine() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpadding=" + "x".repeat(20_000),
                "-cp",
                System.getProperty("java.class.path"),
                Predicts.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).isEqualTo("variance_gamma");
  }
}
