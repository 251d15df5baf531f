package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.calibration.fit.Calibration;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import io.github.mohinio.levy.calibration.fit.FitMeasures;
import io.github.mohinio.levy.calibration.fit.StartResult;
import io.github.mohinio.levy.calibration.fit.Uncertainty;
import java.util.List;

/**
 * A fit as JSON: parameters and intervals by name, the covariance in the order of the parameters,
 * null for what is not known.
 */
final class CalibrationJson {

  private CalibrationJson() {}

  static String of(Calibration fit, String method) {
    List<String> names = fit.model().parameterNames();
    FitMeasures measures = fit.fit();
    ObjectNode json = Json.object();
    json.put("model", fit.model().name());
    json.put("method", method);
    json.put("status", fit.status().name());
    json.set("parameters", Json.named(names, fit.model().parameters()));
    json.set("intervals", intervals(names, fit.uncertainty()));
    json.set("covariance", Json.matrix(fit.uncertainty().covariance()));
    Json.put(json, "condition_number", fit.uncertainty().conditionNumber());
    json.put("quotes", measures.quotes());
    Json.put(json, "rmse", measures.rmse());
    Json.put(json, "aae", measures.aae());
    Json.put(json, "ape", measures.ape());
    Json.put(json, "arpe", measures.arpe());
    Json.put(json, "rmse_vol", measures.rmseVolatility());
    json.put("evaluations", fit.evaluations());
    Json.put(json, "elapsed_ms", fit.elapsedMillis());
    json.set("starts", starts(names, fit.starts()));
    json.set("warnings", warnings(fit.warnings()));
    return Json.text(json);
  }

  private static ObjectNode intervals(List<String> names, Uncertainty uncertainty) {
    double[] lower = uncertainty.lower();
    double[] upper = uncertainty.upper();
    ObjectNode intervals = Json.object();
    for (int i = 0; i < lower.length; i++) {
      intervals.set(names.get(i), Json.array(lower[i], upper[i]));
    }
    return intervals;
  }

  private static ArrayNode starts(List<String> names, List<StartResult> results) {
    ArrayNode starts = Json.array();
    for (StartResult result : results) {
      ObjectNode start = Json.object();
      start.put("origin", result.origin());
      start.put("status", result.status().name());
      start.set("start", Json.named(names, result.start()));
      start.set("end", Json.named(names, result.end()));
      Json.put(start, "rmse", result.rmse());
      start.put("evaluations", result.evaluations());
      starts.add(start);
    }
    return starts;
  }

  private static ArrayNode warnings(List<CalibrationWarning> list) {
    ArrayNode warnings = Json.array();
    for (CalibrationWarning warning : list) {
      warnings.add(Json.warning(warning.kind(), warning.message()));
    }
    return warnings;
  }
}
