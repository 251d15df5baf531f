package io.github.mohinio.levy.calibration.neural;

import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.Features;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.Calibrator;
import io.github.mohinio.levy.calibration.fit.LeastSquaresCalibrator;
import io.github.mohinio.levy.calibration.fit.Start;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Calibrates in milliseconds: a network gives the parameters, a few exact least-squares steps on
 * Fourier prices make them right.
 *
 * <pre>{@code
 * try (NeuralCalibrator calibrator = NeuralCalibrator.varianceGamma()) {
 *   Calibration fit = calibrator.calibrate(surface);
 * }
 * }</pre>
 *
 * <p>The network serves any strikes and expiries; a surface that is unlike those it was trained on
 * gets a warning, and other starts if the network's does not lead to a fit. Without noise the
 * answer does not depend on the network.
 *
 * <p>Thread-safe. Holds native memory: close it.
 */
public final class NeuralCalibrator implements Calibrator, AutoCloseable {

  /** A fit this many times worse than the noise seen by the features calls for other starts. */
  private static final double ACCEPTABLE = 2;

  private static final int STARTS = 3;

  /** Name of the method in a {@code CalibrationRun}. */
  public static final String METHOD = "neural";

  /** Origin of the start that a network gives. */
  public static final String START = "network";

  /** Misfit of the basis, at the largest noise level, from which no volatility surface is known. */
  private static final double LARGEST_MISFIT = 2;

  private final OnnxNetwork network;
  private final NetworkCard card;
  private final FeatureExtractor extractor;

  private NeuralCalibrator(OnnxNetwork network) {
    this.network = network;
    this.card = NetworkCard.fromMetadata(network.metadata());
    this.extractor = new FeatureExtractor(card.basis());
  }

  /** Calibrator of Variance Gamma with the library's network. */
  public static NeuralCalibrator varianceGamma() {
    return of("variance_gamma");
  }

  /** Calibrator of CGMY with the library's network. */
  public static NeuralCalibrator cgmy() {
    return of("cgmy");
  }

  /** Names of the families the library has a network for. */
  public static List<String> families() {
    return List.of("variance_gamma", "cgmy");
  }

  /**
   * Calibrator of a family with the library's network.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeuralCalibrator of(String family) {
    if (!families().contains(family)) {
      throw new IllegalArgumentException(
          "model = " + family + ": there is a network for " + families());
    }
    String name = family + ".onnx";
    return open(NetworkFile.resource(name), name);
  }

  /**
   * Calibrator with a network of the user's.
   *
   * @param file ONNX file with a model card in its metadata; beside it {@code <file>.sha256}
   * @throws io.github.mohinio.levy.pricing.LevyException if the file is damaged
   */
  public static NeuralCalibrator load(Path file) {
    return open(NetworkFile.read(file), file.toString());
  }

  private static NeuralCalibrator open(byte[] model, String name) {
    OnnxNetwork network = new OnnxNetwork(model, name);
    try {
      return new NeuralCalibrator(network);
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  @Override
  public ModelFamily family() {
    return card.family();
  }

  /** What the network's file says of it. */
  public NetworkCard card() {
    return card;
  }

  /** What the network alone says of a surface. */
  public Prediction predict(OptionSurface surface) {
    Features features = extractor.extract(surface);
    return new Prediction(toDoubles(network.run(features.inputs(), 1)), features);
  }

  /**
   * What the network alone says of many rows of inputs.
   *
   * @param inputs inputs as made by {@link FeatureExtractor}, row after row
   * @param rows number of rows
   * @return parameters, row after row
   */
  public float[] predict(float[] inputs, int rows) {
    return network.run(inputs, rows);
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
            .withMaxStarts(STARTS + starts.size())
            .withAcceptableRmse(ACCEPTABLE * prediction.features().priceNoise())
            .calibrate(surface, all);
    fit = fit.withWarnings(range(surface, prediction.features(), fit));
    double elapsed = (System.nanoTime() - begin) * 1e-6;
    return fit.withRun(fit.run().within(METHOD, OptionalLong.empty(), 0, elapsed));
  }

  private List<CalibrationWarning> range(
      OptionSurface surface, Features features, Calibration fit) {
    List<CalibrationWarning> warnings = new ArrayList<>();
    int needed = family().parameterNames().size();
    if (features.quotes() < needed) {
      warnings.add(
          outOfRange(
              "%d of %d options are where the network can see them; it needs at least %d",
              features.quotes(), surface.size(), needed));
    } else if (features.distance() > card.largestDistance()) {
      warnings.add(
          outOfRange(
              "distance %.3g from the training surfaces, of which 99.9 %% are within %.3g",
              features.distance(), card.largestDistance()));
    } else if (features.misfit() > LARGEST_MISFIT) {
      warnings.add(
          outOfRange(
              "no volatility surface of the family describes the options: misfit %.3g times the"
                  + " largest noise",
              Math.sqrt(features.misfit())));
    }
    double[] parameters = fit.model().parameters();
    ParameterBox box = card.box();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] < box.lower()[i] || parameters[i] > box.upper()[i]) {
        warnings.add(
            outOfRange(
                "%s = %.6g is outside the box the network was trained on, %s to %s",
                family().parameterNames().get(i), parameters[i], box.lower()[i], box.upper()[i]));
      }
    }
    return warnings;
  }

  private static CalibrationWarning outOfRange(String format, Object... values) {
    return new CalibrationWarning(
        CalibrationWarning.Kind.OUT_OF_RANGE, String.format(Locale.ROOT, format, values));
  }

  private static double[] toDoubles(float[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
    }
    return result;
  }

  @Override
  public void close() {
    network.close();
  }
}
