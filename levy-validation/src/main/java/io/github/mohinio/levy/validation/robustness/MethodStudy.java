package io.github.mohinio.levy.validation.robustness;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ObjectiveFunction;
import io.github.mohinio.levy.calibration.global.GlobalCalibrator;
import io.github.mohinio.levy.calibration.global.GlobalMethod;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.statistics.Holm;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import io.github.mohinio.levy.validation.statistics.TestResult;
import io.github.mohinio.levy.validation.statistics.WilcoxonSignedRank;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Ways to calibrate, by time and error on the same simulated surfaces, exact and with noise of 1 %:
 * the network alone, the network with refinement, least squares from the family's own starts, the
 * ladder, {@link ProjectedLbfgs} from the same starts, and global searches by differential
 * evolution, CMA-ES and grid, each with a refinement of its best point.
 *
 * <p>Times are those of calls one after the other in this process, after one that is not counted;
 * they are the one thing that differs from run to run. Thread-safe as the network is.
 */
public final class MethodStudy implements Study {

  private static final String RUNS = "runs";
  private static final String SUMMARY = "summary";
  private static final String TESTS = "tests";

  private static final String CLEAN = "exact";
  private static final String NOISY = "noise 1 %";
  private static final double NOISE = 0.01;

  /** Surface pricings that the quasi-Newton search may take from one start. */
  private static final int EVALUATIONS = 5000;

  /** A surface whose volatilities are met within so many points counts as found. */
  private static final double FOUND = 1e-3;

  private final NeuralCalibrator calibrator;
  private final int surfaces;
  private final long seed;

  /**
   * A study.
   *
   * @param calibrator the network; stays open
   * @param surfaces number of surfaces, at least 2
   * @param seed seed of parameters, noise and global searches
   */
  public MethodStudy(NeuralCalibrator calibrator, int surfaces, long seed) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.surfaces = Require.atLeast("surfaces", surfaces, 2);
    this.seed = seed;
  }

  @Override
  public String name() {
    return calibrator.family().name() + "_methods";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("surfaces", Integer.toString(surfaces));
    settings.put("methods", String.join(", ", methods().keySet()));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  /** What one method made of one surface. */
  private record Found(double[] parameters, int evaluations) {

    static Found of(Calibration fit) {
      return new Found(fit.model().parameters(), fit.evaluations());
    }
  }

  private Map<String, Function<OptionSurface, Found>> methods() {
    ModelFamily family = calibrator.family();
    LeastSquaresCalibrator leastSquares = LeastSquaresCalibrator.of(family);
    LadderCalibrator ladder = LadderCalibrator.of(family);
    Map<String, Function<OptionSurface, Found>> methods = new LinkedHashMap<>();
    methods.put("network", s -> new Found(calibrator.predict(s).parameters(), 0));
    methods.put("network, refined", s -> Found.of(calibrator.calibrate(s)));
    methods.put("least squares", s -> Found.of(leastSquares.calibrate(s)));
    methods.put("ladder", s -> Found.of(ladder.calibrate(s)));
    methods.put("l-bfgs", this::byQuasiNewton);
    for (GlobalMethod method : GlobalMethod.values()) {
      GlobalCalibrator global = GlobalCalibrator.of(family).withMethod(method).withSeed(seed);
      methods.put(
          method.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          s -> Found.of(global.calibrate(s)));
    }
    return methods;
  }

  /** The lowest sum of squared price errors from the family's own starts. */
  private Found byQuasiNewton(OptionSurface surface) {
    ModelFamily family = calibrator.family();
    ObjectiveFunction function =
        new ObjectiveFunction(family, surface, Objective.prices(), FourierPricer.withDefaults());
    ProjectedLbfgs search =
        new ProjectedLbfgs(function::value, family.coordinates().bounds(), EVALUATIONS);
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double[] start : family.starts(volatility(surface))) {
      double[] end = search.minimise(family.coordinates().of(start));
      double value = function.value(end);
      if (value < least) {
        best = end;
        least = value;
      }
    }
    if (best == null) {
      throw new LevyException("no start has a price for every option");
    }
    return new Found(family.at(best), function.evaluations());
  }

  /** Implied volatility of the quote nearest to the forward that has one. */
  private static double volatility(OptionSurface surface) {
    return IntStream.range(0, surface.size())
        .filter(i -> Double.isFinite(surface.impliedVolatility(i)))
        .boxed()
        .min(Comparator.comparingDouble(i -> Math.abs(surface.logMoneyness(i))))
        .map(surface::impliedVolatility)
        .orElseThrow(() -> new LevyException("no quote has an implied volatility"));
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ParameterRegion region = calibrator.card().region();
    List<SimulatedSurface> all =
        SurfaceSimulator.of(region)
            .withSeed(Split.TEST.seed(seed))
            .withNoise(new LognormalNoise(NOISE))
            .simulate(surfaces);
    ResultTable.Builder runs =
        ResultTable.of(
            RUNS,
            "condition",
            "method",
            "surface",
            "parameters",
            "points",
            "evaluations",
            "millis",
            "reason");
    Map<String, Function<OptionSurface, Found>> methods = methods();
    int done = 0;
    for (var method : methods.entrySet()) {
      method.getValue().apply(all.get(0).clean());
      for (String condition : List.of(CLEAN, NOISY)) {
        for (int s = 0; s < surfaces; s++) {
          SimulatedSurface surface = all.get(s);
          OptionSurface quoted = condition.equals(CLEAN) ? surface.clean() : surface.noisy();
          long begin = System.nanoTime();
          try {
            Found found = method.getValue().apply(quoted);
            double millis = (System.nanoTime() - begin) * 1e-6;
            Answer answer = Answer.of(region, surface, found.parameters());
            runs.row(
                condition,
                method.getKey(),
                s,
                answer.parameters(),
                answer.points(),
                found.evaluations(),
                millis,
                "");
          } catch (LevyException | IllegalArgumentException e) {
            runs.row(
                condition,
                method.getKey(),
                s,
                Double.NaN,
                Double.NaN,
                0,
                (System.nanoTime() - begin) * 1e-6,
                e.getMessage());
          }
        }
        progress.accept(++done / (2.0 * methods.size()));
      }
    }
    ResultTable table = runs.build();
    return List.of(table, summary(table), tests(table));
  }

  private ResultTable summary(ResultTable runs) {
    ResultTable.Builder table =
        ResultTable.of(
            SUMMARY,
            "condition",
            "method",
            "failures",
            "not_found",
            "median_parameters",
            "median_points",
            "median_evaluations",
            "median_millis",
            "p95_millis");
    for (String condition : runs.distinct("condition")) {
      for (String method : runs.distinct("method")) {
        ResultTable own = runs.where("condition", condition).where("method", method);
        double[] points = sorted(own.numbers("points"));
        table.row(
            condition,
            method,
            surfaces - own.where("reason", "").size(),
            surfaces - Arrays.stream(points).filter(p -> p <= FOUND).count(),
            quantile(sorted(own.numbers("parameters")), 0.5),
            quantile(points, 0.5),
            quantile(sorted(own.numbers("evaluations")), 0.5),
            quantile(sorted(own.numbers("millis")), 0.5),
            quantile(sorted(own.numbers("millis")), 0.95));
      }
    }
    return table.build();
  }

  /** Are the errors of a method under noise those of the refined network? Pairs of surfaces. */
  private static ResultTable tests(ResultTable runs) {
    ResultTable noisy = runs.where("condition", NOISY).where("reason", "");
    String base = "network, refined";
    List<String> others =
        noisy.distinct("method").stream().filter(method -> !method.equals(base)).toList();
    List<TestResult> results = new ArrayList<>();
    for (String method : others) {
      ResultTable own = noisy.where("method", method);
      List<double[]> pairs = new ArrayList<>();
      for (String surface : own.distinct("surface")) {
        double[] first = noisy.where("method", base).where("surface", surface).numbers("points");
        double[] second = own.where("surface", surface).numbers("points");
        if (first.length == 1 && Double.isFinite(first[0]) && Double.isFinite(second[0])) {
          pairs.add(new double[] {first[0], second[0]});
        }
      }
      results.add(
          WilcoxonSignedRank.test(
              pairs.stream().mapToDouble(p -> p[0]).toArray(),
              pairs.stream().mapToDouble(p -> p[1]).toArray()));
    }
    double[] corrected = Holm.adjust(results.stream().mapToDouble(TestResult::pValue).toArray());
    ResultTable.Builder table =
        ResultTable.of(TESTS, "first", "second", "test", "statistic", "p", "p_holm", "reason");
    for (int i = 0; i < corrected.length; i++) {
      TestResult result = results.get(i);
      table.row(
          base,
          others.get(i),
          result.test(),
          result.statistic(),
          result.pValue(),
          corrected[i],
          result.reason());
    }
    return table.build();
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
  }

  private static double quantile(double[] sorted, double probability) {
    return sorted.length == 0 ? Double.NaN : Quantiles.of(sorted, probability);
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    ResultTable summary = result.table(SUMMARY);
    List<Mark> times = new ArrayList<>();
    List<Mark> errors = new ArrayList<>();
    List<Mark> front = new ArrayList<>();
    for (String condition : summary.distinct("condition")) {
      ResultTable own = summary.where("condition", condition);
      List<String> methods = own.texts("method");
      times.add(Mark.bars(condition, methods, own.numbers("median_millis")));
      errors.add(Mark.bars(condition, methods, own.numbers("median_points")));
    }
    ResultTable noisy = summary.where("condition", NOISY);
    for (String method : noisy.distinct("method")) {
      ResultTable own = noisy.where("method", method);
      front.add(Mark.points(method, own.numbers("median_millis"), own.numbers("median_points")));
    }
    Axis millis = Axis.logarithmic("median time, ms");
    Axis points = Axis.logarithmic("median error, vol points");
    return List.of(
        figure(result, "times", "Times of methods", Axis.of(""), millis, times),
        figure(result, "errors", "Errors of methods", Axis.of(""), points, errors),
        latencies(result),
        figure(result, "front", "Speed and accuracy under noise of 1 %", millis, points, front));
  }

  private Figure latencies(StudyResult result) {
    ResultTable runs = result.table(RUNS);
    List<Mark> boxes = new ArrayList<>();
    for (String method : runs.distinct("method")) {
      boxes.add(Mark.box(method, runs.where("method", method).numbers("millis")));
    }
    return new Figure(
        name() + "_latencies",
        "Times of single calibrations",
        "Each of exact and of noisy surfaces, failures among them, one after the other in this"
            + " process.",
        List.of(calibrator.family().name()),
        "Methods",
        Axis.of(""),
        Axis.logarithmic("time, ms"),
        boxes,
        result.provenance(RUNS));
  }

  private Figure figure(
      StudyResult result, String id, String title, Axis x, Axis y, List<Mark> marks) {
    return new Figure(
        name() + "_" + id,
        title,
        "Medians over the same simulated surfaces; errors are of the repriced surface against the"
            + " exact one.",
        List.of(calibrator.family().name()),
        "Methods",
        x,
        y,
        marks,
        result.provenance(SUMMARY));
  }
}
