package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceSimulator;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.Trainer;
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
    TrainingData data =
        TrainingData.fixed(
            inputs(training, extractor),
            targets(training, region),
            inputs(validation, extractor),
            targets(validation, region),
            OutputBox.of(region.coordinateNames(), region.box().lower(), region.box().upper()));
    LOG.info("{}: training", recipe.name());
    TrainedNetwork network =
        new Trainer(recipe.architecture(), recipe.settings()).train(data, listener);
    Map<String, String> facts = facts(recipe, network);
    byte[] unlimited = withCard(network, region, basis, RangeLimitsStudy.NONE, facts).onnx();
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

  private static TrainedNetwork withCard(
      TrainedNetwork network,
      ParameterRegion region,
      VolatilityBasis basis,
      RangeLimits limits,
      Map<String, String> facts) {
    return network.withMetadata(new NetworkCard(region, basis, limits, facts).toMetadata());
  }

  private static FloatMatrix inputs(DataSet set, FeatureExtractor extractor) {
    return FloatMatrix.wrap(set.rows(), extractor.inputs(), set.inputs());
  }

  private static FloatMatrix targets(DataSet set, ParameterRegion region) {
    return FloatMatrix.wrap(set.rows(), region.dimension(), set.targets());
  }

  private static Map<String, String> facts(Recipe recipe, TrainedNetwork network) {
    List<ParameterMetrics> metrics = network.outcome().validation();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("levy.architecture", recipe.architecture().toString());
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
