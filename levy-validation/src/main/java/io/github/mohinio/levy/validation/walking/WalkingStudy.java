package io.github.mohinio.levy.validation.walking;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.validation.comparison.LabelledSurface;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.internal.SurfaceHash;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Walks forward over the surfaces of many days: fits every model to each day, by least squares from
 * the fit of the day before and, where the library has a network of the market region, by that
 * alone; prices the next days with it; watches the errors for drift; and tests which model
 * forecasts better.
 *
 * <p>A day that cannot be fitted or priced is a row with the reason. One day alone has fits and no
 * forecasts. Thread-safe.
 */
public final class WalkingStudy implements Study {

  private static final int DEFAULT_HORIZON = 5;

  private final String name;
  private final List<ModelFamily> families;
  private final List<LabelledSurface> days;
  private final int horizon;
  private final long seed;

  private WalkingStudy(
      String name, List<ModelFamily> families, List<LabelledSurface> days, int horizon, long seed) {
    this.name = name;
    this.families = List.copyOf(families);
    this.days = List.copyOf(days);
    this.horizon = Require.positive("horizon", horizon);
    this.seed = seed;
    Require.positive("number of models", families.size());
    Require.positive("number of days", days.size());
  }

  /**
   * A study of the next five days, with seed 1.
   *
   * @param name name of the study: small letters, digits and underscores
   * @param families models to fit, at least one
   * @param days surfaces in order of time, at least one, each with its own label
   */
  public static WalkingStudy of(
      String name, List<ModelFamily> families, List<LabelledSurface> days) {
    return new WalkingStudy(name, families, days, DEFAULT_HORIZON, 1);
  }

  /** The same study that prices so many days after each; at least 1. */
  public WalkingStudy withHorizon(int horizon) {
    return new WalkingStudy(name, families, days, horizon, seed);
  }

  /** The same study with another seed of the bootstrap and of the threshold of the drift. */
  public WalkingStudy withSeed(long seed) {
    return new WalkingStudy(name, families, days, horizon, seed);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "models", families.stream().map(ModelFamily::name).collect(Collectors.joining(",")));
    settings.put("horizon", Integer.toString(horizon));
    days.forEach(day -> settings.put("day " + day.label(), SurfaceHash.sha256(day.surface())));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    WalkingRun run = new WalkingRun(days, horizon);
    for (int m = 0; m < families.size(); m++) {
      ModelFamily family = families.get(m);
      run.leastSquares(family);
      if (NeuralCalibrator.marketFamilies().contains(family.name())) {
        try (NeuralCalibrator network = NeuralCalibrator.market(family.name())) {
          run.network(network);
        }
      }
      progress.accept((m + 1.0) / families.size());
    }
    List<ResultTable> tables = new ArrayList<>(run.tables());
    tables.add(WalkingTests.of(run.forecasts(), seed));
    tables.add(
        WalkingDrift.of(run.forecasts(), days.stream().map(LabelledSurface::label).toList(), seed));
    return tables;
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new WalkingFigures(name, families.stream().map(ModelFamily::name).toList(), result)
        .all();
  }
}
