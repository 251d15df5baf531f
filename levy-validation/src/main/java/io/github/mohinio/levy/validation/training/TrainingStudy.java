package io.github.mohinio.levy.validation.training;

import io.github.mohinio.levy.calibration.neural.NeuralCalibrator;
import io.github.mohinio.levy.validation.figure.Figure;
import io.github.mohinio.levy.validation.study.ResultTable;
import io.github.mohinio.levy.validation.study.Study;
import io.github.mohinio.levy.validation.study.StudyResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * How networks like the one that comes with the library are trained, and what training gives: the
 * curves of a training by its recipe; other architectures on the same surfaces; cross-validation;
 * and an expanding window over surfaces in an order of regimes.
 *
 * <p>Nothing is trained here: the tables come with the library, and every figure says the command
 * that makes its table again. Those of your own networks: {@link
 * io.github.mohinio.levy.validation.crossvalidation.CrossValidation} and {@link
 * io.github.mohinio.levy.validation.crossvalidation.ExpandingWindow}. Stateless and thread-safe.
 */
public final class TrainingStudy implements Study {

  /** Seed of the recipes of the library. */
  private static final long SEED = 1;

  private final String model;

  /**
   * A study.
   *
   * @param model name of a family that the library has a network of the training box for
   * @throws IllegalArgumentException if there is none
   */
  public TrainingStudy(String model) {
    if (!NeuralCalibrator.families().contains(model)) {
      throw new IllegalArgumentException(
          "model = " + model + ": must be one of " + NeuralCalibrator.families());
    }
    this.model = model;
  }

  @Override
  public String name() {
    return model + "_training";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (TrainingTable table : TrainingTable.values()) {
      settings.put(table.text(), table.command(model));
    }
    return settings;
  }

  @Override
  public long seed() {
    return SEED;
  }

  @Override
  public List<ResultTable> run(DoubleConsumer progress) {
    List<ResultTable> tables =
        Arrays.stream(TrainingTable.values()).map(table -> table.read(model)).toList();
    progress.accept(1);
    return tables;
  }

  @Override
  public List<Figure> figures(StudyResult result) {
    return new TrainingFigures(name(), model, result).all();
  }
}
