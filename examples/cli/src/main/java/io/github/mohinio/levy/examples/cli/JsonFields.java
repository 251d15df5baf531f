package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields of a JSON object that may have one of several names. Remembers which were asked for, so
 * that what nobody understood can be refused. Not thread-safe.
 */
final class JsonFields {

  private static final Set<String> REMARKS = Set.of("comment", "note", "description", "unit");

  private final JsonNode object;
  private final Set<String> known = new HashSet<>(REMARKS);

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /** The first of some fields that is there and not null. */
  Optional<JsonNode> find(String... names) {
    known.addAll(Arrays.asList(names));
    return Arrays.stream(names).filter(object::hasNonNull).findFirst().map(object::get);
  }

  /** Whether one of some fields is there. */
  boolean has(String... names) {
    return find(names).isPresent();
  }

  /**
   * A number; the first name is the one in the message.
   *
   * @throws IllegalArgumentException if it is missing or something else
   */
  double number(String... names) {
    return find(names)
        .map(value -> number(names[0], value))
        .orElseThrow(() -> new IllegalArgumentException(names[0] + " = missing: must be a number"));
  }

  /**
   * An end of an interval, from a field of its own or from {@code bounds}: a number, or text such
   * as {@code inf} for none.
   *
   * @param none value where there is none
   * @param place of the end in {@code bounds}
   * @throws IllegalArgumentException if it is something else
   */
  double end(double none, int place, String... names) {
    JsonNode value =
        find(names)
            .or(() -> find("bounds", "interval", "support").map(both -> both.path(place)))
            .orElse(NullNode.instance);
    if (value.isNull() || value.asText().matches("(?i)[-+]?inf(inity)?")) {
      return none;
    }
    return number(names[0], value);
  }

  private static double number(String name, JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException(name + " = " + value + ": must be a number");
    }
    return value.doubleValue();
  }

  /**
   * Refuses fields that were not asked for.
   *
   * @throws IllegalArgumentException if there are any
   */
  void requireAllKnown() {
    List<String> left =
        object.properties().stream()
            .map(entry -> entry.getKey())
            .filter(key -> !known.contains(key))
            .toList();
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          left.get(0) + " = " + object.get(left.get(0)) + ": is not known here");
    }
  }
}
