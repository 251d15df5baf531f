package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.pricing.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Models compared by their evidence for the same quotes, the best first. With prior probabilities
 * \( \pi_m \) of the models and evidences \( Z_m \), their posterior probabilities are \( \pi_m Z_m
 * / \sum \pi_k Z_k \); the Bayes factor of two is the ratio of their evidences.
 *
 * <p>Evidences depend on the priors of the parameters: a model with needlessly wide priors is
 * punished. Those of other quotes, or of other units of the quotes, do not compare.
 *
 * <p>Reference: Kass and Raftery (1995), Journal of the American Statistical Association 90,
 * 773-795, whose words for the size of a Bayes factor the verdict has. Immutable.
 *
 * @param models from the highest posterior probability to the lowest
 */
public record EvidenceComparison(List<Model> models) {

  /** Logarithms of the Bayes factors 3, 20 and 150, rounded as in the table of the reference. */
  private static final double POSITIVE = 1;

  private static final double STRONG = 3;
  private static final double VERY_STRONG = 5;

  /** Copies the list. */
  public EvidenceComparison {
    models = List.copyOf(models);
  }

  /**
   * One of the models.
   *
   * @param name name
   * @param evidence its evidence
   * @param priorProbability probability before the quotes were seen
   * @param logBayesFactor log evidence less that of the first model in the list
   * @param standardError Monte Carlo standard error of that; 0 for the first
   * @param probability probability given the quotes
   */
  public record Model(
      String name,
      LogEvidence evidence,
      double priorProbability,
      double logBayesFactor,
      double standardError,
      double probability) {}

  /** Compares models that are equally probable before the quotes are seen. */
  public static EvidenceComparison of(List<String> names, List<LogEvidence> evidences) {
    double[] equal = new double[names.size()];
    Arrays.fill(equal, 1);
    return of(names, evidences, equal);
  }

  /**
   * Compares models.
   *
   * @param names names, at least one
   * @param evidences evidences for the same quotes
   * @param priorWeights prior probabilities, up to a common factor; finite and positive
   * @throws IllegalArgumentException if lengths disagree or an evidence is not finite
   */
  public static EvidenceComparison of(
      List<String> names, List<LogEvidence> evidences, double[] priorWeights) {
    Require.positive("number of models", names.size());
    Require.sameLength("evidences", evidences.size(), "names", names.size());
    Require.sameLength("priorWeights", priorWeights.length, "names", names.size());
    double most = Double.NEGATIVE_INFINITY;
    int first = 0;
    double weights = 0;
    for (int m = 0; m < names.size(); m++) {
      weights += Require.positive("prior weight of " + names.get(m), priorWeights[m]);
      double log =
          Require.finite("log evidence of " + names.get(m), evidences.get(m).value())
              + Math.log(priorWeights[m]);
      if (log > most) {
        most = log;
        first = m;
      }
    }
    double[] relative = new double[names.size()];
    double sum = 0;
    for (int m = 0; m < relative.length; m++) {
      relative[m] = priorWeights[m] * Math.exp(evidences.get(m).value() - most);
      sum += relative[m];
    }
    List<Model> models = new ArrayList<>();
    LogEvidence best = evidences.get(first);
    for (int m = 0; m < relative.length; m++) {
      LogEvidence evidence = evidences.get(m);
      models.add(
          new Model(
              names.get(m),
              evidence,
              priorWeights[m] / weights,
              evidence.value() - best.value(),
              m == first ? 0 : Math.hypot(evidence.standardError(), best.standardError()),
              relative[m] / sum));
    }
    models.sort(Comparator.comparingDouble(Model::probability).reversed());
    return new EvidenceComparison(models);
  }

  /** How much the quotes speak for the first model against the second, in a sentence. */
  public String verdict() {
    Model first = models.get(0);
    if (models.size() == 1) {
      return first.name() + " is the only model";
    }
    Model second = models.get(1);
    double log = -second.logBayesFactor();
    return String.format(
        Locale.ROOT,
        "%s: %s evidence against %s, log Bayes factor %.2f with a standard error of %.2g%s",
        first.name(),
        strength(log),
        second.name(),
        log,
        second.standardError(),
        models.stream().allMatch(m -> m.evidence().converged())
            ? ""
            : "; but a bridge did not converge, so take more draws");
  }

  private static String strength(double log) {
    if (log >= VERY_STRONG) {
      return "very strong";
    }
    if (log >= STRONG) {
      return "strong";
    }
    return log >= POSITIVE ? "positive" : "hardly any";
  }

  /** One line for each model. */
  public String toCsv() {
    return table().csv();
  }

  /** Models and verdict as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.set("models", table().nodes());
    json.put("verdict", verdict());
    return Table.text(json);
  }

  private Table table() {
    Table table =
        new Table(
            "name",
            "log_evidence",
            "log_evidence_error",
            "log_bayes_factor",
            "log_bayes_factor_error",
            "prior_probability",
            "probability",
            "converged");
    for (Model m : models) {
      table.row(
          m.name(),
          m.evidence().value(),
          m.evidence().standardError(),
          m.logBayesFactor(),
          m.standardError(),
          m.priorProbability(),
          m.probability(),
          m.evidence().converged());
    }
    return table;
  }
}
