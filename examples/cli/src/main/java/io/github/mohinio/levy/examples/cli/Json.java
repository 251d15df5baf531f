package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON as the commands write it: what is not a finite number is null. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static void put(ObjectNode object, String key, double value) {
    object.put(key, boxed(value));
  }

  static ArrayNode array(double... values) {
    ArrayNode array = array();
    for (double value : values) {
      array.add(boxed(value));
    }
    return array;
  }

  static ArrayNode matrix(double[][] rows) {
    ArrayNode matrix = array();
    for (double[] row : rows) {
      matrix.add(array(row));
    }
    return matrix;
  }

  /** An object of numbers, in order. */
  static ObjectNode named(List<String> names, double[] values) {
    ObjectNode object = object();
    for (int i = 0; i < values.length; i++) {
      put(object, names.get(i), values[i]);
    }
    return object;
  }

  static ObjectNode warning(Enum<?> kind, String message) {
    return object().put("kind", kind.name()).put("message", message);
  }

  /** A JSON object as text without some of its fields. */
  static ObjectNode without(String text, String... fields) {
    try {
      ObjectNode object = (ObjectNode) MAPPER.readTree(text);
      return object.remove(List.of(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what the library writes can be read", e);
    }
  }

  static String text(ObjectNode object) {
    try {
      return MAPPER.writeValueAsString(object) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can be written", e);
    }
  }

  private static Double boxed(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
