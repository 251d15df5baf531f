package io.github.mohinio.levy.training.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Training curves as a table: a line per epoch. */
public final class TrainingCurves {

  private TrainingCurves() {}

  /**
   * Writes reports as comma-separated values: {@code epoch, training_loss, validation_loss,
   * point_error, negative_log_likelihood, learning_rate, gradient_norm, seconds}, then {@code
   * r2_<parameter>} and {@code mae_of_range_<parameter>} for each parameter. Numbers are written so
   * that they round-trip.
   *
   * @param history reports of one training, in order
   * @return the table with a header, lines ended by line feeds
   */
  public static String csv(List<EpochReport> history) {
    return String.join(",", header(history))
        + "\n"
        + history.stream()
            .map(report -> String.join(",", row(report)) + "\n")
            .collect(Collectors.joining());
  }

  /**
   * Writes reports of several trainings, as {@link #csv(List)} but with a first column {@code
   * network}.
   *
   * @param histories reports by name of the network; all have the same parameters
   * @return the table with a header, lines ended by line feeds
   */
  public static String csv(Map<String, List<EpochReport>> histories) {
    StringBuilder table = new StringBuilder();
    histories.forEach(
        (network, history) -> {
          if (table.isEmpty()) {
            table.append("network,").append(String.join(",", header(history))).append('\n');
          }
          for (EpochReport report : history) {
            table.append(network).append(',').append(String.join(",", row(report))).append('\n');
          }
        });
    return table.toString();
  }

  private static List<String> header(List<EpochReport> history) {
    List<String> header =
        new ArrayList<>(
            List.of(
                "epoch",
                "training_loss",
                "validation_loss",
                "point_error",
                "negative_log_likelihood",
                "learning_rate",
                "gradient_norm",
                "seconds"));
    if (!history.isEmpty()) {
      for (ParameterMetrics metrics : history.get(0).validation()) {
        header.add("r2_" + metrics.name());
        header.add("mae_of_range_" + metrics.name());
      }
    }
    return header;
  }

  private static List<String> row(EpochReport report) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(report.epoch()));
    row.add(Double.toString(report.trainingLoss()));
    row.add(Double.toString(report.validationLoss()));
    row.add(Double.toString(report.pointError()));
    row.add(Double.toString(report.negativeLogLikelihood()));
    row.add(Double.toString(report.learningRate()));
    row.add(Double.toString(report.gradientNorm()));
    row.add(Double.toString(report.seconds()));
    for (ParameterMetrics metrics : report.validation()) {
      row.add(Double.toString(metrics.r2()));
      row.add(Double.toString(metrics.meanAbsoluteErrorOfRange()));
    }
    return row;
  }
}
