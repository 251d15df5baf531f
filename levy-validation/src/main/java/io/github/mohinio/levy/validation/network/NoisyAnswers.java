package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.ParameterPosterior;
import io.github.mohinio.levy.calibration.neural.PosteriorMethod;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all methods say of one noisy surface, in fractions of the box.
 *
 * @param truth where the surface comes from
 * @param clean what the network alone says of its exact prices
 * @param bound least standard deviations
 * @param points what each method says
 * @param repriced error of the surface at these points over its floor
 * @param intervals ends of the 95 % intervals, {@code [lower, upper][coordinate]}
 */
record NoisyAnswers(
    double[] truth,
    double[] clean,
    double[] bound,
    Map<Method, double[]> points,
    Map<Method, Double> repriced,
    Map<Method, double[][]> intervals) {

  private static final double TAIL = 0.025;

  /** Asks all methods; empty if too few options are worth quoting. */
  static Optional<NoisyAnswers> of(StudyRun run, SimulatedSurface surface, boolean density) {
    NeuralCalibrator calibrator = run.calibrator();
    OptionSurface noisy = surface.noisy();
    if (!run.isQuoted(noisy)) {
      return Optional.empty();
    }
    double level = surface.noiseLevel();
    FisherBound bound = FisherBound.of(run.region(), surface.parameters(), surface.clean());
    NoisyAnswers answers =
        new NoisyAnswers(
            run.fractions(surface.parameters()),
            run.predict(surface.clean()),
            bound.standardDeviations(level),
            new EnumMap<>(Method.class),
            new EnumMap<>(Method.class),
            new EnumMap<>(Method.class));
    double floor = level * Math.sqrt((double) run.region().dimension() / bound.options());
    double[] predicted = calibrator.predict(noisy).parameters();
    answers.add(run, surface.clean(), floor, Method.NETWORK, predicted);
    Calibration fit = calibrator.refine(noisy);
    answers.add(run, surface.clean(), floor, Method.REFINED, fit.model().parameters());
    answers.addIntervals(run, Method.LAPLACE, calibrator.posterior(noisy, PosteriorMethod.LAPLACE));
    if (density) {
      ParameterPosterior mixture = calibrator.posterior(noisy, PosteriorMethod.MIXTURE);
      double[] mean = answers.addIntervals(run, Method.MIXTURE, mixture);
      double[] parameters = run.region().parameters(run.coordinates(mean));
      answers.add(run, surface.clean(), floor, Method.MIXTURE_MEAN, parameters);
    }
    return Optional.of(answers);
  }

  /** Adds what a method says: its point in the box, and how the model it names prices. */
  private void add(
      StudyRun run, OptionSurface clean, double floor, Method method, double[] parameters) {
    double[] point = run.fractions(parameters);
    for (int j = 0; j < point.length; j++) {
      point[j] = Math.max(0, Math.min(1, point[j]));
    }
    points.put(method, point);
    ModelFamily family = run.region().family();
    double error = Double.POSITIVE_INFINITY;
    if (family.isModel(parameters)) {
      double[] prices =
          FourierPricer.withDefaults().price(family.model(parameters), clean.slices());
      error = OutOfTheMoney.logError(clean, prices, OutOfTheMoney.quoted(clean));
    }
    repriced.put(method, error / floor);
  }

  /** Adds the intervals of a posterior; returns its mean. */
  private double[] addIntervals(StudyRun run, Method method, ParameterPosterior posterior) {
    int d = truth.length;
    double[][] columns = new double[d][posterior.size()];
    for (int i = 0; i < posterior.size(); i++) {
      double[] fractions = run.fractions(posterior.draw(i));
      for (int j = 0; j < d; j++) {
        columns[j][i] = fractions[j];
      }
    }
    double[][] ends = new double[2][d];
    double[] mean = new double[d];
    for (int j = 0; j < d; j++) {
      mean[j] = Arrays.stream(columns[j]).average().orElseThrow();
      Arrays.sort(columns[j]);
      ends[0][j] = Quantiles.of(columns[j], TAIL);
      ends[1][j] = Quantiles.of(columns[j], 1 - TAIL);
    }
    intervals.put(method, ends);
    return mean;
  }

  /** Coordinate {@code j} of a method's points. */
  static double[] points(List<NoisyAnswers> rows, Method method, int j) {
    return rows.stream().mapToDouble(row -> row.points.get(method)[j]).toArray();
  }

  /** Errors of the surface at a method's points. */
  static double[] repriced(List<NoisyAnswers> rows, Method method) {
    return rows.stream().mapToDouble(row -> row.repriced.get(method)).toArray();
  }

  /** 1 where a method's interval of coordinate {@code j} holds the true value, else 0. */
  static double[] covered(List<NoisyAnswers> rows, Method method, int j) {
    return rows.stream()
        .mapToDouble(
            row -> {
              double[][] ends = row.intervals.get(method);
              return ends[0][j] <= row.truth[j] && row.truth[j] <= ends[1][j] ? 1 : 0;
            })
        .toArray();
  }

  /** Widths of a method's intervals of coordinate {@code j}. */
  static double[] widths(List<NoisyAnswers> rows, Method method, int j) {
    return rows.stream()
        .mapToDouble(row -> row.intervals.get(method)[1][j] - row.intervals.get(method)[0][j])
        .toArray();
  }
}
