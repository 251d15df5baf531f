package io.github.mohinio.levy.validation.monitoring;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.Prediction;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.network.OutsideSurfaces;
import io.github.mohinio.levy.validation.statistics.Estimate;
import io.github.mohinio.levy.validation.statistics.Proportion;
import io.github.mohinio.levy.validation.statistics.Roc;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * How well scores of a surface tell those a network was trained on from others, at a stated rate of
 * false alarms.
 *
 * <p>Scores: the Mahalanobis distance of the whitened coefficients; the misfit of the ridge
 * regression; how far the networks disagree, as the root mean squared difference of their answers
 * in ranges of the box; and any of them, as the largest in units of its threshold. Each threshold
 * is the quantile of surfaces of the region; the rate is counted on fresh ones. Others are surfaces
 * with one parameter 10 to 50 % of its range outside, of Merton's and Kou's model, and with two
 * volatilities. Thread-safe as the networks are.
 */
public final class RangeStudy implements Study {

  static final String SCORES = "scores";
  static final String RATES = "rates";
  static final String AREAS = "areas";

  static final String CALIBRATION = "calibration";
  static final String FRESH = "in range";

  static final List<String> DETECTORS = List.of("distance", "misfit", "disagreement", "any");

  /** Stated share of surfaces of the region with an alarm of one detector. */
  static final double RATE = 0.01;

  private static final List<String> MODELS = List.of("merton", "kou");

  private final NeuralCalibrator calibrator;
  private final List<NeuralCalibrator> others;
  private final int surfaces;
  private final long seed;

  /**
   * A study.
   *
   * @param calibrator the network; stays open
   * @param others networks of the same family whose answers are compared with its; stay open
   * @param surfaces surfaces of the region for the thresholds, and as many fresh ones, at least
   *     100; a tenth as many of each other kind
   * @param seed seed of the surfaces
   */
  public RangeStudy(
      NeuralCalibrator calibrator, List<NeuralCalibrator> others, int surfaces, long seed) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.others = List.copyOf(others);
    this.surfaces = Require.atLeast("surfaces", surfaces, 100);
    this.seed = seed;
    for (NeuralCalibrator other : others) {
      if (!other.family().name().equals(calibrator.family().name())) {
        throw new IllegalArgumentException(
            "network of %s: must be of %s"
                .formatted(other.family().name(), calibrator.family().name()));
      }
    }
  }

  @Override
  public String name() {
    return calibrator.family().name() + "_range";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("surfaces", Integer.toString(surfaces));
    settings.put("networks", Integer.toString(1 + others.size()));
    settings.put("rate", Double.toString(RATE));
    settings.put("units", "of the first half");
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    Map<String, double[][]> scores = new LinkedHashMap<>();
    scores.put(CALIBRATION, simulated(Split.VALIDATION));
    progress.accept(0.4);
    scores.put(FRESH, simulated(Split.TEST));
    progress.accept(0.8);
    outside().forEach((kind, list) -> scores.put(kind, scores(list)));
    double[][] calibration = scores.get(CALIBRATION);
    double[][] first = Arrays.copyOf(calibration, calibration.length / 2);
    double[][] second = Arrays.copyOfRange(calibration, calibration.length / 2, calibration.length);
    int last = DETECTORS.size() - 1;
    double[] units = new double[last];
    Arrays.setAll(units, d -> threshold(column(first, d)));
    scores.values().forEach(rows -> addLargest(rows, units));
    double[] thresholds = new double[DETECTORS.size()];
    Arrays.setAll(thresholds, d -> threshold(column(d == last ? second : calibration, d)));
    return List.of(table(scores), rates(scores, thresholds), areas(scores));
  }

  private double[][] simulated(Split split) {
    List<double[]> rows = new ArrayList<>();
    SurfaceSimulator.of(calibrator.card().region())
        .withLayout(QuoteGrid.standard())
        .withSeed(split.seed(seed))
        .simulate(surfaces, (SimulatedSurface surface) -> score(surface.clean()), rows::add);
    return rows.toArray(double[][]::new);
  }

  private Map<String, List<OptionSurface>> outside() {
    ParameterRegion region = calibrator.card().region();
    OutsideSurfaces source =
        new OutsideSurfaces(region, QuoteGrid.standard(), Split.TEST.seed(seed));
    int count = surfaces / 10;
    Map<String, List<OptionSurface>> outside = new LinkedHashMap<>();
    for (int j = 0; j < region.dimension(); j++) {
      outside.put(region.coordinateNames().get(j) + " outside", source.outside(j, count));
    }
    for (String model : MODELS) {
      outside.put(model, source.of(ModelFamily.named(model), count));
    }
    outside.put("two volatilities", source.twoVolatilities(count));
    outside.values().removeIf(List::isEmpty);
    return outside;
  }

  private double[][] scores(List<OptionSurface> list) {
    return list.stream().map(this::score).toArray(double[][]::new);
  }

  /** Distance, misfit, disagreement, and a place for the largest. */
  private double[] score(OptionSurface surface) {
    Prediction own = calibrator.predict(surface);
    Features features = own.features();
    ParameterRegion region = calibrator.card().region();
    double[] answer = region.coordinates(own.parameters());
    double squares = 0;
    for (NeuralCalibrator other : others) {
      double[] found = region.coordinates(other.predict(surface).parameters());
      for (int j = 0; j < answer.length; j++) {
        double difference = (found[j] - answer[j]) / region.box().range(j);
        squares += difference * difference / (answer.length * others.size());
      }
    }
    return new double[] {features.distance(), features.misfit(), Math.sqrt(squares), 0};
  }

  private static void addLargest(double[][] rows, double[] units) {
    for (double[] row : rows) {
      for (int d = 0; d < units.length; d++) {
        double part = units[d] > 0 ? row[d] / units[d] : 0;
        row[units.length] = Math.max(row[units.length], part);
      }
    }
  }

  private static double threshold(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int k = (int) Math.ceil((1 - RATE) * (sorted.length + 1));
    return sorted[Math.min(sorted.length, k) - 1];
  }

  private static double[] column(double[][] rows, int d) {
    return Arrays.stream(rows).mapToDouble(row -> row[d]).toArray();
  }

  private static ResultTable table(Map<String, double[][]> scores) {
    List<String> columns = new ArrayList<>(List.of("surfaces"));
    columns.addAll(DETECTORS);
    ResultTable.Builder table = ResultTable.of(SCORES, columns.toArray(String[]::new));
    scores.forEach(
        (kind, rows) -> {
          for (double[] row : rows) {
            table.row(kind, row[0], row[1], row[2], row[3]);
          }
        });
    return table.build();
  }

  private static ResultTable rates(Map<String, double[][]> scores, double[] thresholds) {
    ResultTable.Builder table =
        ResultTable.of(
            RATES, "surfaces", "detector", "threshold", "stated", "alarms", "lower", "upper");
    scores.forEach(
        (kind, rows) -> {
          for (int d = 0; d < thresholds.length; d++) {
            double threshold = thresholds[d];
            int alarms =
                (int) Arrays.stream(column(rows, d)).filter(score -> score > threshold).count();
            Estimate share = Proportion.of(alarms, rows.length);
            table.row(
                kind,
                DETECTORS.get(d),
                threshold,
                RATE,
                share.value(),
                share.lower(),
                share.upper());
          }
        });
    return table.build();
  }

  private static ResultTable areas(Map<String, double[][]> scores) {
    ResultTable.Builder table = ResultTable.of(AREAS, "surfaces", "detector", "area");
    scores.forEach(
        (kind, rows) -> {
          if (!kind.equals(CALIBRATION) && !kind.equals(FRESH)) {
            for (int d = 0; d < DETECTORS.size(); d++) {
              Roc roc = Roc.of(column(scores.get(FRESH), d), column(rows, d));
              table.row(kind, DETECTORS.get(d), roc.area());
            }
          }
        });
    return table.build();
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    ResultTable scores = result.table(SCORES);
    List<Figure> figures = new ArrayList<>();
    for (String detector : DETECTORS) {
      figures.add(roc(result, scores, detector));
      figures.add(distribution(result, scores, detector));
    }
    ResultTable rates = result.table(RATES);
    List<Mark> bars = new ArrayList<>();
    for (String detector : DETECTORS) {
      ResultTable own = rates.where("detector", detector);
      bars.add(
          Mark.bars(
              detector,
              own.texts("surfaces"),
              own.numbers("alarms"),
              own.numbers("lower"),
              own.numbers("upper")));
    }
    figures.add(
        figure(
            result,
            RATES,
            "alarms",
            "Alarms of the range detectors",
            "Each threshold is for 1 % of false alarms. 95 % intervals.",
            Axis.of(""),
            Axis.of("share of surfaces"),
            bars));
    return figures;
  }

  private Figure distribution(StudyResult result, ResultTable scores, String detector) {
    List<Mark> marks = new ArrayList<>();
    for (String kind : scores.distinct("surfaces")) {
      if (!kind.equals(CALIBRATION)) {
        marks.add(Mark.box(kind, scores.where("surfaces", kind).numbers(detector)));
      }
    }
    return figure(
        result,
        SCORES,
        "scores_" + detector,
        "Range scores of surfaces: " + detector,
        "Those of other models and from outside the box should stand out.",
        Axis.of(""),
        Axis.logarithmic("score"),
        marks);
  }

  private Figure roc(StudyResult result, ResultTable scores, String detector) {
    double[] usual = scores.where("surfaces", FRESH).numbers(detector);
    List<Mark> marks = new ArrayList<>();
    for (String kind : scores.distinct("surfaces")) {
      if (!kind.equals(CALIBRATION) && !kind.equals(FRESH)) {
        Roc roc = Roc.of(usual, scores.where("surfaces", kind).numbers(detector));
        marks.add(Mark.line(kind, roc.falseAlarms(), roc.hits()));
      }
    }
    marks.add(Mark.reference("chance", new double[] {0, 1}, new double[] {0, 1}));
    return figure(
        result,
        SCORES,
        "roc_" + detector,
        "Hits against false alarms: " + detector,
        "Each point is a threshold.",
        Axis.of("share of surfaces in range with an alarm"),
        Axis.of("share of others with an alarm"),
        marks);
  }

  private Figure figure(
      StudyResult result,
      String table,
      String id,
      String title,
      String note,
      Axis x,
      Axis y,
      List<Mark> marks) {
    return new Figure(
        name() + "_" + id,
        title,
        note,
        List.of(calibrator.family().name()),
        "Out of range",
        x,
        y,
        marks,
        result.provenance(table));
  }
}
