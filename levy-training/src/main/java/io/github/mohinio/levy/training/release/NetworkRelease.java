package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.LognormalNoise;
import io.github.mohinio.levy.calibration.simulation.QuoteNoise;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.TrainingListener;
import java.util.LinkedHashMap;
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
    long seed = recipe.settings().seed();
    LOG.info("{}: basis from {} surfaces", recipe.name(), recipe.basisSurfaces());
    VolatilityBasis basis =
        new BasisBuilder(region, recipe.layout(), recipe.shortest(), recipe.longest())
            .build(recipe.basisSurfaces(), recipe.components(), seed);
    FeatureExtractor extractor = new FeatureExtractor(basis);
    LOG.info("{}: {} training surfaces", recipe.name(), recipe.samples());
    SurfaceSimulator simulator = SurfaceSimulator.of(region);
    DataSet training =
        DataSet.simulate(
            simulator
                .withLayout(recipe.layout())
                .withNoise(recipe.noise())
                .withSeed(Split.TRAINING.seed(seed)),
            extractor,
            recipe.samples());
    DataSet validation =
        DataSet.simulate(
            simulator.withLayout(recipe.test()).withSeed(Split.VALIDATION.seed(seed)),
            extractor,
            recipe.validationSamples());
    LOG.info("{}: training", recipe.name());
    TrainedNetwork network =
        DefaultTrainer.train(
            new NetworkTrainer.Task(
                region, basis, training, validation, recipe.settings().epochs(), seed),
            recipe.architecture(),
            recipe.settings(),
            listener);
    Map<String, String> facts = facts(recipe, network, basis, training);
    addCoverage(facts, region, basis, network, simulator, recipe);
    byte[] unlimited = withCard(network, region, basis, RangeLimits.NONE, facts).onnx();
    LOG.info("{}: limits of its range", recipe.name());
    RangeLimits limits =
        RangeLimitsStudy.measure(
            unlimited,
            simulator
                .withLayout(recipe.layout())
                .withNoise(recipe.noise())
                .withSeed(Split.VALIDATION.seed(seed)),
            recipe.validationSamples());
    return withCard(network, region, basis, limits, facts);
  }

  private static void addCoverage(
      Map<String, String> facts,
      ParameterRegion region,
      VolatilityBasis basis,
      TrainedNetwork network,
      SurfaceSimulator simulator,
      Recipe recipe) {
    double[] coverage =
        CoverageStudy.measure(
            withCard(network, region, basis, RangeLimits.NONE, facts).onnx(),
            simulator
                .withLayout(recipe.test())
                .withNoise(COVERAGE_NOISE)
                .withSeed(Split.VALIDATION.seed(recipe.settings().seed())),
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
    return network.withMetadata(new NetworkCard(region, basis, limits, facts).toMetadata());
  }

  private static Map<String, String> facts(
      Recipe recipe, TrainedNetwork network, VolatilityBasis basis, DataSet training) {
    List<ParameterMetrics> metrics = network.outcome().validation();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("levy.architecture", recipe.architecture().toString());
    facts.put("levy.basis_sha256", Hashes.of(basis));
    facts.put("levy.data_sha256", Hashes.of(training));
    facts.put("levy.layout", recipe.layout().text());
    facts.put("levy.noise", recipe.noise().text());
    facts.put("levy.test_layout", recipe.test().text());
    facts.put("levy.components", Integer.toString(recipe.components()));
    facts.put("levy.basis_surfaces", Integer.toString(recipe.basisSurfaces()));
    facts.put("levy.samples", Integer.toString(recipe.samples()));
    facts.put("levy.epochs", Integer.toString(recipe.settings().epochs()));
    facts.put("levy.batch_size", Integer.toString(recipe.settings().batchSize()));
    facts.put("levy.peak_learning_rate", Double.toString(recipe.settings().peakLearningRate()));
    facts.put("levy.seed", Long.toString(recipe.settings().seed()));
    for (ParameterMetrics m : metrics) {
      facts.put("levy.r2." + m.name(), String.format(Locale.ROOT, "%.6f", m.r2()));
      facts.put(
          "levy.mae_of_range." + m.name(),
          String.format(Locale.ROOT, "%.6f", m.meanAbsoluteErrorOfRange()));
    }
    return facts;
  }
}
