package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON nodes: NaN is null, an infinite number its name as text. */
final class JsonNodes {

  private JsonNodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode number(double value) {
    if (Double.isNaN(value)) {
      return JsonNodeFactory.instance.nullNode();
    }
    return Double.isInfinite(value)
        ? JsonNodeFactory.instance.textNode(Double.toString(value))
        : JsonNodeFactory.instance.numberNode(value);
  }
}
