package io.github.mohinio.levy.calibration.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ten million predictions from four threads. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class SoakTest {

  private static final int THREADS = 4;
  private static final int SURFACES = 64;
  private static final int WARM_UP = 500_000;
  private static final int PREDICTIONS = 10_000_000;
  private static final long MOST_GROWTH = 20L << 20;

  @Test
  void memoryStaysAndResultsAreThoseOfOneThread() throws Exception {
    try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
      List<float[]> inputs = new ArrayList<>();
      List<float[]> expected = new ArrayList<>();
      for (SimulatedSurface surface :
          SurfaceSimulator.of(calibrator.card().region())
              .withLayout(new RandomQuotes())
              .withNoise(new LognormalNoise(0.02))
              .withSeed(99)
              .simulate(SURFACES)) {
        float[] row = calibrator.extractor().extract(surface.noisy()).inputs();
        inputs.add(row);
        expected.add(calibrator.coordinates(row, 1));
      }
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        assertThat(run(threads, calibrator, inputs, expected, WARM_UP)).isZero();
        long before = residentBytes();
        assertThat(run(threads, calibrator, inputs, expected, PREDICTIONS)).isZero();
        assertThat(residentBytes() - before).isLessThan(MOST_GROWTH);
      } finally {
        threads.shutdown();
      }
    }
  }

  /** Returns the number of answers that differ in a bit. */
  private static long run(
      ExecutorService threads,
      NeuralCalibrator calibrator,
      List<float[]> inputs,
      List<float[]> expected,
      int predictions)
      throws Exception {
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      tasks.add(
          () -> {
            long wrong = 0;
            for (int i = 0; i < predictions / THREADS; i++) {
              float[] answer = calibrator.coordinates(inputs.get(i % SURFACES), 1);
              float[] known = expected.get(i % SURFACES);
              for (int p = 0; p < known.length; p++) {
                wrong += Float.floatToIntBits(answer[p]) == Float.floatToIntBits(known[p]) ? 0 : 1;
              }
            }
            return wrong;
          });
    }
    long wrong = 0;
    for (Future<Long> result : threads.invokeAll(tasks)) {
      wrong += result.get();
    }
    return wrong;
  }

  private static long residentBytes() throws IOException {
    System.gc();
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
  }
}
