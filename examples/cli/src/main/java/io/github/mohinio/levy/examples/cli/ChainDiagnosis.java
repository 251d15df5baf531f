package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.diagnostics.NestedRHat;
import io.github.mohinio.levy.bayes.diagnostics.Undefined;
import java.util.Optional;

/** Diagnostics of the chains of one quantity as JSON, with the reasons of what is not defined. */
final class ChainDiagnosis {

  private static final int SUPERCHAINS = 2;

  private final ChainDiagnostics diagnostics;
  private final NestedRHat nested;
  private final ObjectNode json = Json.object();
  private final ObjectNode reasons = Json.object();

  private ChainDiagnosis(double[][] chains) {
    diagnostics = ChainDiagnostics.of(chains);
    nested = NestedRHat.of(chains, SUPERCHAINS);
  }

  /** The JSON; {@code reason} is null if all is defined. */
  static ObjectNode of(double[][] chains) {
    return new ChainDiagnosis(chains).json();
  }

  private ObjectNode json() {
    json.put("n_chains", diagnostics.chains());
    json.put("n_draws", diagnostics.draws());
    Optional<Undefined> reason = diagnostics.whyUndefined();
    put("rhat", diagnostics.rHat(), reason);
    put("rhat_bulk", diagnostics.rHatBulk(), reason);
    put("rhat_folded", diagnostics.rHatFolded(), reason);
    put("rhat_classic_split", diagnostics.rHatClassic(), reason);
    put("ess_bulk", diagnostics.essBulk(), reason);
    put("ess_tail", diagnostics.essTail(), tailReason());
    put("ess_mean", diagnostics.essMean(), reason);
    put("ess_sd", diagnostics.essStandardDeviation(), reason);
    for (int percent : new int[] {5, 50, 95}) {
      double level = percent / 100.0;
      put(
          quantile("ess_q", percent),
          diagnostics.essQuantile(level),
          diagnostics.whyUndefined(level));
    }
    put("mcse_mean", diagnostics.mcseMean(), reason);
    put("mcse_sd", diagnostics.mcseStandardDeviation(), reason);
    for (int percent : new int[] {5, 50, 95}) {
      double level = percent / 100.0;
      put(
          quantile("mcse_q", percent),
          diagnostics.mcseQuantile(level),
          diagnostics.whyUndefined(level));
    }
    put("mean", diagnostics.mean(), reason);
    put("sd", diagnostics.standardDeviation(), reason);
    for (int percent : new int[] {5, 50, 95}) {
      put(quantile("q", percent), diagnostics.quantile(percent / 100.0), reason);
    }
    json.set("hdi_89", Json.array(diagnostics.highestDensityInterval(0.89)));
    json.set("hdi_95", Json.array(diagnostics.highestDensityInterval(0.95)));
    json.set("hpd_coda_89", Json.array(diagnostics.highestDensityIntervalCoda(0.89)));
    json.set("hpd_coda_95", Json.array(diagnostics.highestDensityIntervalCoda(0.95)));
    put("nested_rhat_2_superchains", nested.value(), nested.whyUndefined());
    json.set("reason", reasons.isEmpty() ? null : reasons);
    return json;
  }

  private Optional<Undefined> tailReason() {
    return diagnostics.whyUndefined(0.05).or(() -> diagnostics.whyUndefined(0.95));
  }

  private static String quantile(String name, int percent) {
    return name + (percent < 10 ? "0" : "") + percent;
  }

  private void put(String key, double value, Optional<Undefined> reason) {
    Json.put(json, key, value);
    if (!Double.isFinite(value)) {
      reasons.put(key, reason.map(Undefined::name).orElse(Undefined.NOT_FINITE.name()));
    }
  }
}
