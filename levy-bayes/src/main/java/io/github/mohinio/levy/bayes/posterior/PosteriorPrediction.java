package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Posterior distributions of numbers that depend on the model, made by {@link Propagation}: each
 * with the uncertainty that the parameters leave, and beside it the Monte Carlo and the numerical
 * error. Immutable and thread-safe.
 */
public final class PosteriorPrediction {

  private final PosteriorDraws draws;
  private final List<PredictedQuantity> quantities = new ArrayList<>();
  private final double[][] values;

  /** Keeps the values, {@code [quantity][draw]}. */
  PosteriorPrediction(
      PosteriorDraws draws, List<String> names, double[][] values, double[] numericalErrors) {
    this.draws = draws;
    this.values = values;
    for (int q = 0; q < values.length; q++) {
      quantities.add(PredictedQuantity.of(names.get(q), draws, values[q], numericalErrors[q]));
    }
  }

  /** Number of draws used. */
  public int draws() {
    return draws.size();
  }

  /** What is predicted, in the order asked for. */
  public List<PredictedQuantity> quantities() {
    return List.copyOf(quantities);
  }

  /**
   * The first quantity of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PredictedQuantity quantity(String name) {
    return quantities.stream()
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "quantity = "
                        + name
                        + ": must be one of "
                        + quantities.stream().map(PredictedQuantity::name).toList()));
  }

  /** Values of quantity number {@code i}, {@code [chain][draw]}; a fresh array. */
  public double[][] values(int i) {
    return draws.byChain(values[i]);
  }

  /** One line for each quantity. */
  public String toCsv() {
    return table().csv();
  }

  /** Number of draws and quantities as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.put("draws", draws());
    json.set("quantities", table().nodes());
    return Table.text(json);
  }

  private Table table() {
    Table table =
        new Table(
            "name",
            "mean",
            "sd",
            "median",
            "hdi_lower",
            "hdi_upper",
            "mcse",
            "numerical_error",
            "undefined");
    for (PredictedQuantity q : quantities) {
      table.row(
          q.name(),
          q.mean(),
          q.standardDeviation(),
          q.median(),
          q.lower(),
          q.upper(),
          q.mcse(),
          q.numericalError(),
          q.undefined());
    }
    return table;
  }
}
