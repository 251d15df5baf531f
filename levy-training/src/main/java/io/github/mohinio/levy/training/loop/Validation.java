package io.github.mohinio.levy.training.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.data.TrainingData;
import io.github.mohinio.levy.training.engine.EngineNetwork;
import io.github.mohinio.levy.training.network.NetworkDesign.Heads;
import java.util.List;

/** Measures a network on the validation samples. */
final class Validation {

  /** Rows per forward pass, to bound the memory that its activations take. */
  private static final int ROWS = 1024;

  private final OutputBox box;
  private final FloatMatrix targets;
  private final Loss loss;
  private final NDArray features;
  private final NDArray fractions;

  /**
   * Stores the samples.
   *
   * @param manager owner of the samples
   * @param data the samples, checked
   * @param loss the loss
   */
  Validation(NDManager manager, TrainingData data, Loss loss) {
    this.loss = loss;
    box = data.box();
    targets = data.validationTargets();
    features = TrainingSet.store(manager, data.validationFeatures());
    fractions = TrainingSet.store(manager, box.fractions("validationTargets", targets));
  }

  /**
   * Errors of a network.
   *
   * @param loss the loss
   * @param point mean squared error of the fractions
   * @param mixture mean negative log likelihood per parameter; NaN without a mixture
   * @param parameters errors of the parameters
   */
  record Errors(double loss, double point, double mixture, List<ParameterMetrics> parameters) {}

  /** Measures a network. */
  Errors of(EngineNetwork network) {
    int rows = targets.rows();
    float[] predictions = new float[rows * box.size()];
    double total = 0;
    double point = 0;
    double mixture = 0;
    for (int from = 0; from < rows; from += ROWS) {
      int to = Math.min(rows, from + ROWS);
      double share = (double) (to - from) / rows;
      try (NDManager part = features.getManager().newSubManager()) {
        NDIndex slice = new NDIndex().addSliceDim(from, to);
        Heads<NDArray> heads = network.heads(features.get(part, slice));
        Loss.Parts parts = loss.of(heads, fractions.get(part, slice));
        total += share * parts.total().getFloat();
        point += share * parts.point().getFloat();
        mixture += share * parts.mixture().map(NDArray::getFloat).orElse(Float.NaN);
        float[] answer = network.parameters(heads.fractions()).toFloatArray();
        System.arraycopy(answer, 0, predictions, from * box.size(), answer.length);
      }
    }
    FloatMatrix answers = FloatMatrix.wrap(rows, box.size(), predictions);
    return new Errors(total, point, mixture, ParameterMetrics.of(box, answers, targets));
  }
}
