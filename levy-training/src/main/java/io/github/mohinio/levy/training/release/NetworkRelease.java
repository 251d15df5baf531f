package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.TrainingListener;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a network as it comes with the library, from simulation to the card in its file. The same
 * recipe gives the same bytes on one machine.
 */
public final class NetworkRelease {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkRelease.class);

  /** Noise of the surfaces that intervals are tested on. */
  private static final QuoteNoise COVERAGE_NOISE =
      QuoteNoise.varying(0.01, 0.1, LognormalNoise::new);

  private NetworkRelease() {}

  /** Simulates, trains and attaches the card. */
  public static TrainedNetwork make(Recipe recipe, TrainingListener listener) {
    ParameterRegion region = recipe.region();
    LOG.info("{}: basis from {} surfaces", recipe.name(), recipe.basisSurfaces());
    RecipeData data = new RecipeData(recipe);
    VolatilityBasis basis = data.basis();
    LOG.info("{}: {} training surfaces", recipe.name(), recipe.samples());
    DataSet training = data.training(InputKind.COEFFICIENTS);
    DataSet validation = data.clean(Split.VALIDATION, InputKind.COEFFICIENTS);
    LOG.info("{}: training", recipe.name());
    TrainedNetwork network =
        DefaultTrainer.train(
            new NetworkTrainer.Task(
                region,
                basis,
                training,
                validation,
                recipe.settings().epochs(),
                recipe.settings().seed()),
            recipe.architecture(),
            recipe.settings(),
            listener);
    Map<String, String> facts =
        NetworkFacts.of(
            recipe,
            recipe.architecture().toString(),
            basis,
            training,
            network.outcome().validation());
    addCoverage(facts, recipe, data, network);
    byte[] unlimited = withCard(network, region, basis, RangeLimits.NONE, facts).onnx();
    LOG.info("{}: limits of its range", recipe.name());
    RangeLimits limits =
        RangeLimitsStudy.measure(
            unlimited, data.noisy(Split.VALIDATION), recipe.validationSamples());
    return withCard(network, region, basis, limits, facts);
  }

  private static void addCoverage(
      Map<String, String> facts, Recipe recipe, RecipeData data, TrainedNetwork network) {
    ParameterRegion region = recipe.region();
    double[] coverage =
        CoverageStudy.measure(
            withCard(network, region, data.basis(), RangeLimits.NONE, facts).onnx(),
            data.test(Split.VALIDATION).withNoise(COVERAGE_NOISE),
            recipe.validationSamples());
    List<String> names = region.family().parameterNames();
    for (int p = 0; p < coverage.length; p++) {
      facts.put(
          "levy.coverage_95." + names.get(p), String.format(Locale.ROOT, "%.4f", coverage[p]));
    }
  }

  private static TrainedNetwork withCard(
      TrainedNetwork network,
      ParameterRegion region,
      VolatilityBasis basis,
      RangeLimits limits,
      Map<String, String> facts) {
    return network.withMetadata(
        new NetworkCard(region, basis, InputKind.COEFFICIENTS, limits, facts).toMetadata());
  }
}
