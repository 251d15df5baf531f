package io.github.mohinio.levy.calibration.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationRun;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.Objective;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.calibration.fit.Uncertainty;
import io.github.mohinio.levy.calibration.internal.Nodes;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.fourier.FourierPricer;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads what {@link CalibrationJson} of this and of earlier versions wrote. */
final class CalibrationReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CalibrationReader() {}

  /**
   * Reads a calibration.
   *
   * @param surface surface for version 1; null if there is none
   */
  static Calibration read(String text, OptionSurface surface) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("calibration: is no JSON: " + e.getOriginalMessage(), e);
    }
    if (json == null || !json.isObject()) {
      throw new IllegalArgumentException("calibration: must be a JSON object");
    }
    return switch (version(json)) {
      case 1 -> versionOne(json, surface);
      default -> versionTwo(json);
    };
  }

  private static int version(JsonNode json) {
    if (!json.has("schema")) {
      return 1;
    }
    String schema = Nodes.text(json, "schema");
    if (!schema.equals(CalibrationJson.SCHEMA + CalibrationJson.VERSION)) {
      throw new IllegalArgumentException(
          "schema = "
              + schema
              + ": must be "
              + CalibrationJson.SCHEMA
              + CalibrationJson.VERSION
              + ", or missing for version 1");
    }
    return CalibrationJson.VERSION;
  }

  private static Calibration versionOne(JsonNode json, OptionSurface surface) {
    if (surface == null) {
      throw new IllegalArgumentException(
          "calibration of version 1: has no quotes; its surface must be given");
    }
    ModelFamily family = ModelFamily.named(Nodes.text(json, "model"));
    ReturnModel model = family.model(Nodes.named(json, "parameters", family.parameterNames()));
    double[] prices = FourierPricer.withDefaults().price(model, surface.slices());
    CalibrationRun run =
        new CalibrationRun(
            Nodes.text(json, "method"),
            Objective.prices(),
            family,
            OptionalLong.empty(),
            "before 0.1",
            Nodes.integer(json, "evaluations"),
            Nodes.number(json, "elapsed_ms"));
    return calibration(json, model, surface, prices, run);
  }

  private static Calibration versionTwo(JsonNode json) {
    ModelFamily family = RunNodes.family(Nodes.text(json, "model"), Nodes.member(json, "bounds"));
    ReturnModel model = family.model(Nodes.named(json, "parameters", family.parameterNames()));
    OptionSurface surface = SurfaceNodes.read(Nodes.member(json, "surface"));
    CalibrationRun run =
        new CalibrationRun(
            Nodes.text(json, "method"),
            RunNodes.objective(Nodes.member(json, "objective")),
            family,
            json.has("seed") ? OptionalLong.of(json.get("seed").asLong()) : OptionalLong.empty(),
            Nodes.text(json, "version"),
            Nodes.integer(json, "evaluations"),
            Nodes.number(json, "elapsed_ms"));
    return calibration(json, model, surface, Nodes.numbers(json, "model_prices"), run);
  }

  private static Calibration calibration(
      JsonNode json,
      ReturnModel model,
      OptionSurface surface,
      double[] prices,
      CalibrationRun run) {
    List<String> names = model.parameterNames();
    return new Calibration(
        model,
        surface,
        prices,
        FitMeasures.of(surface, prices),
        uncertainty(json, names),
        Nodes.constant(json, "status", Calibration.Status.class),
        starts(json, names),
        warnings(json),
        run);
  }

  private static Uncertainty uncertainty(JsonNode json, List<String> names) {
    JsonNode rows = Nodes.member(json, "covariance");
    JsonNode intervals = Nodes.member(json, "intervals");
    double[][] covariance = new double[names.size()][names.size()];
    double[] lower = new double[names.size()];
    double[] upper = new double[names.size()];
    for (int p = 0; p < names.size(); p++) {
      for (int q = 0; q < names.size(); q++) {
        covariance[p][q] = Nodes.number("covariance", rows.path(p).path(q));
      }
      double[] ends = Nodes.numbers(intervals, names.get(p));
      lower[p] = ends[0];
      upper[p] = ends[1];
    }
    return new Uncertainty(covariance, lower, upper, Nodes.number(json, "condition_number"));
  }

  private static List<StartResult> starts(JsonNode json, List<String> names) {
    List<StartResult> starts = new ArrayList<>();
    for (JsonNode start : Nodes.member(json, "starts")) {
      starts.add(
          new StartResult(
              Nodes.text(start, "origin"),
              Nodes.named(start, "start", names),
              Nodes.named(start, "end", names),
              Nodes.number(start, "rmse"),
              Nodes.integer(start, "evaluations"),
              Nodes.constant(start, "status", Calibration.Status.class)));
    }
    return starts;
  }

  private static List<CalibrationWarning> warnings(JsonNode json) {
    List<CalibrationWarning> warnings = new ArrayList<>();
    for (JsonNode warning : Nodes.member(json, "warnings")) {
      warnings.add(
          new CalibrationWarning(
              Nodes.constant(warning, "kind", CalibrationWarning.Kind.class),
              Nodes.text(warning, "message")));
    }
    return warnings;
  }
}
