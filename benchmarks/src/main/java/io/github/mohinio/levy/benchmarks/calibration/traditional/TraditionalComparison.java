package io.github.mohinio.levy.benchmarks.calibration.traditional;

import io.github.mohinio.levy.benchmarks.calibration.traditional.CalibrationMethod.Outcome;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often do levy's calibrators and the traditional ones find the best fit, and how long do they
 * take? Every method fits every surface in turn, in one process and on one thread: simulated
 * surfaces of 200 options, clean and with noise, from the starts of the family; and two real ones,
 * again and again, each time from another random start of the search box and with another seed.
 *
 * <p>A fit has failed if its root mean squared price error is more than 0.1 % above the least of
 * all methods, or on a clean surface, where that is rounding, above 1e-6 at spot 100. What a method
 * returns is priced anew; the time ends before. That of levy's methods includes the covariance of
 * the parameters, and an evaluation of least squares the gradient. A global search before a descent
 * prices the surface 500 times for each coordinate; a traditional method may ask for 2000, from
 * each of its starts.
 */
public final class TraditionalComparison {

  private static final List<String> MODELS = List.of("variance_gamma", "cgmy", "merton");

  /** Cases that are fitted before the clock counts. */
  private static final int WARM_UP = 3;

  private TraditionalComparison() {}

  /**
   * Compares, prints the tables and writes every result to a file.
   *
   * @param args number of cases of each kind, 10 unless given; CSV file to write, {@code
   *     traditional-comparison.csv} unless given
   */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 10;
    Path file = Path.of(args.length > 1 ? args[1] : "traditional-comparison.csv");
    List<ComparisonResult> results = run(MODELS, count);
    List<String> lines = new ArrayList<>(List.of(ComparisonResult.HEADER));
    results.forEach(result -> lines.add(result.csv()));
    Files.write(file, lines);
    System.out.print(ComparisonTable.of(results));
  }

  /** Every method's result on so many cases of each kind. */
  static List<ComparisonResult> run(List<String> models, int count) {
    Require.positive("cases", count);
    List<ComparisonResult> results = new ArrayList<>();
    for (String model : models) {
      ModelFamily family = ModelFamily.named(model);
      if (NeuralCalibrator.families().contains(model)) {
        try (NeuralCalibrator network = NeuralCalibrator.of(model)) {
          compare(family, Optional.of(network), count, results);
        }
      } else {
        compare(family, Optional.empty(), count, results);
      }
    }
    return results;
  }

  private static void compare(
      ModelFamily family,
      Optional<NeuralCalibrator> network,
      int count,
      List<ComparisonResult> results) {
    List<CalibrationMethod> methods = CalibrationMethods.of(family, network);
    List<ComparisonCase> cases = ComparisonCase.of(family, count);
    for (ComparisonCase warmUp : cases.subList(0, Math.min(count, WARM_UP))) {
      fit(family, methods, warmUp);
    }
    for (ComparisonCase each : cases) {
      results.addAll(fit(family, methods, each));
    }
  }

  private static List<ComparisonResult> fit(
      ModelFamily family, List<CalibrationMethod> methods, ComparisonCase each) {
    OptionSurface surface = each.surface();
    double[] millis = new double[methods.size()];
    double[] errors = new double[methods.size()];
    int[] evaluations = new int[methods.size()];
    double best = Double.POSITIVE_INFINITY;
    for (int m = 0; m < millis.length; m++) {
      long begin = System.nanoTime();
      Outcome outcome = methods.get(m).procedure().fit(each);
      millis[m] = (System.nanoTime() - begin) * 1e-6;
      evaluations[m] = outcome.evaluations();
      double[] prices = FourierPricer.withDefaults().price(outcome.model(), surface.slices());
      double rmse = FitMeasures.of(surface, prices).rmse();
      errors[m] = Double.isNaN(rmse) ? Double.POSITIVE_INFINITY : rmse;
      best = Math.min(best, errors[m]);
    }
    List<ComparisonResult> results = new ArrayList<>();
    for (int m = 0; m < millis.length; m++) {
      results.add(
          new ComparisonResult(
              family.name(),
              each.data(),
              each.index(),
              methods.get(m).name(),
              millis[m],
              evaluations[m],
              errors[m],
              best));
    }
    return results;
  }
}
