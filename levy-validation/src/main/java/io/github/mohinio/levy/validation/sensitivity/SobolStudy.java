package io.github.mohinio.levy.validation.sensitivity;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.calibration.simulation.QuoteGrid;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.fourier.SurfacePricer;
import io.github.mohinio.levy.validation.figure.Axis;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.figure.Mark;
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

/**
 * Sobol indices of option prices, of implied volatilities and of a network's answers to the
 * parameters of a model, over the region of the network.
 *
 * <p>Options are those of the standard grid with its lowest, a middle and its highest strike, at
 * its shortest, a middle and its longest maturity; the network sees the whole grid. Points of the
 * box that are no model of the region do not count, and are counted. Thread-safe as the network is.
 */
public final class SobolStudy implements Study {

  private static final String TABLE = "indices";
  private static final String PRICE = "price";
  private static final String VOLATILITY = "implied volatility";
  private static final String NETWORK = "network";

  private static final int[] STRIKES = {0, 10, 19};
  private static final int[] MATURITIES = {0, 4, 9};

  private final NeuralCalibrator calibrator;
  private final int points;
  private final long seed;

  /**
   * A study.
   *
   * @param calibrator the network; stays open
   * @param points points of each matrix, best a power of two; at least 2
   * @param seed seed of the points
   */
  public SobolStudy(NeuralCalibrator calibrator, int points, long seed) {
    this.calibrator = Objects.requireNonNull(calibrator, "calibrator");
    this.points = points;
    this.seed = seed;
  }

  @Override
  public String name() {
    return calibrator.family().name() + "_sobol";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("lower", Arrays.toString(calibrator.card().region().box().lower()));
    settings.put("upper", Arrays.toString(calibrator.card().region().box().upper()));
    settings.put("points", Integer.toString(points));
    return settings;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    List<String> inputs = calibrator.card().region().coordinateNames();
    List<String[]> outputs = outputs();
    List<SobolIndex> indices =
        SobolIndices.withDefaults()
            .withPoints(points)
            .withSeed(seed)
            .of(function(), inputs.size(), progress);
    ResultTable.Builder table =
        ResultTable.of(
            TABLE,
            "kind",
            "output",
            "parameter",
            "first",
            "first_lower",
            "first_upper",
            "total",
            "total_lower",
            "total_upper",
            "points",
            "dropped");
    for (SobolIndex index : indices) {
      String[] output = outputs.get(index.output());
      table.row(
          output[0],
          output[1],
          inputs.get(index.input()),
          index.first().value(),
          index.first().lower(),
          index.first().upper(),
          index.total().value(),
          index.total().lower(),
          index.total().upper(),
          index.points(),
          index.dropped());
    }
    return List.of(table.build());
  }

  /** Kind and name of every output. */
  private List<String[]> outputs() {
    List<String[]> outputs = new ArrayList<>();
    for (String kind : List.of(PRICE, VOLATILITY)) {
      for (int option : options()) {
        outputs.add(new String[] {kind, label(option)});
      }
    }
    for (String name : calibrator.card().region().coordinateNames()) {
      outputs.add(new String[] {NETWORK, name});
    }
    return outputs;
  }

  private static int[] options() {
    int strikes = QuoteGrid.standard().strikes().length;
    return Arrays.stream(MATURITIES)
        .flatMap(i -> Arrays.stream(STRIKES).map(j -> i * strikes + j))
        .toArray();
  }

  private static String label(int option) {
    double[] strikes = QuoteGrid.standard().strikes();
    return String.format(
        Locale.ROOT,
        "%.0f, %.2f y",
        strikes[option % strikes.length],
        QuoteGrid.standard().maturities()[option / strikes.length]);
  }

  private CubeFunction function() {
    ParameterRegion region = calibrator.card().region();
    ModelFamily family = region.family();
    SurfacePricer pricer = FourierPricer.withDefaults().on(QuoteGrid.full());
    int[] options = options();
    double[] prices = new double[pricer.size()];
    double[] outputs = new double[2 * options.length + region.dimension()];
    return unit -> {
      double[] parameters = region.parameters(region.box().at(unit));
      if (!region.contains(parameters)) {
        Arrays.fill(outputs, Double.NaN);
        return outputs;
      }
      pricer.price(family.model(parameters), prices);
      OptionSurface surface = OptionSurface.of(QuoteGrid.full(), prices);
      for (int k = 0; k < options.length; k++) {
        outputs[k] = prices[options[k]];
        outputs[options.length + k] = surface.impliedVolatility(options[k], prices[options[k]]);
      }
      double[] found = region.coordinates(calibrator.predict(surface).parameters());
      System.arraycopy(found, 0, outputs, 2 * options.length, found.length);
      return outputs;
    };
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    ResultTable table = result.table(TABLE);
    List<Figure> figures = new ArrayList<>();
    for (String kind : List.of(PRICE, VOLATILITY)) {
      figures.add(map(result, table.where("kind", kind), kind, "first"));
      figures.add(map(result, table.where("kind", kind), kind, "total"));
    }
    ResultTable network = table.where("kind", NETWORK);
    for (String output : network.distinct("output")) {
      figures.add(bars(result, network.where("output", output), output));
    }
    return figures;
  }

  private Figure map(StudyResult result, ResultTable table, String kind, String index) {
    List<String> options = table.distinct("output");
    List<String> parameters = table.distinct("parameter");
    double[][] values = new double[parameters.size()][];
    for (int p = 0; p < values.length; p++) {
      values[p] = table.where("parameter", parameters.get(p)).numbers(index);
    }
    return figure(
        result,
        kind.replace(' ', '_') + "_" + index,
        "Sobol indices of the " + kind + ", " + (index.equals("first") ? "first order" : index),
        "Share of the variance over the box that each parameter explains "
            + (index.equals("first") ? "alone." : "together with any others."),
        Axis.of("strike, maturity"),
        Axis.of(""),
        List.of(Mark.heatMap("index", options, parameters, values)));
  }

  private Figure bars(StudyResult result, ResultTable table, String output) {
    List<Mark> marks = new ArrayList<>();
    for (String index : List.of("first", "total")) {
      marks.add(
          Mark.bars(
              index.equals("first") ? "first order" : index,
              table.texts("parameter"),
              table.numbers(index),
              table.numbers(index + "_lower"),
              table.numbers(index + "_upper")));
    }
    return figure(
        result,
        "network_" + output.toLowerCase(Locale.ROOT),
        "Sobol indices of the network's " + output,
        "Its answer should vary with the true " + output + " alone. 95 % intervals.",
        Axis.of("true parameter"),
        Axis.of("index"),
        marks);
  }

  private Figure figure(
      StudyResult result, String id, String title, String note, Axis x, Axis y, List<Mark> marks) {
    return new Figure(
        name() + "_" + id,
        title,
        note,
        List.of(calibrator.family().name()),
        "Sobol index",
        x,
        y,
        marks,
        result.provenance(TABLE));
  }
}
