package io.github.mohinio.levy.training.release;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.ensemble.Ensemble;
import io.github.mohinio.levy.training.loop.EpochReport;
import io.github.mohinio.levy.training.loop.TrainedNetwork;
import io.github.mohinio.levy.training.loop.TrainingCurves;
import io.github.mohinio.levy.training.network.Architecture;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains every architecture on the same surfaces with the same settings, and joins those that take
 * coefficients to ensembles.
 *
 * <p>The ensembles find their coefficients on noisy surfaces of {@link Split#VALIDATION}; errors
 * are those on clean surfaces of {@link Split#TEST}. All networks have the limits of range measured
 * with the first one: they are those of the features, which all networks share.
 */
public final class ArchitectureComparison {

  private static final Logger LOG = LoggerFactory.getLogger(ArchitectureComparison.class);

  /** What a squared distance of the coefficients of a stacked ensemble from equal ones costs. */
  private static final double RIDGE = 1e-5;

  private final Recipe recipe;
  private final RecipeData data;
  private final Map<InputKind, DataSet> training = new EnumMap<>(InputKind.class);
  private final Map<InputKind, DataSet> validation = new EnumMap<>(InputKind.class);
  private final Map<InputKind, DataSet> test = new EnumMap<>(InputKind.class);
  private final List<Network> members = new ArrayList<>();
  private final List<ArchitectureNetwork> networks = new ArrayList<>();

  private ArchitectureComparison(Recipe recipe) {
    this.recipe = recipe;
    data = new RecipeData(recipe);
    LOG.info("{}: {} training surfaces", recipe.name(), recipe.samples());
    for (InputKind kind : InputKind.values()) {
      training.put(kind, data.training(kind));
      validation.put(kind, data.clean(Split.VALIDATION, kind));
      test.put(kind, data.clean(Split.TEST, kind));
    }
  }

  /**
   * Trains, and writes for each network its ONNX file with a card and the SHA-256 beside it; {@code
   * <recipe>_architectures.csv} with a line per network; and {@code
   * <recipe>_architecture_curves.csv}, the {@link TrainingCurves} of all that are no ensembles,
   * with their names in the column {@code network}.
   *
   * @param recipe surfaces and settings; its architecture does not matter
   * @param folder where the networks go; made if it is missing
   * @param tables where the tables go; likewise
   * @throws IOException if a file cannot be written
   */
  public static void write(Recipe recipe, Path folder, Path tables) throws IOException {
    Files.createDirectories(folder);
    Files.createDirectories(tables);
    ArchitectureComparison comparison = new ArchitectureComparison(recipe);
    loadEngine();
    Map<String, List<EpochReport>> histories = new LinkedHashMap<>();
    for (ArchitectureVariant variant : ArchitectureVariant.values()) {
      histories.put(variant.fileName(), comparison.train(variant));
    }
    Files.writeString(
        tables.resolve(recipe.name() + "_architecture_curves.csv"), TrainingCurves.csv(histories));
    comparison.join();
    Files.writeString(
        tables.resolve(recipe.name() + "_architectures.csv"), comparison.writeNetworks(folder));
  }

  /** Loads the engine's libraries, which would count as training time of the first network. */
  private static void loadEngine() {
    NDManager.newBaseManager(Device.cpu(), PtEngine.ENGINE_NAME).close();
  }

  private List<EpochReport> train(ArchitectureVariant variant) {
    Architecture architecture = variant.architecture(data.basis());
    TrainedNetwork trained =
        DefaultTrainer.train(
            new NetworkTrainer.Task(
                recipe.region(),
                data.basis(),
                training.get(variant.input()),
                validation.get(variant.input()),
                recipe.settings().epochs(),
                recipe.settings().seed()),
            architecture,
            recipe.settings(),
            new TrainingLog(variant.fileName()));
    if (variant.input() == InputKind.COEFFICIENTS) {
      members.add(trained.network());
    }
    networks.add(
        ArchitectureNetwork.of(
            variant.fileName(),
            variant.input(),
            architecture.toString(),
            trained.network(),
            List.of(trained.network()),
            trained.history().get(trained.history().size() - 1).seconds(),
            test.get(variant.input())));
    return trained.history();
  }

  private void join() {
    DataSet noisy = data.noisy(Split.VALIDATION, InputKind.COEFFICIENTS);
    FloatMatrix inputs = Samples.inputs(noisy);
    FloatMatrix targets = Samples.targets(noisy);
    Map<String, Ensemble> ensembles = new LinkedHashMap<>();
    ensembles.put("mean", Ensemble.mean(members));
    ensembles.put("weighted", Ensemble.weighted(members, inputs, targets));
    ensembles.put("stacked", Ensemble.stacked(members, inputs, targets, RIDGE));
    List<String> names = new ArrayList<>();
    double seconds = 0;
    for (ArchitectureNetwork network : networks) {
      if (network.input() == InputKind.COEFFICIENTS) {
        names.add(network.name());
        seconds += network.trainingSeconds();
      }
    }
    for (Map.Entry<String, Ensemble> entry : ensembles.entrySet()) {
      networks.add(
          ArchitectureNetwork.of(
              "ensemble_" + entry.getKey(),
              InputKind.COEFFICIENTS,
              "Ensemble[" + entry.getKey() + " of " + String.join(", ", names) + "]",
              entry.getValue(),
              members,
              seconds,
              test.get(InputKind.COEFFICIENTS)));
    }
  }

  /** Writes the networks, and makes the table of them. */
  private String writeNetworks(Path folder) throws IOException {
    LOG.info("{}: limits of the range", recipe.name());
    RangeLimits limits =
        RangeLimitsStudy.measure(
            model(networks.get(0), RangeLimits.NONE).toByteArray(),
            data.noisy(Split.VALIDATION),
            recipe.validationSamples());
    StringBuilder table = new StringBuilder(ArchitectureTable.header(networks.get(0)));
    for (ArchitectureNetwork network : networks) {
      OnnxModel model = model(network, limits);
      NetworkFiles.write(folder, network.name(), model);
      double micros = Latency.micros(model.toByteArray(), test.get(network.input()));
      table.append(ArchitectureTable.line(network, recipe, model, micros));
    }
    return table.toString();
  }

  private OnnxModel model(ArchitectureNetwork network, RangeLimits limits) {
    Map<String, String> facts =
        NetworkFacts.of(
            recipe,
            network.architecture(),
            data.basis(),
            training.get(network.input()),
            network.metrics());
    facts.put("levy.weights", Long.toString(network.weights()));
    facts.put(
        "levy.training_seconds", String.format(Locale.ROOT, "%.1f", network.trainingSeconds()));
    return network
        .predictor()
        .export()
        .withMetadata(
            new NetworkCard(recipe.region(), data.basis(), network.input(), limits, facts)
                .toMetadata());
  }
}
