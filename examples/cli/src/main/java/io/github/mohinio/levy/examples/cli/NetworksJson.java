package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.validation.network.Bar;
import io.github.mohinio.levy.validation.network.Bars;
import io.github.mohinio.levy.validation.network.Figure;
import io.github.mohinio.levy.validation.network.NetworkComparison;
import io.github.mohinio.levy.validation.network.NetworkResult;
import io.github.mohinio.levy.validation.statistics.Estimate;
import java.util.Locale;

/** The file {@code study.json}: every network with its facts, figures and bars. */
final class NetworksJson {

  private NetworksJson() {}

  static ObjectNode of(NetworkComparison comparison) {
    ObjectNode root = Json.object();
    ArrayNode networks = root.putArray("networks");
    comparison.results().forEach(result -> networks.add(network(result)));
    return root;
  }

  private static ObjectNode network(NetworkResult result) {
    ObjectNode node =
        Json.object()
            .put("network", result.network())
            .put("model", result.model())
            .put("region", result.isTrainingBox() ? "training" : "market")
            .put("architecture", result.architecture())
            .put("bytes", result.bytes());
    Json.put(node, "training_seconds", result.trainingSeconds());
    node.put("surfaces", result.surfaces())
        .put("seed", result.seed())
        .put("layout", result.layout())
        .put("kept_out", result.keptOut())
        .put("version", result.version());
    Json.put(node, "elapsed_ms", result.elapsedMillis());
    ArrayNode figures = node.putArray("figures");
    result.figures().forEach(figure -> figures.add(figure(figure)));
    ArrayNode bars = node.putArray("bars");
    Bars.of(result).forEach(outcome -> bars.add(bar(outcome)));
    return node;
  }

  private static ObjectNode figure(Figure figure) {
    ObjectNode node =
        Json.object()
            .put("condition", figure.condition())
            .put("method", figure.method().id())
            .put("measure", figure.measure().id())
            .put("coordinate", figure.coordinate());
    return numbers(node, figure.estimate());
  }

  private static ObjectNode numbers(ObjectNode node, Estimate estimate) {
    Json.put(node, "value", estimate.value());
    Json.put(node, "lower", estimate.lower());
    Json.put(node, "upper", estimate.upper());
    return node;
  }

  private static ObjectNode bar(Bar.Outcome outcome) {
    Bar bar = outcome.bar();
    ObjectNode node =
        Json.object()
            .put("condition", bar.condition())
            .put("method", bar.method().id())
            .put("measure", bar.measure().id())
            .put("coordinate", bar.coordinate());
    Json.put(node, "least", bar.least());
    Json.put(node, "most", bar.most());
    numbers(node, outcome.estimate());
    return node.put("verdict", outcome.verdict().name().toLowerCase(Locale.ROOT));
  }
}
