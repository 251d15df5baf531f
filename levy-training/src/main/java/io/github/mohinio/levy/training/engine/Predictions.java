package io.github.mohinio.levy.training.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtEngine;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.network.BoxScale;
import io.github.mohinio.levy.training.network.MixtureHead;
import io.github.mohinio.levy.training.network.Operations;
import io.github.mohinio.levy.training.network.Predictor;
import io.github.mohinio.levy.training.network.Predictor.Answers;
import io.github.mohinio.levy.training.network.Predictor.Workshop;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of a predictor, computed by the training engine. Immutable.
 *
 * @param fractions points as fractions of the box, a row per surface
 * @param parameters the same in natural units
 * @param mixture mixtures as {@link MixtureHead} lays them out, if there are any
 */
public record Predictions(
    FloatMatrix fractions, FloatMatrix parameters, Optional<FloatMatrix> mixture) {

  /** Rows per pass, to bound the memory that its activations take. */
  private static final int ROWS = 1024;

  /**
   * Evaluates a predictor.
   *
   * @param predictor what to evaluate
   * @param inputs raw inputs, a row per surface
   * @return its answers
   * @throws IllegalArgumentException if the number of columns is not that of the predictor's inputs
   */
  public static Predictions of(Predictor predictor, FloatMatrix inputs) {
    if (inputs.columns() != predictor.inputs()) {
      throw new IllegalArgumentException(
          "inputs.columns = %d: must be the number of inputs, %d"
              .formatted(inputs.columns(), predictor.inputs()));
    }
    return NoGradients.compute(() -> evaluate(predictor, inputs));
  }

  private static Predictions evaluate(Predictor predictor, FloatMatrix inputs) {
    int rows = inputs.rows();
    int size = predictor.box().size();
    MixtureHead head = new MixtureHead(size);
    float[] fractions = new float[rows * size];
    float[] parameters = new float[rows * size];
    float[] mixture = new float[0];
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), PtEngine.ENGINE_NAME)) {
      Map<String, EngineOperations> parts = new HashMap<>();
      Workshop<NDArray> workshop =
          (part, weights) ->
              parts.computeIfAbsent(
                  part, p -> new EngineOperations(manager, new GivenWeights(weights), false));
      for (int from = 0; from < rows; from += ROWS) {
        int to = Math.min(rows, from + ROWS);
        try (NDManager pass = manager.newSubManager()) {
          FloatBuffer slice =
              inputs.values().slice(from * inputs.columns(), (to - from) * inputs.columns());
          NDArray x = pass.create(slice, new Shape(to - from, inputs.columns()));
          Answers<NDArray> answers = predictor.apply(workshop, x);
          Operations<NDArray> operations = workshop.operations("output.", Map.of());
          put(fractions, from * size, answers.fractions());
          put(
              parameters,
              from * size,
              BoxScale.parameters(operations, predictor.box(), answers.fractions()));
          if (answers.density().isPresent()) {
            NDArray joined = head.output(operations, answers.density().get());
            int columns = head.columns(answers.density().get().components());
            mixture = from == 0 ? new float[rows * columns] : mixture;
            put(mixture, from * columns, joined);
          }
        }
      }
    }
    return new Predictions(
        FloatMatrix.wrap(rows, size, fractions),
        FloatMatrix.wrap(rows, size, parameters),
        mixture.length == 0
            ? Optional.empty()
            : Optional.of(FloatMatrix.wrap(rows, mixture.length / rows, mixture)));
  }

  private static void put(float[] all, int from, NDArray part) {
    float[] values = part.toFloatArray();
    System.arraycopy(values, 0, all, from, values.length);
  }
}
