package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.neural.PosteriorMethod;
import io.github.mohinio.levy.calibration.simulation.MarketQuotes;
import io.github.mohinio.levy.calibration.simulation.QuoteLayout;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.RandomQuotes;
import io.github.mohinio.levy.calibration.simulation.SimulatedSurface;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.validation.statistics.Bootstrap;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A study under way: what its parts share, and the figures they have found. Not thread-safe. */
final class StudyRun {

  private static final int RESAMPLES = 1000;

  private final NeuralCalibrator calibrator;
  private final ParameterRegion region;
  private final QuoteLayout layout;
  private final int surfaces;
  private final long seed;
  private final Bootstrap bootstrap;
  private final DoubleConsumer progress;
  private final List<Figure> figures = new ArrayList<>();
  private final double work;
  private final boolean density;
  private long done;

  StudyRun(NetworkStudy study, NeuralCalibrator calibrator, DoubleConsumer progress) {
    this.calibrator = calibrator;
    this.progress = progress;
    region = calibrator.card().region();
    layout = study.layout(region);
    surfaces = study.surfaces();
    seed = Split.TEST.seed(study.seed());
    bootstrap = new Bootstrap(seed, RESAMPLES);
    work =
        CleanPart.surfaces(this)
            + NoisePart.surfaces(this)
            + MissingPart.surfaces(this)
            + RefinementPart.surfaces(this)
            + RangePart.surfaces(this);
    density = hasDensity(calibrator, simulator().simulate(1).get(0).clean());
  }

  NeuralCalibrator calibrator() {
    return calibrator;
  }

  ParameterRegion region() {
    return region;
  }

  QuoteLayout layout() {
    return layout;
  }

  /** Options scattered at random, for networks of such a region. */
  QuoteLayout scattered() {
    return NetworkStudy.isTrainingBox(region) ? new RandomQuotes() : new MarketQuotes();
  }

  int surfaces() {
    return surfaces;
  }

  /** Seed of the test split. */
  long seed() {
    return seed;
  }

  /** The surfaces of the study without noise. */
  SurfaceSimulator simulator() {
    return SurfaceSimulator.of(region).withLayout(layout).withSeed(seed);
  }

  /** What is made of the surfaces of the study with noise, surface by surface. */
  <T> List<T> simulate(QuoteNoise noise, Function<SimulatedSurface, T> work) {
    return simulate(simulator().withNoise(noise), surfaces, work);
  }

  /** What is made of any simulated surfaces. */
  <T> List<T> simulate(SurfaceSimulator simulator, int count, Function<SimulatedSurface, T> work) {
    List<T> results = new ArrayList<>(count);
    simulator.simulate(
        count,
        work,
        result -> {
          results.add(result);
          step();
        });
    return results;
  }

  /** Whether as many options as there are parameters are worth quoting. */
  boolean isQuoted(OptionSurface surface) {
    return calibrator.extractor().visible(surface).length >= region.dimension();
  }

  /** Whether the network gives a density. */
  boolean hasDensity() {
    return density;
  }

  private static boolean hasDensity(NeuralCalibrator calibrator, OptionSurface surface) {
    try {
      calibrator.posterior(surface, PosteriorMethod.MIXTURE);
      return true;
    } catch (IllegalArgumentException noDensity) {
      return false;
    }
  }

  /** One more surface is done. */
  void step() {
    done++;
    progress.accept(Math.min(1, done / work));
  }

  /** Coordinates of parameters as fractions of the sides of the box, 0 to 1 inside. */
  double[] fractions(double[] parameters) {
    double[] coordinates = region.coordinates(parameters);
    ParameterBox box = region.box();
    double[] lower = box.lower();
    for (int j = 0; j < coordinates.length; j++) {
      coordinates[j] = (coordinates[j] - lower[j]) / box.range(j);
    }
    return coordinates;
  }

  /** Coordinates at fractions of the sides of the box. */
  double[] coordinates(double[] fractions) {
    return region.box().at(fractions);
  }

  /** What the network alone says of a surface, as fractions. */
  double[] predict(OptionSurface surface) {
    return fractions(calibrator.predict(surface).parameters());
  }

  /** Column {@code j} of rows. */
  static <T> double[] column(List<T> rows, Function<T, double[]> row, int j) {
    return rows.stream().mapToDouble(r -> row.apply(r)[j]).toArray();
  }

  /** Adds a figure with an interval, of one coordinate. */
  void add(
      String condition,
      Method method,
      Measure measure,
      int coordinate,
      int size,
      ToDoubleFunction<int[]> statistic) {
    String name = region.coordinateNames().get(coordinate);
    Estimate estimate = bootstrap.estimate(size, statistic);
    figures.add(new Figure(condition, method, measure, name, estimate));
  }

  /** Adds a figure with an interval, of all coordinates together. */
  void add(
      String condition,
      Method method,
      Measure measure,
      int size,
      ToDoubleFunction<int[]> statistic) {
    figures.add(new Figure(condition, method, measure, "", bootstrap.estimate(size, statistic)));
  }

  /** Adds a figure without an interval. */
  void add(String condition, Method method, Measure measure, double value) {
    figures.add(new Figure(condition, method, measure, "", Estimate.alone(value)));
  }

  /** Version of the library, as its fits have it. */
  String version() {
    return calibrator.calibrate(simulator().simulate(1).get(0).clean()).run().version();
  }

  List<Figure> figures() {
    return figures;
  }
}
