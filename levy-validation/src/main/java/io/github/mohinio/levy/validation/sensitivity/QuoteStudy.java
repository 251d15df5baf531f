package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
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
 * What quotes and parameters do to each other at the middle of a network's region, on the standard
 * grid: derivatives of quotes to parameters, of parameters to quotes through least squares and of
 * the network's answer; curves of both under larger changes of one quote; and the importance of
 * every quote for the network over the whole region.
 *
 * <p>The region must be a box of the parameters themselves. Thread-safe as the network is.
 */
public final class QuoteStudy implements Study {

  static final String JACOBIAN = "jacobian";
  static final String CURVES = "curves";
  static final String IMPORTANCE = "importance";

  static final String QUOTES = "quotes";
  static final String LEAST_SQUARES = "least squares";
  static final String NETWORK = "network";

  /** One hundredth, a volatility point. */
  private static final double POINT = 0.01;

  /** Step of the network's differences, in volatility points. */
  private static final double STEP = 0.3;

  /** Changes of a quote, in volatility points. */
  private static final double[] SHIFTS = {-2, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 2};

  /** Quotes that are changed: low strike and short, middle, high strike and long. */
  private static final int[] MOVED = {0, 90, 199};

  private final NeuralCalibrator calibrator;
  private final int surfaces;
  private final long seed;

  /**
   * A study.
   *
   * @param calibrator the network; stays open
   * @param surfaces surfaces over which the importance is a mean; at least 2
   * @param seed seed of the surfaces and permutations
   */
  public QuoteStudy(NeuralCalibrator calibrator, int surfaces, long seed) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.surfaces = Require.atLeast("surfaces", surfaces, 2);
    this.seed = seed;
    if (calibrator.card().region().scale() != ParameterRegion.Scale.PARAMETERS) {
      throw new IllegalArgumentException(
          "scale = "
              + calibrator.card().region().scale()
              + ": must be PARAMETERS, as that of a training box is");
    }
  }

  @Override
  public String name() {
    return calibrator.family().name() + "_quotes";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("surfaces", Integer.toString(surfaces));
    settings.put("step", Double.toString(STEP));
    settings.put("shifts", Arrays.toString(SHIFTS));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    double[] middle = middle();
    OptionSurface surface =
        OptionSurface.of(
            QuoteGrid.full(),
            FourierPricer.withDefaults()
                .price(calibrator.family().model(middle), QuoteGrid.full()));
    List<Start> truth = List.of(new Start("truth", middle));
    LeastSquaresCalibrator leastSquares =
        LeastSquaresCalibrator.of(calibrator.family()).withMaxStarts(1);
    ResultTable jacobian = jacobian(leastSquares.calibrate(surface, truth));
    progress.accept(0.1);
    ResultTable curves = curves(surface, leastSquares, truth);
    progress.accept(0.2);
    ResultTable importance = importance();
    progress.accept(1);
    return List.of(jacobian, curves, importance);
  }

  private double[] middle() {
    double[] half = new double[calibrator.card().region().dimension()];
    Arrays.fill(half, 0.5);
    return calibrator.card().region().box().at(half);
  }

  /**
   * Volatility points for a hundredth of a parameter's range, and hundredths of the range for a
   * volatility point.
   */
  private ResultTable jacobian(Calibration fit) {
    OptionSurface surface = fit.surface();
    ResultTable.Builder table =
        ResultTable.of(JACOBIAN, "map", "parameter", "maturity", "strike", "value");
    add(table, QUOTES, Jacobian.ofQuotes(fit.model(), surface), surface);
    add(table, LEAST_SQUARES, Jacobian.ofOptimum(fit), surface);
    add(table, NETWORK, Jacobian.ofNetwork(calibrator, surface, STEP * POINT), surface);
    return table.build();
  }

  private void add(
      ResultTable.Builder table, String map, Jacobian jacobian, OptionSurface surface) {
    double[][] values = jacobian.values();
    for (int p = 0; p < values.length; p++) {
      double range = calibrator.card().region().box().range(p);
      for (int q = 0; q < surface.size(); q++) {
        table.row(
            map,
            jacobian.parameters().get(p),
            surface.slice(q).maturity(),
            surface.strike(q),
            map.equals(QUOTES) ? values[p][q] * range : values[p][q] / range);
      }
    }
  }

  /** Changes of the parameters, in hundredths of their ranges. */
  private ResultTable curves(
      OptionSurface surface, LeastSquaresCalibrator leastSquares, List<Start> truth) {
    ResultTable.Builder table =
        ResultTable.of(CURVES, "method", "maturity", "strike", "shift", "parameter", "change");
    double[] networkBase = calibrator.predict(surface).parameters();
    double[] fittedBase = truth.get(0).parameters();
    for (int q : MOVED) {
      for (double shift : SHIFTS) {
        OptionSurface moved = Jacobian.moved(surface, q, shift * POINT);
        double[] fitted = leastSquares.calibrate(moved, truth).model().parameters();
        double[] answered = calibrator.predict(moved).parameters();
        add(table, LEAST_SQUARES, surface, q, shift, fitted, fittedBase);
        add(table, NETWORK, surface, q, shift, answered, networkBase);
      }
    }
    return table.build();
  }

  private void add(
      ResultTable.Builder table,
      String method,
      OptionSurface surface,
      int quote,
      double shift,
      double[] found,
      double[] base) {
    for (int p = 0; p < found.length; p++) {
      table.row(
          method,
          surface.slice(quote).maturity(),
          surface.strike(quote),
          shift,
          calibrator.family().parameterNames().get(p),
          100 * (found[p] - base[p]) / calibrator.card().region().box().range(p));
    }
  }

  private ResultTable importance() {
    double[][] importance =
        PermutationImportance.of(
            calibrator,
            SurfaceSimulator.of(calibrator.card().region()).withSeed(seed).simulate(surfaces),
            seed);
    OptionSurface grid = OptionSurface.of(QuoteGrid.full(), new double[importance[0].length]);
    ResultTable.Builder table =
        ResultTable.of(IMPORTANCE, "parameter", "maturity", "strike", "rise");
    for (int p = 0; p < importance.length; p++) {
      for (int q = 0; q < grid.size(); q++) {
        table.row(
            calibrator.family().parameterNames().get(p),
            grid.slice(q).maturity(),
            grid.strike(q),
            100 * importance[p][q]);
      }
    }
    return table.build();
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new QuoteFigures(name(), calibrator.family().name(), result).all();
  }
}
