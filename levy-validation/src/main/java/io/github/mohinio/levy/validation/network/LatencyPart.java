package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.PosteriorMethod;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Times of calls in this process, one after the other on one thread after the rest of the study has
 * warmed the code up, as many as the study has surfaces. Rough: other work on the machine counts
 * too.
 */
final class LatencyPart {

  private static final int WARM_UP = 200;
  private static final int SURFACES = 200;

  private LatencyPart() {}

  static void run(StudyRun run) {
    NeuralCalibrator calibrator = run.calibrator();
    List<OptionSurface> surfaces =
        run.simulator().simulate(SURFACES).stream()
            .map(SimulatedSurface::clean)
            .filter(run::isQuoted)
            .toList();
    float[] inputs = calibrator.extractor().extract(surfaces.get(0)).inputs();
    add(run, Method.PASS, surfaces, surface -> calibrator.coordinates(inputs, 1));
    add(run, Method.NETWORK, surfaces, calibrator::predict);
    add(run, Method.REFINED, surfaces, calibrator::calibrate);
    add(
        run,
        Method.LAPLACE,
        surfaces,
        surface -> calibrator.posterior(surface, PosteriorMethod.LAPLACE));
    if (run.hasDensity()) {
      add(
          run,
          Method.MIXTURE,
          surfaces,
          surface -> calibrator.posterior(surface, PosteriorMethod.MIXTURE));
    }
  }

  private static void add(
      StudyRun run, Method method, List<OptionSurface> surfaces, Consumer<OptionSurface> call) {
    time(surfaces, WARM_UP, call);
    double[] micros = time(surfaces, run.surfaces(), call);
    Arrays.sort(micros);
    run.add(Conditions.CLEAN, method, Measure.LATENCY_MEDIAN, Quantiles.of(micros, 0.5));
    run.add(Conditions.CLEAN, method, Measure.LATENCY_P99, Quantiles.of(micros, 0.99));
  }

  private static double[] time(
      List<OptionSurface> surfaces, int calls, Consumer<OptionSurface> call) {
    List<OptionSurface> fresh = new ArrayList<>(calls); // a surface keeps its volatilities
    for (int i = 0; i < calls; i++) {
      OptionSurface surface = surfaces.get(i % surfaces.size());
      fresh.add(surface.withPrices(surface.prices()));
    }
    double[] micros = new double[calls];
    for (int i = 0; i < calls; i++) {
      long begin = System.nanoTime();
      call.accept(fresh.get(i));
      micros[i] = (System.nanoTime() - begin) * 1e-3;
    }
    return micros;
  }
}
