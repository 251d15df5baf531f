package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import java.util.List;

/**
 * A posterior as JSON: per parameter mean, standard deviation, quantiles at {@code quantile_levels}
 * and diagnostics. Null for what is not known: Metropolis gives no evidence and has no divergences.
 */
final class PosteriorJson {

  private PosteriorJson() {}

  static String of(
      Posterior posterior,
      String sampler,
      String noise,
      int quotes,
      List<CalibrationWarning> inputWarnings) {
    ObjectNode json = Json.object();
    json.put("model", posterior.family().name());
    json.put("sampler", sampler);
    json.put("noise", noise);
    json.put("quotes", quotes);
    json.set("quantile_levels", Json.array(unboxed(ParameterSummary.LEVELS)));
    ObjectNode parameters = Json.object();
    posterior.summary().forEach(row -> parameters.set(row.name(), parameter(row)));
    json.set("parameters", parameters);
    json.set("correlation", Json.matrix(posterior.correlation()));
    json.putNull("log_evidence");
    json.putNull("divergences");
    json.put("chains", posterior.chains());
    json.put("draws", posterior.drawsPerChain());
    json.put("seed", posterior.seed());
    json.set("acceptance_rates", Json.array(posterior.acceptanceRates()));
    json.put("evaluations", posterior.evaluations());
    Json.put(json, "elapsed_ms", posterior.elapsedMillis());
    json.set("warnings", warnings(posterior.warnings(), inputWarnings));
    return Json.text(json);
  }

  private static ObjectNode parameter(ParameterSummary row) {
    ObjectNode parameter = Json.object();
    Json.put(parameter, "mean", row.mean());
    Json.put(parameter, "sd", row.standardDeviation());
    parameter.set("quantiles", Json.array(unboxed(row.quantiles())));
    Json.put(parameter, "rhat", row.rHat());
    Json.put(parameter, "ess_bulk", row.essBulk());
    Json.put(parameter, "ess_tail", row.essTail());
    Json.put(parameter, "mcse", row.mcseMean());
    return parameter;
  }

  private static ArrayNode warnings(List<Finding> sampling, List<CalibrationWarning> input) {
    ArrayNode warnings = Json.array();
    sampling.forEach(w -> warnings.add(Json.warning(w.kind(), w.message())));
    input.forEach(w -> warnings.add(Json.warning(w.kind(), w.message())));
    return warnings;
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
