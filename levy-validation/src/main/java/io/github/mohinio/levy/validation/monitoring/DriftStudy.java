package io.github.mohinio.levy.validation.monitoring;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
import io.github.mohinio.levy.validation.statistics.Estimate;
import io.github.mohinio.levy.validation.statistics.Proportion;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Do drift detectors raise as many false alarms as they say, and do they find a change of regime?
 *
 * <p>Markets that follow the model are simulated day by day; the logarithm of the error of pricing
 * each day by the fit to the day before is watched. The thresholds are chosen on some markets
 * without a change, counted on others, and tried on markets with a change. The threshold is from
 * three times the markets that the rate is counted on, so their difference has four thirds of the
 * variance that the interval of the rate shows. Thread-safe.
 */
public final class DriftStudy implements Study {

  static final String ERRORS = "errors";
  static final String ALARMS = "alarms";
  static final String RATES = "rates";

  static final String CALIBRATION = "calibration";
  static final String FRESH = "fresh";
  static final String CHANGED = "changed";

  /** Stated share of markets without a change in which there is an alarm. */
  static final double RATE = 0.05;

  /** Markets that the thresholds are chosen on, for each that the rates are counted on. */
  static final int CALIBRATED = 3;

  static final int DAYS = 60;
  static final int REFERENCE = 30;
  static final int CHANGE = 45;

  /** Days from the change, itself included, within which it has to be found. */
  static final int SOON = 5;

  private static final double ALLOWANCE = 1;

  private final ModelFamily family;
  private final int markets;
  private final long seed;

  /**
   * A study.
   *
   * @param family the model, with its training box
   * @param markets number of fresh and of changed markets, at least 20
   * @param seed seed of the markets
   */
  public DriftStudy(ModelFamily family, int markets, long seed) {
    this.family = family;
    this.markets = Require.atLeast("markets", markets, 20);
    this.seed = seed;
  }

  @Override
  public String name() {
    return family.name() + "_drift";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("markets", Integer.toString(markets));
    settings.put("calibrated", Integer.toString(CALIBRATED));
    settings.put("days", Integer.toString(DAYS));
    settings.put("reference", Integer.toString(REFERENCE));
    settings.put("change", Integer.toString(CHANGE));
    settings.put("rate", Double.toString(RATE));
    settings.put("allowance", Double.toString(ALLOWANCE));
    settings.put("step", Double.toString(SimulatedHistory.STEP));
    settings.put("noise", Double.toString(SimulatedHistory.NOISE));
    settings.put("regime_step", Double.toString(SimulatedHistory.REGIME_STEP));
    settings.put("regime_jump", Double.toString(SimulatedHistory.REGIME_JUMP));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    List<double[]> calibration =
        simulate(Split.TRAINING, DAYS, CALIBRATED * markets, s -> progress.accept(0.6 * s));
    List<double[]> fresh = simulate(Split.TEST, DAYS, markets, s -> progress.accept(0.6 + 0.2 * s));
    List<double[]> changed =
        simulate(Split.VALIDATION, CHANGE, markets, s -> progress.accept(0.8 + 0.2 * s));
    ResultTable.Builder alarms = ResultTable.of(ALARMS, "detector", "markets", "market", "day");
    ResultTable.Builder rates =
        ResultTable.of(
            RATES,
            "detector",
            "threshold",
            "stated",
            "false_alarms",
            "false_alarms_lower",
            "false_alarms_upper",
            "found_soon",
            "found_soon_lower",
            "found_soon_upper",
            "median_days");
    for (DriftDetector.Statistic statistic : DriftDetector.Statistic.values()) {
      DriftDetector detector =
          DriftDetector.of(statistic, REFERENCE, ALLOWANCE).calibrated(calibration, RATE);
      String name = statistic.name().toLowerCase(Locale.ROOT);
      int[] inFresh = alarms(detector, FRESH, fresh, alarms);
      int[] inChanged = alarms(detector, CHANGED, changed, alarms);
      Estimate wrong = share(inFresh, 0, DAYS);
      Estimate soon = share(inChanged, CHANGE, CHANGE + SOON);
      rates.row(
          name,
          detector.threshold(),
          RATE,
          wrong.value(),
          wrong.lower(),
          wrong.upper(),
          soon.value(),
          soon.lower(),
          soon.upper(),
          medianDelay(inChanged));
    }
    return List.of(
        errors(Map.of(CALIBRATION, calibration, FRESH, fresh, CHANGED, changed)),
        alarms.build(),
        rates.build());
  }

  private List<double[]> simulate(Split split, int change, int count, DoubleConsumer progress) {
    SimulatedHistory history = new SimulatedHistory(ParameterRegion.training(family), DAYS);
    List<double[]> series = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Splits are far apart; the markets of one are successive.
      series.add(history.errors(split.seed(seed) + i, change));
      progress.accept((i + 1.0) / count);
    }
    return series;
  }

  /** Day of the first alarm of each market, or -1. */
  private static int[] alarms(
      DriftDetector detector, String markets, List<double[]> series, ResultTable.Builder table) {
    int[] days = new int[series.size()];
    for (int i = 0; i < days.length; i++) {
      OptionalInt alarm = detector.alarm(series.get(i));
      days[i] = alarm.orElse(-1);
      table.row(detector.statistic().name().toLowerCase(Locale.ROOT), markets, i, days[i]);
    }
    return days;
  }

  /** Share of markets, of those without an alarm before, with an alarm from a day to another. */
  private static Estimate share(int[] days, int from, int to) {
    int[] others = Arrays.stream(days).filter(day -> day < 0 || day >= from).toArray();
    int inside = (int) Arrays.stream(others).filter(day -> day >= from && day < to).count();
    return others.length == 0 ? Estimate.alone(Double.NaN) : Proportion.of(inside, others.length);
  }

  /** Median days from the change to the alarm, 1 if on its day; infinite where most find none. */
  private static double medianDelay(int[] days) {
    double[] delays =
        Arrays.stream(days)
            .filter(day -> day < 0 || day >= CHANGE)
            .mapToDouble(day -> day < 0 ? Double.POSITIVE_INFINITY : day - CHANGE + 1.0)
            .sorted()
            .toArray();
    return delays.length == 0 ? Double.NaN : delays[delays.length / 2];
  }

  private static ResultTable errors(Map<String, List<double[]>> all) {
    ResultTable.Builder table = ResultTable.of(ERRORS, "markets", "market", "day", "log_error");
    for (String kind : List.of(CALIBRATION, FRESH, CHANGED)) {
      List<double[]> series = all.get(kind);
      for (int i = 0; i < series.size(); i++) {
        for (int t = 0; t < DAYS; t++) {
          table.row(kind, i, t, series.get(i)[t]);
        }
      }
    }
    return table.build();
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    ResultTable rates = result.table(RATES);
    List<String> detectors = rates.texts("detector");
    double[] stated = rates.numbers("stated");
    List<Mark> bars =
        List.of(
            Mark.bars("stated false alarms", detectors, stated),
            interval(rates, "false alarms", "false_alarms"),
            interval(rates, "changes found within " + SOON + " days", "found_soon"));
    return List.of(
        figure(
            result,
            RATES,
            "Alarms of drift detectors",
            "Shares of simulated markets, with 95 % intervals.",
            Axis.of(""),
            Axis.of("share of markets"),
            bars),
        history(result));
  }

  private static Mark interval(ResultTable rates, String name, String column) {
    return Mark.bars(
        name,
        rates.texts("detector"),
        rates.numbers(column),
        rates.numbers(column + "_lower"),
        rates.numbers(column + "_upper"));
  }

  private Figure history(StudyResult result) {
    ResultTable changed = result.table(ERRORS).where("markets", CHANGED);
    double[] days = IntStream.range(0, DAYS).mapToDouble(t -> t).toArray();
    double[][] quartiles = new double[3][DAYS];
    for (int t = 0; t < DAYS; t++) {
      double[] values = changed.where("day", Integer.toString(t)).numbers("log_error");
      Arrays.sort(values);
      for (int k = 0; k < 3; k++) {
        quartiles[k][t] = 100 * Math.exp(values[(k + 1) * (values.length - 1) / 4]);
      }
    }
    return figure(
        result,
        ERRORS,
        "Forecast errors before and after a change of regime",
        "Median and quartiles over simulated markets; the change is on day " + CHANGE + ".",
        Axis.of("day"),
        Axis.logarithmic("error of the forecast, vol points"),
        List.of(
            Mark.band("quartiles", days, quartiles[0], quartiles[2]),
            Mark.line("median", days, quartiles[1])));
  }

  private Figure figure(
      StudyResult result,
      String table,
      String title,
      String note,
      Axis x,
      Axis y,
      List<Mark> marks) {
    return new Figure(
        name() + "_" + table,
        title,
        note,
        List.of(family.name()),
        "Drift",
        x,
        y,
        marks,
        result.provenance(table));
  }
}
