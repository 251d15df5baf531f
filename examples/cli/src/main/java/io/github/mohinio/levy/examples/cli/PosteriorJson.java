package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.EnergyDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.Finding;
import io.github.mohinio.levy.bayes.diagnostics.Undefined;
import io.github.mohinio.levy.bayes.diagnostics.Verdict;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.Approximation;
import io.github.mohinio.levy.bayes.sampler.ParameterSummary;
import io.github.mohinio.levy.bayes.sampler.Posterior;
import io.github.mohinio.levy.bayes.sampler.Trajectories;
import io.github.mohinio.levy.calibration.family.Parameter;
import io.github.mohinio.levy.calibration.fit.CalibrationWarning;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A posterior as JSON. Per parameter mean, standard deviation, quantiles at {@code quantile_levels}
 * and diagnostics. Null for what there is not: chains have no k-hat, Metropolis no divergences, and
 * an evidence that is not to be trusted is a reason instead.
 */
final class PosteriorJson {

  private PosteriorJson() {}

  /**
   * The JSON.
   *
   * @param checks null for none
   * @param input warnings of the file of quotes
   */
  static String of(
      SamplingRun run, String sampler, PosteriorChecks checks, List<CalibrationWarning> input) {
    Posterior posterior = run.posterior();
    Verdict verdict = checks == null ? posterior.verdict() : checks.verdict(posterior);
    ObjectNode json = Json.object();
    json.put("model", posterior.family().name());
    json.put("sampler", sampler);
    putTarget(json, posterior);
    json.set("quantile_levels", Json.array(unboxed(ParameterSummary.LEVELS)));
    ObjectNode parameters = json.putObject("parameters");
    posterior.summary().forEach(row -> parameters.set(row.name(), parameter(row, posterior)));
    json.set("correlation", Json.matrix(posterior.correlation()));
    putEvidence(json, checks);
    json.set("verdict", VerdictJson.of(verdict));
    putChecks(json, checks);
    putRun(json, run);
    json.set("warnings", warnings(verdict.findings(), input));
    return Json.text(json);
  }

  private static void putTarget(ObjectNode json, Posterior posterior) {
    if (posterior.target().noise() instanceof Noise.Known known) {
      json.put("noise", "known");
      Json.put(json, "noise_sd", known.standardDeviation());
    } else {
      json.put("noise", "unknown");
    }
    json.set("likelihood", NoiseOptions.json(posterior.target().likelihood()));
    json.put("quotes", posterior.target().surface().size());
    ObjectNode fixed = Json.object();
    posterior.family().parameters().stream()
        .filter(Parameter::isFixed)
        .forEach(parameter -> Json.put(fixed, parameter.name(), parameter.lower()));
    json.set("fixed", fixed);
  }

  private static ObjectNode parameter(ParameterSummary row, Posterior posterior) {
    ChainDiagnostics diagnostics = posterior.diagnostics(row.name());
    ObjectNode parameter = Json.object();
    Json.put(parameter, "mean", row.mean());
    Json.put(parameter, "sd", row.standardDeviation());
    parameter.set("quantiles", Json.array(unboxed(row.quantiles())));
    parameter.set("hdi", Json.array(unboxed(row.highestDensity())));
    Json.put(parameter, "rhat", row.rHat());
    Json.put(parameter, "ess_bulk", row.essBulk());
    Json.put(parameter, "ess_tail", row.essTail());
    Json.put(parameter, "mcse", row.mcseMean());
    Json.put(parameter, "mcse_sd", row.mcseStandardDeviation());
    double[] errors =
        ParameterSummary.LEVELS.stream().mapToDouble(diagnostics::mcseQuantile).toArray();
    parameter.set("mcse_quantiles", Json.array(errors));
    Json.put(parameter, "contraction", row.contraction());
    Prior prior = prior(row.name(), posterior);
    Json.put(parameter, "prior_mean", prior.mean());
    Json.put(parameter, "prior_sd", prior.standardDeviation());
    parameter.put("reason", diagnostics.whyUndefined().map(Undefined::name).orElse(null));
    return parameter;
  }

  private static Prior prior(String name, Posterior posterior) {
    return name.equals(Posterior.NOISE)
            && posterior.target().noise() instanceof Noise.Unknown unknown
        ? unknown.prior()
        : posterior.target().priors().get(name);
  }

  private static void putEvidence(ObjectNode json, PosteriorChecks checks) {
    Evidence evidence =
        checks == null
            ? new Evidence(Double.NaN, Double.NaN, null, "not asked for")
            : checks.evidence();
    Json.put(json, "log_evidence", evidence.value());
    Json.put(json, "log_evidence_error", evidence.standardError());
    json.put("log_evidence_method", evidence.method());
    json.put("log_evidence_reason", evidence.reason().isEmpty() ? null : evidence.reason());
  }

  private static void putChecks(ObjectNode json, PosteriorChecks checks) {
    if (checks != null) {
      // quote by quote they are in quotes.csv
      json.set("predictive_check", Json.without(checks.predictive().toJson(), "quotes"));
      json.set("leave_one_out", Json.without(checks.leaveOneOut().toJson(), "quotes"));
      json.set("prior_sensitivity", Json.without(checks.sensitivity().toJson()));
    }
  }

  private static void putRun(ObjectNode json, SamplingRun run) {
    Posterior posterior = run.posterior();
    putTrajectories(json, posterior.trajectories().orElse(null));
    putWeights(json, posterior.approximation().orElse(null));
    json.put("modes", posterior.modes());
    json.put("chains", posterior.chains());
    json.put("draws", posterior.drawsPerChain());
    json.put("seed", posterior.seed());
    json.set("acceptance_rates", Json.array(posterior.acceptanceRates()));
    json.put("evaluations", posterior.evaluations());
    Json.put(json, "elapsed_ms", posterior.elapsedMillis());
    json.put("complete", run.isComplete());
    json.put("failure", run.isComplete() ? null : run.failure());
    json.put("version", Version.number());
    json.put("java", System.getProperty("java.version"));
  }

  private static void putTrajectories(ObjectNode json, Trajectories trajectories) {
    if (trajectories == null) {
      json.putNull("divergences");
      json.putNull("e_bfmi");
      return;
    }
    EnergyDiagnostics energies = trajectories.energyDiagnostics();
    json.put("divergences", trajectories.divergences().count());
    json.set(
        "e_bfmi",
        Json.array(IntStream.range(0, energies.chains()).mapToDouble(energies::eBfmi).toArray()));
  }

  private static void putWeights(ObjectNode json, Approximation approximation) {
    if (approximation == null) {
      json.putNull("k_hat");
      json.putNull("importance_ess");
      json.putNull("resampled");
      return;
    }
    Json.put(json, "k_hat", approximation.weights().kHat());
    Json.put(json, "importance_ess", approximation.weights().effectiveSize());
    json.put("resampled", approximation.resampled());
  }

  private static ArrayNode warnings(List<Finding> sampling, List<CalibrationWarning> input) {
    ArrayNode warnings = Json.array();
    sampling.forEach(w -> warnings.add(Json.warning(w.kind(), w.message())));
    input.forEach(w -> warnings.add(Json.warning(w.kind(), w.message())));
    return warnings;
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().flatMapToDouble(DoubleStream::of).toArray();
  }
}
