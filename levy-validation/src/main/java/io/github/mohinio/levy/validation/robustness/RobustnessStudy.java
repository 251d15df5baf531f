package io.github.mohinio.levy.validation.robustness;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.Generators;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.statistics.Quantiles;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * What remains of a calibration when quotes are not the model's prices: nine kinds of disturbance
 * at four levels each, for the network alone, the network with refinement and least squares from
 * the family's own starts.
 *
 * <p>Errors are those of the parameters, and of the repriced surface against the undisturbed one. A
 * fit that fails is counted. Thread-safe as the network is.
 */
public final class RobustnessStudy implements Study {

  private static final String ERRORS = "errors";
  private static final String SUMMARY = "summary";

  private static final Map<Disturbance.Kind, String> LEVELS =
      Map.of(
          Disturbance.Kind.LOGNORMAL, "noise of values, relative",
          Disturbance.Kind.PRICE, "noise of prices, relative",
          Disturbance.Kind.VOLATILITY, "noise of volatilities",
          Disturbance.Kind.SMILE, "noise of smiles, relative",
          Disturbance.Kind.BID_ASK, "half spread, relative",
          Disturbance.Kind.MISSING, "share of quotes missing",
          Disturbance.Kind.OUTLIERS, "share of outliers",
          Disturbance.Kind.STALE, "share of stale quotes",
          Disturbance.Kind.RATE, "error of the rate");

  private final NeuralCalibrator calibrator;
  private final int surfaces;
  private final long seed;

  /**
   * A study.
   *
   * @param calibrator the network; stays open
   * @param surfaces number of surfaces, at least 2
   * @param seed seed of parameters and disturbances
   */
  public RobustnessStudy(NeuralCalibrator calibrator, int surfaces, long seed) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.surfaces = Require.atLeast("surfaces", surfaces, 2);
    this.seed = seed;
  }

  @Override
  public String name() {
    return calibrator.family().name() + "_robustness";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("surfaces", Integer.toString(surfaces));
    settings.put("disturbances", Disturbance.all().toString());
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  private Map<String, Function<OptionSurface, double[]>> methods() {
    LeastSquaresCalibrator own = LeastSquaresCalibrator.of(calibrator.family());
    Map<String, Function<OptionSurface, double[]>> methods = new LinkedHashMap<>();
    methods.put("network", surface -> calibrator.predict(surface).parameters());
    methods.put("refined", surface -> calibrator.calibrate(surface).model().parameters());
    methods.put("least squares", surface -> own.calibrate(surface).model().parameters());
    return methods;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ParameterRegion region = calibrator.card().region();
    List<SimulatedSurface> all =
        SurfaceSimulator.of(region).withSeed(Split.TEST.seed(seed)).simulate(surfaces);
    ResultTable.Builder errors =
        ResultTable.of(
            ERRORS, "kind", "level", "method", "surface", "parameters", "points", "reason");
    List<Disturbance> disturbances = Disturbance.all();
    for (int k = 0; k < disturbances.size(); k++) {
      Disturbance disturbance = disturbances.get(k);
      for (int s = 0; s < surfaces; s++) {
        OptionSurface quoted = disturbance.apply(all.get(s), Generators.of(seed, s));
        for (var method : methods().entrySet()) {
          String kind = disturbance.kind().name().toLowerCase(Locale.ROOT);
          try {
            Answer answer = Answer.of(region, all.get(s), method.getValue().apply(quoted));
            errors.row(
                kind,
                disturbance.level(),
                method.getKey(),
                s,
                answer.parameters(),
                answer.points(),
                "");
          } catch (LevyException | IllegalArgumentException e) {
            errors.row(
                kind,
                disturbance.level(),
                method.getKey(),
                s,
                Double.NaN,
                Double.NaN,
                e.getMessage());
          }
        }
      }
      progress.accept((k + 1.0) / disturbances.size());
    }
    ResultTable table = errors.build();
    return List.of(table, summary(table));
  }

  private ResultTable summary(ResultTable errors) {
    ResultTable.Builder table =
        ResultTable.of(
            SUMMARY,
            "kind",
            "level",
            "method",
            "failures",
            "median_parameters",
            "median_points",
            "largest_points");
    for (String kind : errors.distinct("kind")) {
      ResultTable ofKind = errors.where("kind", kind);
      for (String level : ofKind.distinct("level")) {
        for (String method : errors.distinct("method")) {
          ResultTable own = ofKind.where("level", level).where("method", method);
          double[] points = finite(own.numbers("points"));
          table.row(
              kind,
              level,
              method,
              surfaces - own.where("reason", "").size(),
              median(finite(own.numbers("parameters"))),
              median(points),
              Arrays.stream(points).max().orElse(Double.NaN));
        }
      }
    }
    return table.build();
  }

  private static double[] finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
  }

  private static double median(double[] sorted) {
    return sorted.length == 0 ? Double.NaN : Quantiles.of(sorted, 0.5);
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    ResultTable summary = result.table(SUMMARY);
    List<Figure> figures = new ArrayList<>();
    for (Disturbance.Kind kind : Disturbance.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      ResultTable own = summary.where("kind", name);
      figures.add(figure(result, own, kind, name, "median_points", "vol points"));
      figures.add(
          figure(result, own, kind, name, "median_parameters", "parts of the sides of the box"));
    }
    return figures;
  }

  private Figure figure(
      StudyResult result,
      ResultTable rows,
      Disturbance.Kind kind,
      String name,
      String column,
      String unit) {
    boolean surface = column.equals("median_points");
    List<Mark> marks = new ArrayList<>();
    for (String method : rows.distinct("method")) {
      ResultTable own = rows.where("method", method);
      marks.add(Mark.line(method, own.numbers("level"), own.numbers(column)));
    }
    return new Figure(
        name() + "_" + name + (surface ? "_surface" : "_parameters"),
        "Errors of the " + (surface ? "surface" : "parameters") + ": " + LEVELS.get(kind),
        surface
            ? "Median root mean squared error of implied volatility against the undisturbed surface."
            : "Median root mean squared error of the parameters.",
        List.of(calibrator.family().name()),
        "Robustness",
        Axis.logarithmic(LEVELS.get(kind)),
        Axis.logarithmic(unit),
        marks,
        result.provenance(SUMMARY));
  }
}
