package io.github.mohinio.levy.calibration.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.calibration.fit.Uncertainty;
import io.github.mohinio.levy.calibration.internal.Nodes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Calibrations as JSON and back.
 *
 * <p>The member {@code schema} is {@code levy-calibration/2}. Parameters, intervals and starts are
 * objects by parameter name, the covariance has rows in the order of the parameters, and {@code
 * surface} has the quotes, so that what is read is the calibration that was written, to the last
 * bit. NaN is null, an infinite number its name as text. Version 1, which had no {@code schema} and
 * no quotes, is read with the surface it belongs to.
 *
 * <p>Stateless and thread-safe.
 */
public final class CalibrationJson {

  /** What the member {@code schema} begins with; the version follows. */
  static final String SCHEMA = "levy-calibration/";

  static final int VERSION = 2;

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private CalibrationJson() {}

  /** A calibration as text that ends in a line feed. */
  public static String text(Calibration fit) {
    List<String> names = fit.model().parameterNames();
    FitMeasures measures = fit.fit();
    ObjectNode json = Nodes.object();
    json.put("schema", SCHEMA + VERSION);
    json.put("version", fit.run().version());
    json.put("model", fit.model().name());
    json.put("method", fit.run().method());
    fit.run().seed().ifPresent(seed -> json.put("seed", seed));
    json.put("status", fit.status().name());
    json.set("parameters", Nodes.named(names, fit.model().parameters()));
    json.set("intervals", intervals(names, fit.uncertainty()));
    json.set("covariance", covariance(fit.uncertainty()));
    json.set("condition_number", Nodes.number(fit.uncertainty().conditionNumber()));
    json.put("quotes", measures.quotes());
    json.set("rmse", Nodes.number(measures.rmse()));
    json.set("aae", Nodes.number(measures.aae()));
    json.set("ape", Nodes.number(measures.ape()));
    json.set("arpe", Nodes.number(measures.arpe()));
    json.set("rmse_vol", Nodes.number(measures.rmseVolatility()));
    json.set("inside_spread", Nodes.number(measures.insideSpread()));
    json.put("evaluations", fit.evaluations());
    json.set("elapsed_ms", Nodes.number(fit.elapsedMillis()));
    json.set("objective", RunNodes.of(fit.run().objective()));
    json.set("bounds", RunNodes.bounds(fit.run().family()));
    json.set("starts", starts(names, fit.starts()));
    json.set("warnings", warnings(fit.warnings()));
    json.set("surface", SurfaceNodes.of(fit.surface()));
    json.set("model_prices", Nodes.array(fit.modelPrices()));
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can be written", e);
    }
  }

  /** Writes a calibration to a file. */
  public static void write(Calibration fit, Path file) throws IOException {
    Files.writeString(file, text(fit));
  }

  /**
   * Reads a calibration.
   *
   * @throws IllegalArgumentException if the text is no calibration of a known version, or is of
   *     version 1
   */
  public static Calibration parse(String text) {
    return CalibrationReader.read(text, null);
  }

  /**
   * Reads a calibration of any version.
   *
   * @param surface the surface of a calibration of version 1, which has none
   * @throws IllegalArgumentException if the text is no calibration of a known version
   */
  public static Calibration parse(String text, OptionSurface surface) {
    return CalibrationReader.read(text, surface);
  }

  /** Reads a calibration from a file. */
  public static Calibration read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  private static ObjectNode intervals(List<String> names, Uncertainty uncertainty) {
    double[] lower = uncertainty.lower();
    double[] upper = uncertainty.upper();
    ObjectNode intervals = Nodes.object();
    for (int i = 0; i < lower.length; i++) {
      intervals.set(names.get(i), Nodes.array(lower[i], upper[i]));
    }
    return intervals;
  }

  private static ArrayNode covariance(Uncertainty uncertainty) {
    ArrayNode rows = Nodes.array();
    for (double[] row : uncertainty.covariance()) {
      rows.add(Nodes.array(row));
    }
    return rows;
  }

  private static ArrayNode starts(List<String> names, List<StartResult> results) {
    ArrayNode starts = Nodes.array();
    for (StartResult result : results) {
      ObjectNode start = starts.addObject();
      start.put("origin", result.origin());
      start.put("status", result.status().name());
      start.set("start", Nodes.named(names, result.start()));
      start.set("end", Nodes.named(names, result.end()));
      start.set("rmse", Nodes.number(result.rmse()));
      start.put("evaluations", result.evaluations());
    }
    return starts;
  }

  private static ArrayNode warnings(List<CalibrationWarning> list) {
    ArrayNode warnings = Nodes.array();
    for (CalibrationWarning warning : list) {
      warnings.addObject().put("kind", warning.kind().name()).put("message", warning.message());
    }
    return warnings;
  }
}
