package io.github.mohinio.levy.training.release;

import io.github.mohinio.levy.calibration.dataset.DataSet;
import io.github.mohinio.levy.calibration.feature.InputKind;
import io.github.mohinio.levy.training.data.FloatMatrix;
import io.github.mohinio.levy.training.engine.Predictions;
import io.github.mohinio.levy.training.loop.ParameterMetrics;
import io.github.mohinio.levy.training.network.Network;
import io.github.mohinio.levy.training.network.Predictor;
import java.util.List;

/**
 * One of the networks that are compared.
 *
 * @param name name of its files
 * @param input what it takes in
 * @param architecture its architecture, in words
 * @param predictor the network, or several
 * @param weights number of learned numbers
 * @param trainingSeconds time its training took, of all members of an ensemble
 * @param metrics errors on clean surfaces that it has not seen
 */
record ArchitectureNetwork(
    String name,
    InputKind input,
    String architecture,
    Predictor predictor,
    long weights,
    double trainingSeconds,
    List<ParameterMetrics> metrics) {

  /** A network, with its errors on a test set. */
  static ArchitectureNetwork of(
      String name,
      InputKind input,
      String architecture,
      Predictor predictor,
      List<Network> members,
      double trainingSeconds,
      DataSet test) {
    return new ArchitectureNetwork(
        name,
        input,
        architecture,
        predictor,
        members.stream().mapToLong(Network::size).sum(),
        trainingSeconds,
        metrics(predictor, test));
  }

  private static List<ParameterMetrics> metrics(Predictor predictor, DataSet test) {
    FloatMatrix answers = Predictions.of(predictor, Samples.inputs(test)).parameters();
    return ParameterMetrics.of(predictor.box(), answers, Samples.targets(test));
  }
}
