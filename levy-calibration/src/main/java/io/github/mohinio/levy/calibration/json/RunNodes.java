package io.github.mohinio.levy.calibration.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.ResidualUnit;
import io.github.mohinio.levy.calibration.fit.Tikhonov;
import io.github.mohinio.levy.calibration.fit.Weighting;
import io.github.mohinio.levy.calibration.internal.Nodes;

/** Objective and bounds of a calibration as JSON. */
final class RunNodes {

  private RunNodes() {}

  static ObjectNode of(Objective objective) {
    ObjectNode node = Nodes.object();
    node.put("residuals", objective.unit().name());
    node.put("weights", objective.weighting().name());
    node.set("huber", Nodes.number(objective.huber()));
    objective
        .tikhonov()
        .ifPresent(
            penalty -> {
              ObjectNode inner = node.putObject("tikhonov");
              inner.set("center", Nodes.array(penalty.center()));
              inner.set("scale", Nodes.array(penalty.scale()));
            });
    return node;
  }

  static Objective objective(JsonNode node) {
    Objective objective =
        Objective.in(Nodes.constant(node, "residuals", ResidualUnit.class))
            .withWeights(Nodes.constant(node, "weights", Weighting.class));
    double huber = Nodes.number(node, "huber");
    if (huber < Double.POSITIVE_INFINITY) {
      objective = objective.withHuber(huber);
    }
    JsonNode penalty = node.get("tikhonov");
    return penalty == null
        ? objective
        : objective.withTikhonov(
            new Tikhonov(Nodes.numbers(penalty, "center"), Nodes.numbers(penalty, "scale")));
  }

  /** Bounds of every parameter: {@code {"nu": [0.005, 10]}}. */
  static ObjectNode bounds(ModelFamily family) {
    ObjectNode node = Nodes.object();
    for (Parameter parameter : family.parameters()) {
      node.set(parameter.name(), Nodes.array(parameter.lower(), parameter.upper()));
    }
    return node;
  }

  /** The family of a name with the bounds that were used. */
  static ModelFamily family(String model, JsonNode bounds) {
    ModelFamily family = ModelFamily.named(model);
    for (Parameter parameter : family.parameters()) {
      double[] ends = Nodes.numbers(bounds, parameter.name());
      if (ends[0] != parameter.lower() || ends[1] != parameter.upper()) {
        family = family.withBounds(parameter.name(), ends[0], ends[1]);
      }
    }
    return family;
  }
}
