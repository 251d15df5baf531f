package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of numbers and texts on their way to CSV or JSON. */
final class Table {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  Table(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  Table(String... columns) {
    this(List.of(columns));
  }

  /** One more row: numbers, texts and truth values. */
  Table row(List<Object> cells) {
    Require.sameLength("cells", cells.size(), "columns", columns.size());
    rows.add(List.copyOf(cells));
    return this;
  }

  Table row(Object... cells) {
    return row(List.of(cells));
  }

  /** Header and rows, each ended by a line feed. */
  String csv() {
    StringBuilder text = new StringBuilder();
    line(text, columns);
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<?> cells) {
    text.append(cells.stream().map(Table::cell).collect(Collectors.joining(","))).append('\n');
  }

  private static String cell(Object value) {
    String text = value.toString();
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** The rows as objects by column. */
  ArrayNode nodes() {
    ArrayNode all = JsonNodes.array();
    for (List<Object> row : rows) {
      ObjectNode node = all.addObject();
      for (int i = 0; i < row.size(); i++) {
        node.set(columns.get(i), node(row.get(i)));
      }
    }
    return all;
  }

  private static JsonNode node(Object value) {
    if (value instanceof Double number) {
      return JsonNodes.number(number);
    }
    if (value instanceof Integer number) {
      return JsonNodeFactory.instance.numberNode(number);
    }
    return value instanceof Boolean truth
        ? JsonNodeFactory.instance.booleanNode(truth)
        : JsonNodeFactory.instance.textNode(value.toString());
  }

  /** A tree as text that ends in a line feed. */
  static String text(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can be written", e);
    }
  }
}
