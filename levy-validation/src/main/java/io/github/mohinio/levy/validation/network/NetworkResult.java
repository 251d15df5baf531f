package io.github.mohinio.levy.validation.network;

import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.neural.NetworkCard;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link NetworkStudy} found of one network. Immutable and thread-safe.
 *
 * @param network name of the network
 * @param region region it answers in
 * @param facts what its card says of how it was made
 * @param bytes size of its file
 * @param surfaces number of surfaces of every condition but those out of range
 * @param seed seed of the surfaces
 * @param layout the options, in words
 * @param keptOut surfaces of the noisy conditions on which too few options are worth quoting
 * @param figures the numbers
 * @param version version of this library
 * @param elapsedMillis time of it all, in milliseconds
 */
public record NetworkResult(
    String network,
    ParameterRegion region,
    Map<String, String> facts,
    long bytes,
    int surfaces,
    long seed,
    String layout,
    int keptOut,
    List<Figure> figures,
    String version,
    double elapsedMillis) {

  /** Copies the facts and figures. */
  public NetworkResult {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(layout, "layout");
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    figures = List.copyOf(figures);
  }

  /** Name of the model. */
  public String model() {
    return region.family().name();
  }

  /** Whether the region is the training box of its family, not that of real markets. */
  public boolean isTrainingBox() {
    return NetworkStudy.isTrainingBox(region);
  }

  /** Architecture, as the network's card has it; empty if it does not say. */
  public String architecture() {
    return facts.getOrDefault("levy.architecture", "");
  }

  /** Time of its training, as the network's card has it, in seconds; NaN if it does not say. */
  public double trainingSeconds() {
    return Double.parseDouble(facts.getOrDefault("levy.training_seconds", "NaN"));
  }

  /**
   * A number of the study.
   *
   * @throws IllegalArgumentException if it has none such
   */
  public Estimate figure(String condition, Method method, Measure measure, String coordinate) {
    return figures.stream()
        .filter(figure -> figure.is(condition, method, measure, coordinate))
        .findFirst()
        .map(Figure::estimate)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "figure = %s, %s, %s, %s: the study of %s has none such"
                        .formatted(condition, method, measure, coordinate, network)));
  }

  static NetworkResult of(
      StudiedNetwork network, NetworkStudy study, int keptOut, StudyRun run, double millis) {
    NetworkCard card = network.calibrator().card();
    return new NetworkResult(
        network.name(),
        card.region(),
        card.facts(),
        network.bytes(),
        study.surfaces(),
        study.seed(),
        study.layout(card.region()).text(),
        keptOut,
        run.figures(),
        run.version(),
        millis);
  }
}
