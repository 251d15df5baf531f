package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ChainDiagnostics;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import io.github.mohinio.levy.bayes.prior.Prior;
import java.util.ArrayList;
import java.util.List;

/**
 * How much narrower each posterior is than its prior: \( 1 - \sigma_{post}^2/\sigma_{prior}^2 \).
 * Near 1 the quotes have determined the parameter, near 0 they say nothing of its spread; negative
 * values, a posterior wider than the prior, are a sign that the two are at odds.
 *
 * <p>Reference: Schad, Betancourt and Vasishth (2021), Psychological Methods 26, 103-126, section
 * on model sensitivity. Immutable.
 *
 * @param parameters one for each free parameter and unknown noise
 */
public record Contraction(List<Parameter> parameters) {

  /** Copies the list. */
  public Contraction {
    parameters = List.copyOf(parameters);
  }

  /**
   * Contraction of one parameter.
   *
   * @param name name
   * @param priorMean mean of the prior
   * @param priorDeviation standard deviation of the prior
   * @param mean posterior mean
   * @param standardDeviation posterior standard deviation
   * @param contraction see above; NaN if the prior has no finite variance
   * @param zScore posterior mean less that of the prior, in standard deviations of the prior
   */
  public record Parameter(
      String name,
      double priorMean,
      double priorDeviation,
      double mean,
      double standardDeviation,
      double contraction,
      double zScore) {}

  /** Contraction of the posterior of some draws, in the parameters' own units. */
  public static Contraction of(PosteriorDraws draws) {
    List<Parameter> rows = new ArrayList<>();
    for (String name : draws.names()) {
      Prior prior = prior(draws.target(), name);
      ChainDiagnostics values = ChainDiagnostics.of(draws.values(name));
      double share = values.standardDeviation() / prior.standardDeviation();
      rows.add(
          new Parameter(
              name,
              prior.mean(),
              prior.standardDeviation(),
              values.mean(),
              values.standardDeviation(),
              prior.standardDeviation() < Double.POSITIVE_INFINITY ? 1 - share * share : Double.NaN,
              (values.mean() - prior.mean()) / prior.standardDeviation()));
    }
    return new Contraction(rows);
  }

  /** Prior of a free parameter or of unknown noise. */
  static Prior prior(PosteriorTarget target, String name) {
    return name.equals(PosteriorDraws.NOISE) && target.noise() instanceof Noise.Unknown unknown
        ? unknown.prior()
        : target.priors().get(name);
  }

  /** One line for each parameter. */
  public String toCsv() {
    return table().csv();
  }

  /** Parameters as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.set("parameters", table().nodes());
    return Table.text(json);
  }

  private Table table() {
    Table table =
        new Table("name", "prior_mean", "prior_sd", "mean", "sd", "contraction", "z_score");
    for (Parameter p : parameters) {
      table.row(
          p.name(),
          p.priorMean(),
          p.priorDeviation(),
          p.mean(),
          p.standardDeviation(),
          p.contraction(),
          p.zScore());
    }
    return table;
  }
}
