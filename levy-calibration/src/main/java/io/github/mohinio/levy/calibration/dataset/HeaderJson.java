package io.github.mohinio.levy.calibration.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.calibration.dataset.DataSetHeader.ColumnRange;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.family.ParameterBox;
import io.github.mohinio.levy.calibration.family.ParameterRegion;
import io.github.mohinio.levy.calibration.internal.Nodes;
import io.github.mohinio.levy.calibration.simulation.SimulationCounts;
import io.github.mohinio.levy.calibration.simulation.Split;
import io.github.mohinio.levy.calibration.simulation.SurfaceStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Headers as JSON and back. */
final class HeaderJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private HeaderJson() {}

  /** A header as text that ends in a line feed. */
  static String text(DataSetHeader header) {
    ObjectNode json = Nodes.object();
    json.put("schema", DataSetHeader.SCHEMA);
    json.put("version", header.version());
    json.put("model", header.region().family().name());
    json.set("region", region(header.region()));
    json.put("layout", header.layout());
    header.grid().ifPresent(grid -> json.set("grid", GridJson.of(grid)));
    json.put("noise", header.noise());
    json.put("seed", header.seed());
    json.put("split", header.split().name());
    json.put("method", header.method());
    json.set("tolerance", Nodes.number(header.tolerance()));
    json.put("samples", header.counts().samples());
    ObjectNode rejected = json.putObject("rejected");
    header.counts().rejected().forEach((status, count) -> rejected.put(status.name(), count));
    json.put("number_format", "float64, little-endian");
    json.put("record_length", header.width());
    json.set("columns", columns(header));
    json.put("quotes", header.quotes());
    json.put("value", header.value().name());
    json.put("spreads", header.spreads());
    ArrayNode quoteColumns = json.putArray("quote_columns");
    for (DataSetColumn column : header.quoteColumns()) {
      quoteColumns.addObject().put("name", column.name()).put("unit", column.unit());
    }
    json.put("sha256", header.sha256());
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can be written", e);
    }
  }

  private static ObjectNode region(ParameterRegion region) {
    ObjectNode json = Nodes.object();
    json.put("scale", region.scale().name());
    json.set("lower", Nodes.array(region.box().lower()));
    json.set("upper", Nodes.array(region.box().upper()));
    json.set("lowest_volatility", Nodes.number(region.lowestVolatility()));
    json.set("highest_volatility", Nodes.number(region.highestVolatility()));
    return json;
  }

  private static ArrayNode columns(DataSetHeader header) {
    ArrayNode columns = Nodes.array();
    List<DataSetColumn> list = header.columns();
    for (int i = 0; i < list.size(); i++) {
      ObjectNode column = columns.addObject();
      column.put("name", list.get(i).name()).put("unit", list.get(i).unit());
      column.set("least", Nodes.number(header.ranges().get(i).least()));
      column.set("greatest", Nodes.number(header.ranges().get(i).greatest()));
    }
    return columns;
  }

  /**
   * The header that a text is.
   *
   * @param families finds a family by its name
   * @throws IllegalArgumentException if the text is none
   */
  static DataSetHeader parse(String text, Function<String, ModelFamily> families) {
    JsonNode json = tree(text);
    String schema = Nodes.text(json, "schema");
    if (!schema.equals(DataSetHeader.SCHEMA)) {
      throw new IllegalArgumentException(
          "schema = " + schema + ": must be " + DataSetHeader.SCHEMA);
    }
    Optional<JsonNode> grid = Optional.ofNullable(json.get("grid"));
    List<ColumnRange> ranges = new ArrayList<>();
    for (JsonNode column : Nodes.member(json, "columns")) {
      ranges.add(new ColumnRange(Nodes.number(column, "least"), Nodes.number(column, "greatest")));
    }
    return new DataSetHeader(
        Nodes.text(json, "version"),
        region(Nodes.member(json, "region"), families.apply(Nodes.text(json, "model"))),
        Nodes.text(json, "layout"),
        grid.map(GridJson::parse),
        Nodes.text(json, "noise"),
        whole("seed", Nodes.member(json, "seed")),
        Nodes.constant(json, "split", Split.class),
        Nodes.text(json, "method"),
        Nodes.number(json, "tolerance"),
        Nodes.constant(json, "value", QuoteValue.class),
        Nodes.member(json, "spreads").booleanValue(),
        Nodes.integer(json, "quotes"),
        counts(json),
        ranges,
        Nodes.text(json, "sha256"));
  }

  private static JsonNode tree(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (json == null || !json.isObject()) {
        throw new IllegalArgumentException("header: must be a JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("header: no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static ParameterRegion region(JsonNode json, ModelFamily family) {
    return new ParameterRegion(
        family,
        Nodes.constant(json, "scale", ParameterRegion.Scale.class),
        new ParameterBox(Nodes.numbers(json, "lower"), Nodes.numbers(json, "upper")),
        Nodes.number(json, "lowest_volatility"),
        Nodes.number(json, "highest_volatility"));
  }

  private static SimulationCounts counts(JsonNode json) {
    Map<SurfaceStatus, Long> rejected = new EnumMap<>(SurfaceStatus.class);
    JsonNode counts = Nodes.member(json, "rejected");
    for (SurfaceStatus status : SurfaceStatus.values()) {
      if (counts.has(status.name())) {
        rejected.put(status, whole(status.name(), counts.get(status.name())));
      }
    }
    return new SimulationCounts(whole("samples", Nodes.member(json, "samples")), rejected);
  }

  private static long whole(String key, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException(key + " = " + value + ": must be an integer");
    }
    return value.longValue();
  }
}
