package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.dataset.DataSetGenerator;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.feature.BasisBuilder;
import io.github.mohinio.levy.calibration.feature.FeatureExtractor;
import io.github.mohinio.levy.calibration.feature.VolatilityBasis;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.Trainer;
import io.github.mohinio.levy.training.loop.TrainingListener;
import java.util.Arrays;
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

  /** Share of the training surfaces whose distance counts as in range. */
  private static final double IN_RANGE = 0.999;

  private NetworkRelease() {}

  /** Simulates, trains and attaches the card. */
  public static TrainedNetwork make(Recipe recipe, TrainingListener listener) {
    ModelFamily family = recipe.family();
    long seed = recipe.settings().seed();
    LOG.info("{}: basis from {} surfaces", family.name(), recipe.basisSurfaces());
    VolatilityBasis basis =
        BasisBuilder.build(family, recipe.basisSurfaces(), recipe.components(), seed);
    FeatureExtractor extractor = new FeatureExtractor(basis);
    DataSetGenerator generator = new DataSetGenerator(family, extractor);
    LOG.info("{}: {} training surfaces", family.name(), recipe.samples());
    DataSet training = generator.training(recipe.samples(), seed + 1);
    DataSet validation = generator.clean(recipe.validationSamples(), seed + 2);
    ParameterBox box = family.trainingBox();
    TrainingData data =
        TrainingData.fixed(
            inputs(training, extractor),
            targets(training, box),
            inputs(validation, extractor),
            targets(validation, box),
            OutputBox.of(family.parameterNames(), box.lower(), box.upper()));
    LOG.info("{}: training", family.name());
    TrainedNetwork network =
        new Trainer(recipe.architecture(), recipe.settings()).train(data, listener);
    NetworkCard card =
        new NetworkCard(family, box, basis, largestDistance(training), facts(recipe, network));
    return network.withMetadata(card.toMetadata());
  }

  private static FloatMatrix inputs(DataSet set, FeatureExtractor extractor) {
    return FloatMatrix.wrap(set.rows(), extractor.inputs(), set.inputs());
  }

  private static FloatMatrix targets(DataSet set, ParameterBox box) {
    return FloatMatrix.wrap(set.rows(), box.dimension(), set.targets());
  }

  private static double largestDistance(DataSet training) {
    double[] distances = training.distances().clone();
    Arrays.sort(distances);
    return distances[(int) (IN_RANGE * (distances.length - 1))];
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
