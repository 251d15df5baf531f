package io.github.mohinio.levy.validation.crossvalidation;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.calibration.neural.NetworkTrainer;
import io.github.mohinio.levy.calibration.neural.RangeLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Linear regression of the targets on the inputs, as a network. Notes what it was asked. */
public final class LinearTrainer implements NetworkTrainer {

  final List<Task> tasks = new ArrayList<>();

  @Override
  public byte[] train(Task task) {
    tasks.add(task);
    DataSet samples = task.samples();
    int inputs = samples.inputs().length / samples.rows();
    int outputs = samples.targets().length / samples.rows();
    RealMatrix x = MatrixUtils.createRealMatrix(samples.rows(), inputs + 1);
    RealMatrix y = MatrixUtils.createRealMatrix(samples.rows(), outputs);
    for (int row = 0; row < samples.rows(); row++) {
      x.setEntry(row, inputs, 1);
      for (int i = 0; i < inputs; i++) {
        x.setEntry(row, i, samples.inputs()[row * inputs + i]);
      }
      for (int j = 0; j < outputs; j++) {
        y.setEntry(row, j, samples.targets()[row * outputs + j]);
      }
    }
    RealMatrix solution = new SingularValueDecomposition(x).getSolver().solve(y);
    float[] weights = new float[inputs * outputs];
    float[] bias = new float[outputs];
    for (int j = 0; j < outputs; j++) {
      bias[j] = (float) solution.getEntry(inputs, j);
      for (int i = 0; i < inputs; i++) {
        weights[i * outputs + j] = (float) solution.getEntry(i, j);
      }
    }
    NetworkCard card =
        new NetworkCard(
            task.region(), task.basis(), InputKind.COEFFICIENTS, RangeLimits.NONE, Map.of());
    return LinearOnnx.model(weights, bias, card.toMetadata());
  }
}
