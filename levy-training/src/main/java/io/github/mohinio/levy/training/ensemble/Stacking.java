package io.github.mohinio.levy.training.ensemble;

import io.github.mohinio.levy.pricing.Require;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.data.OutputBox;
import io.github.mohinio.levy.training.engine.Predictions;
import io.github.mohinio.levy.training.network.Network;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Finds the coefficients of the members of an ensemble from samples. */
final class Stacking {

  /** Errors below this, in squared fractions of the range, count as equal. */
  private static final double SMALLEST_ERROR = 1e-12;

  private final int members;
  private final int parameters;
  private final FloatMatrix targets;
  private final List<FloatMatrix> fractions;

  /**
   * Evaluates the members.
   *
   * @throws IllegalArgumentException if members and samples do not fit together
   */
  Stacking(List<Network> networks, FloatMatrix inputs, FloatMatrix targets) {
    OutputBox box = networks.get(0).box();
    if (inputs.rows() != targets.rows()) {
      throw new IllegalArgumentException(
          "inputs.rows = %d, targets.rows = %d: must be equal"
              .formatted(inputs.rows(), targets.rows()));
    }
    members = networks.size();
    parameters = box.size();
    this.targets = box.fractions("targets", targets);
    fractions =
        networks.stream().map(network -> Predictions.of(network, inputs).fractions()).toList();
  }

  /** Coefficients in proportion to one over the mean squared error, member by member. */
  float[] inverseErrors() {
    float[] coefficients = new float[members * parameters];
    for (int j = 0; j < parameters; j++) {
      double[] inverse = new double[members];
      double sum = 0;
      for (int m = 0; m < members; m++) {
        inverse[m] = 1 / (SMALLEST_ERROR + squaredError(m, j));
        sum += inverse[m];
      }
      for (int m = 0; m < members; m++) {
        coefficients[m * parameters + j] = (float) (inverse[m] / sum);
      }
    }
    return coefficients;
  }

  /** Ridge regression towards equal coefficients, member by member. */
  float[] leastSquares(double ridge) {
    Require.positive("ridge", ridge);
    float[] coefficients = new float[members * parameters];
    for (int j = 0; j < parameters; j++) {
      DMatrixRMaj normal = new DMatrixRMaj(members, members);
      DMatrixRMaj right = new DMatrixRMaj(members, 1);
      for (int i = 0; i < members; i++) {
        for (int k = 0; k < members; k++) {
          normal.set(i, k, moment(i, k, j) + (i == k ? ridge : 0));
        }
        right.set(i, 0, moment(i, members, j) + ridge / members);
      }
      DMatrixRMaj solution = new DMatrixRMaj(members, 1);
      CommonOps_DDRM.solve(normal, right, solution);
      for (int m = 0; m < members; m++) {
        coefficients[m * parameters + j] = (float) solution.get(m, 0);
      }
    }
    return coefficients;
  }

  private double squaredError(int member, int parameter) {
    double sum = 0;
    for (int row = 0; row < targets.rows(); row++) {
      double error = value(member, row, parameter) - targets.get(row, parameter);
      sum += error * error;
    }
    return sum / targets.rows();
  }

  /** Mean product of the fractions of two members. */
  private double moment(int a, int b, int parameter) {
    double sum = 0;
    for (int row = 0; row < targets.rows(); row++) {
      sum += value(a, row, parameter) * value(b, row, parameter);
    }
    return sum / targets.rows();
  }

  /** Fraction of a member, or of the targets, which come after the members. */
  private double value(int member, int row, int parameter) {
    return (member == members ? targets : fractions.get(member)).get(row, parameter);
  }
}
