package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ResidualUnit;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.fit.StartFinder;
import io.github.mohinio.levy.calibration.ladder.LadderCalibrator;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.LevyException;
import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.pricing.market.OptionSlice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Calibrates in milliseconds: a network gives the parameters, a few exact least-squares steps on
 * Fourier prices make them right.
 *
 * <pre>{@code
 * try (NeuralCalibrator calibrator = NeuralCalibrator.market("nig")) {
 *   Calibration fit = calibrator.calibrate(surface);
 *   ParameterPosterior posterior = calibrator.posterior(surface);
 * }
 * }</pre>
 *
 * <p>The network serves any strikes and expiries. A surface that is unlike those it was trained on
 * gets a warning of the kind OUT_OF_RANGE; so do fewer than one in a hundred of those that are like
 * them. Where the network's start does not lead to a fit as good as the noise of the quotes allows,
 * and the surface is out of range, the {@link LadderCalibrator} takes over. The answer of {@link
 * #calibrate} does not depend on the network then.
 *
 * <p>Immutable and thread-safe: the network is shared by all threads and by all calibrators made
 * from this one. Holds native memory: close it.
 */
public final class NeuralCalibrator implements Calibrator, StartFinder, AutoCloseable {

  /** A fit this many times worse than the noise seen by the features calls for other starts. */
  private static final double ACCEPTABLE = 2;

  private static final int STARTS = 3;

  /** Damping of the first least-squares step: the network's start is close. */
  public static final double FIRST_DAMPING = 1e-5;

  /** Surfaces whose inputs are held at once. */
  private static final int CHUNK = 256;

  private static final String MARKET = "_market";
  private static final List<String> TRAINING_BOX = List.of("variance_gamma", "cgmy");
  private static final List<String> MARKET_REGION =
      List.of("variance_gamma", "cgmy", "nig", "merton", "kou");

  /** Name of the method in a {@code CalibrationRun}. */
  public static final String METHOD = "neural";

  /** Origin of the start that a network gives. */
  public static final String START = "network";

  private final OnnxNetwork network;
  private final NetworkCard card;
  private final FeatureExtractor extractor;
  private final RangeCheck check;
  private final Objective objective;

  private NeuralCalibrator(
      OnnxNetwork network, NetworkCard card, FeatureExtractor extractor, Objective objective) {
    this.network = network;
    this.card = card;
    this.extractor = extractor;
    this.check = new RangeCheck(card);
    this.objective = objective;
  }

  /** Calibrator of Variance Gamma in its training box, with the library's network. */
  public static NeuralCalibrator varianceGamma() {
    return of("variance_gamma");
  }

  /** Calibrator of CGMY in its training box, with the library's network. */
  public static NeuralCalibrator cgmy() {
    return of("cgmy");
  }

  /** Names of the families the library has a network of the training box for. */
  public static List<String> families() {
    return TRAINING_BOX;
  }

  /** Names of the families the library has a network of the market region for. */
  public static List<String> marketFamilies() {
    return MARKET_REGION;
  }

  /**
   * Calibrator of a family in its training box, with the library's network.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeuralCalibrator of(String family) {
    return resource(family, TRAINING_BOX, family);
  }

  /**
   * Calibrator of a family in the region that real markets are in, with the library's network.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeuralCalibrator market(String family) {
    return resource(family, MARKET_REGION, family + MARKET);
  }

  private static NeuralCalibrator resource(String family, List<String> families, String name) {
    if (!families.contains(family)) {
      throw new IllegalArgumentException(
          "model = " + family + ": there is a network for " + families);
    }
    String file = name + ".onnx";
    return open(NetworkFile.resource(file), file);
  }

  /**
   * Calibrator with a network of the user's.
   *
   * @param file ONNX file with a model card in its metadata; beside it {@code <file>.sha256}
   * @throws LevyException if the file is damaged
   */
  public static NeuralCalibrator load(Path file) {
    return open(NetworkFile.read(file), file.toString());
  }

  /**
   * Calibrator with a network from memory, whose integrity the caller vouches for.
   *
   * @param model bytes of an ONNX file with a model card in its metadata
   */
  public static NeuralCalibrator of(byte[] model) {
    return open(model, "in memory");
  }

  private static NeuralCalibrator open(byte[] model, String name) {
    OnnxNetwork network = new OnnxNetwork(model, name);
    try {
      NetworkCard card = NetworkCard.fromMetadata(network.metadata());
      FeatureExtractor extractor = new FeatureExtractor(card.basis(), card.input());
      if (network.inputs() != extractor.inputs()) {
        throw new LevyException(
            "network %s: inputs = %d: must be %d, the %s of its card"
                .formatted(name, network.inputs(), extractor.inputs(), card.input().text()));
      }
      return new NeuralCalibrator(network, card, extractor, Objective.prices());
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  /** A calibrator with the same network and another objective of its refinement. */
  public NeuralCalibrator withObjective(Objective objective) {
    return new NeuralCalibrator(network, card, extractor, objective);
  }

  @Override
  public ModelFamily family() {
    return card.region().family();
  }

  /** What the network's file says of it. */
  public NetworkCard card() {
    return card;
  }

  /** Makes the inputs of the network. */
  public FeatureExtractor extractor() {
    return extractor;
  }

  /** Whether the network gives a density, which a posterior by {@code MIXTURE} needs. */
  public boolean hasDensity() {
    return network.hasMixture();
  }

  /** What the network alone says of a surface. */
  public Prediction predict(OptionSurface surface) {
    Features features = extractor.extract(surface);
    return new Prediction(parameters(network.run(features.inputs(), 1), 0), features);
  }

  /**
   * What the network alone says of many surfaces of the same options.
   *
   * @param slices the options
   * @param prices present values, surface after surface, each slice by slice
   * @return parameters, surface after surface
   */
  public double[] predict(List<OptionSlice> slices, double[] prices) {
    int options = slices.stream().mapToInt(OptionSlice::size).sum();
    int surfaces = Require.positive("prices.length / options", prices.length / options);
    Require.sameLength("prices", prices.length, "surfaces * options", surfaces * options);
    int inputs = extractor.inputs();
    int count = family().parameters().size();
    double[] result = new double[surfaces * count];
    double[] row = new double[options];
    for (int from = 0; from < surfaces; from += CHUNK) {
      int rows = Math.min(CHUNK, surfaces - from);
      float[] chunk = new float[rows * inputs];
      for (int r = 0; r < rows; r++) {
        System.arraycopy(prices, (from + r) * options, row, 0, options);
        extractor.extract(OptionSurface.of(slices, row)).copyInputs(chunk, r * inputs);
      }
      float[] coordinates = network.run(chunk, rows);
      for (int r = 0; r < rows; r++) {
        System.arraycopy(parameters(coordinates, r), 0, result, (from + r) * count, count);
      }
    }
    return result;
  }

  /**
   * What the network itself answers to many rows of inputs.
   *
   * @param inputs inputs as made by {@link #extractor}, row after row
   * @param rows number of rows
   * @return coordinates in the region of the {@link #card}, row after row
   */
  public float[] coordinates(float[] inputs, int rows) {
    return network.run(inputs, rows);
  }

  private double[] parameters(float[] coordinates, int row) {
    int d = card.region().dimension();
    double[] point = new double[d];
    for (int i = 0; i < d; i++) {
      point[i] = coordinates[row * d + i];
    }
    return card.region().parameters(point);
  }

  @Override
  public Start start(OptionSurface surface) {
    return new Start(START, predict(surface).parameters());
  }

  @Override
  public Calibration calibrate(OptionSurface surface, List<Start> starts) {
    long begin = System.nanoTime();
    Prediction prediction = predict(surface);
    List<Start> all = new ArrayList<>();
    all.add(new Start(START, prediction.parameters()));
    all.addAll(starts);
    Calibration fit =
        LeastSquaresCalibrator.of(family())
            .withObjective(objective)
            .withMaxStarts(STARTS + starts.size())
            .withFirstDamping(FIRST_DAMPING)
            .withAcceptableRmse(acceptable(prediction.features()))
            .calibrate(surface, all);
    List<CalibrationWarning> warnings = range(surface, prediction.features(), fit);
    int more = 0;
    boolean foreign = !warnings.isEmpty() || RangeCheck.isOnBound(fit);
    if (foreign && fit.starts().size() > 1) {
      Calibration best = fit;
      fit = LadderCalibrator.of(family()).withObjective(objective).calibrate(surface, ends(fit));
      more = best.evaluations();
      warnings = range(surface, prediction.features(), fit);
    }
    fit = fit.withWarnings(warnings);
    double elapsed = (System.nanoTime() - begin) * 1e-6;
    return fit.withRun(fit.run().within(METHOD, OptionalLong.empty(), more, elapsed));
  }

  private static List<Start> ends(Calibration fit) {
    return List.of(new Start(START, fit.starts().get(0).end()));
  }

  /** Root mean squared residual that the noise of the quotes accounts for, and some more. */
  private double acceptable(Features features) {
    return switch (objective.unit()) {
      case PRICE -> ACCEPTABLE * features.priceNoise();
      case LOG_VALUE -> ACCEPTABLE * features.noise();
      default -> 0;
    };
  }

  /** Why the surface is unlike those the network was trained on; empty if it is not. */
  private List<CalibrationWarning> range(
      OptionSurface surface, Features features, Calibration fit) {
    List<CalibrationWarning> warnings = new ArrayList<>(check.of(features, surface.size()));
    warnings.addAll(check.of(fit));
    return warnings;
  }

  /**
   * Posterior of the parameters from the network's density, with its region as prior.
   *
   * @throws IllegalArgumentException if the network has no density
   */
  public ParameterPosterior posterior(OptionSurface surface) {
    return posterior(surface, PosteriorMethod.MIXTURE);
  }

  /**
   * Posterior of the parameters, with the network's region as prior and noise of the size that the
   * quotes show.
   *
   * @throws IllegalArgumentException if the network has no density and the method needs it
   */
  public ParameterPosterior posterior(OptionSurface surface, PosteriorMethod method) {
    if (method == PosteriorMethod.LAPLACE) {
      return Posteriors.laplace(card.region(), refine(surface));
    }
    if (!network.hasMixture()) {
      throw new IllegalArgumentException(
          "posterior = MIXTURE: the network has no density; LAPLACE does without");
    }
    float[] row = network.mixture(extractor.extract(surface).inputs());
    return Posteriors.mixture(card.region(), new MixtureDensity(row, card.region().dimension()));
  }

  /**
   * The fit of least squared relative errors, which is the most likely one where noise is in
   * proportion to what options are worth; to those options that the network sees.
   */
  public Calibration refine(OptionSurface surface) {
    return withObjective(Objective.in(ResidualUnit.LOG_VALUE))
        .calibrate(surface.select(extractor.visible(surface)));
  }

  @Override
  public void close() {
    network.close();
  }
}
