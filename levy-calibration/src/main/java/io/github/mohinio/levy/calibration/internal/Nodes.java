package io.github.mohinio.levy.calibration.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Numbers and arrays as JSON nodes: NaN is null, an infinite number its name as text. */
public final class Nodes {

  private Nodes() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A number. */
  public static JsonNode number(double value) {
    if (Double.isNaN(value)) {
      return JsonNodeFactory.instance.nullNode();
    }
    return Double.isInfinite(value)
        ? JsonNodeFactory.instance.textNode(Double.toString(value))
        : JsonNodeFactory.instance.numberNode(value);
  }

  /** An array of numbers. */
  public static ArrayNode array(double... values) {
    ArrayNode array = array();
    for (double value : values) {
      array.add(number(value));
    }
    return array;
  }

  /** An object of numbers, in order. */
  public static ObjectNode named(List<String> names, double[] values) {
    ObjectNode object = object();
    for (int i = 0; i < values.length; i++) {
      object.set(names.get(i), number(values[i]));
    }
    return object;
  }

  /** A member that must be there. */
  public static JsonNode member(JsonNode object, String key) {
    JsonNode value = object.get(key);
    if (value == null) {
      throw new IllegalArgumentException("member " + key + ": must be there");
    }
    return value;
  }

  /** A member that must be a text. */
  public static String text(JsonNode object, String key) {
    JsonNode value = member(object, key);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(key + " = " + value + ": must be a text");
    }
    return value.textValue();
  }

  /** A member that must be an integer. */
  public static int integer(JsonNode object, String key) {
    JsonNode value = member(object, key);
    if (!value.isInt()) {
      throw new IllegalArgumentException(key + " = " + value + ": must be an integer");
    }
    return value.intValue();
  }

  /** A member that must be a number or null. */
  public static double number(JsonNode object, String key) {
    return number(key, member(object, key));
  }

  /** A member that must be an array of numbers. */
  public static double[] numbers(JsonNode object, String key) {
    JsonNode values = member(object, key);
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(key, values.get(i));
    }
    return numbers;
  }

  /** A member with a number for every name. */
  public static double[] named(JsonNode object, String key, List<String> names) {
    JsonNode values = member(object, key);
    return names.stream().mapToDouble(name -> number(values, name)).toArray();
  }

  /** A number; null is NaN. */
  public static double number(String key, JsonNode value) {
    if (value.isNull()) {
      return Double.NaN;
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return switch (value.asText()) {
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default ->
          throw new IllegalArgumentException(key + " = " + value + ": must be a number or null");
    };
  }

  /** One of the names of an enum. */
  public static <E extends Enum<E>> E constant(JsonNode object, String key, Class<E> type) {
    String name = text(object, key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        key + " = " + name + ": must be one of " + List.of(type.getEnumConstants()));
  }
}
