package io.github.mohinio.levy.validation.residual;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * Found against true parameters on simulated surfaces that no network was trained on: the network
 * alone on exact prices, and the network and least squares of relative errors on prices with noise
 * of 1 %.
 *
 * <p>Residuals, found less true, are in units of the range of their coordinate. What least squares
 * finds is moved to the nearest point of the box, for the network knows the box too. Surfaces are
 * on the standard grid, their parameters points of a scrambled Sobol sequence of the test split.
 * Thread-safe as the network is.
 */
public final class ParameterStudy implements Study {

  static final String PREDICTIONS = "predictions";
  static final String REGIONS = "regions";

  static final String CLEAN = "exact";
  static final String NOISY = "noise 1 %";
  static final String NETWORK = "network";
  static final String REFINED = "refined";

  static final int PARTS = 5;

  private static final double NOISE = 0.01;

  private final NeuralCalibrator calibrator;
  private final int surfaces;
  private final long seed;

  /**
   * A study.
   *
   * @param calibrator the network; stays open
   * @param surfaces number of surfaces, at least 20
   * @param seed seed of parameters and noise
   */
  public ParameterStudy(NeuralCalibrator calibrator, int surfaces, long seed) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.surfaces = Require.atLeast("surfaces", surfaces, 20);
    this.seed = seed;
  }

  @Override
  public String name() {
    return calibrator.family().name() + "_parameters";
  }

  @Override
  public Map<String, String> settings() {
    ParameterBox box = calibrator.card().region().box();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("lower", Arrays.toString(box.lower()));
    settings.put("upper", Arrays.toString(box.upper()));
    settings.put("surfaces", Integer.toString(surfaces));
    settings.put("refined", "in the box");
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    ParameterRegion region = calibrator.card().region();
    ResultTable.Builder table =
        ResultTable.of(
            PREDICTIONS,
            "condition",
            "method",
            "surface",
            "parameter",
            "true",
            "found",
            "residual");
    int[] done = {0};
    SurfaceSimulator.of(region)
        .withSeed(Split.TEST.seed(seed))
        .withNoise(new LognormalNoise(NOISE))
        .simulate(
            surfaces,
            this::answers,
            answers -> {
              answers.addTo(table, region, done[0]++);
              progress.accept((double) done[0] / surfaces);
            });
    ResultTable predictions = table.build();
    return List.of(predictions, tests(predictions), regions(predictions));
  }

  /** What is found of one surface. */
  private record Answers(double[] truth, double[] clean, double[] noisy, double[] refined) {

    void addTo(ResultTable.Builder table, ParameterRegion region, int surface) {
      add(table, region, CLEAN, NETWORK, surface, clean);
      add(table, region, NOISY, NETWORK, surface, noisy);
      add(table, region, NOISY, REFINED, surface, refined);
    }

    private void add(
        ResultTable.Builder table,
        ParameterRegion region,
        String condition,
        String method,
        int surface,
        double[] found) {
      for (int j = 0; j < truth.length; j++) {
        table.row(
            condition,
            method,
            surface,
            region.coordinateNames().get(j),
            truth[j],
            found[j],
            (found[j] - truth[j]) / region.box().range(j));
      }
    }
  }

  private Answers answers(SimulatedSurface surface) {
    ParameterRegion region = calibrator.card().region();
    return new Answers(
        region.coordinates(surface.parameters()),
        region.coordinates(calibrator.predict(surface.clean()).parameters()),
        region.coordinates(calibrator.predict(surface.noisy()).parameters()),
        region
            .box()
            .nearest(region.coordinates(calibrator.refine(surface.noisy()).model().parameters())));
  }

  private static ResultTable tests(ResultTable predictions) {
    ResidualTests tests = new ResidualTests("condition", "method", "parameter");
    for (ResultTable group : groups(predictions)) {
      tests.add(key(group), group.numbers("residual"), group.numbers("found"));
    }
    return tests.table();
  }

  /** The rows of each condition, method and parameter. */
  private static List<ResultTable> groups(ResultTable predictions) {
    return predictions.distinct("condition").stream()
        .map(condition -> predictions.where("condition", condition))
        .flatMap(rows -> rows.distinct("method").stream().map(m -> rows.where("method", m)))
        .flatMap(rows -> rows.distinct("parameter").stream().map(p -> rows.where("parameter", p)))
        .toList();
  }

  private static String[] key(ResultTable group) {
    return new String[] {
      group.texts("condition").get(0), group.texts("method").get(0), group.texts("parameter").get(0)
    };
  }

  /** Errors in each fifth of the true value's range. */
  private ResultTable regions(ResultTable predictions) {
    ParameterRegion region = calibrator.card().region();
    ResultTable.Builder table =
        ResultTable.of(
            REGIONS, "condition", "method", "parameter", "part", "surfaces", "bias", "rmse");
    for (ResultTable group : groups(predictions)) {
      int j = region.coordinateNames().indexOf(group.texts("parameter").get(0));
      double[] truth = group.numbers("true");
      double[] residuals = group.numbers("residual");
      for (int part = 0; part < PARTS; part++) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
          double fraction = (truth[i] - region.box().lower()[j]) / region.box().range(j);
          if (Math.min(PARTS - 1, (int) (PARTS * fraction)) == part) {
            count++;
            sum += residuals[i];
            squares += residuals[i] * residuals[i];
          }
        }
        String[] key = key(group);
        table.row(key[0], key[1], key[2], part + 1, count, sum / count, Math.sqrt(squares / count));
      }
    }
    return table.build();
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new ParameterFigures(name(), calibrator.family().name(), result).all();
  }
}
