package io.github.mohinio.levy.bayes.posterior;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.diagnostics.ParetoSmoothing;
import io.github.mohinio.levy.bayes.likelihood.FreeParameters;
import io.github.mohinio.levy.bayes.likelihood.Noise;
import io.github.mohinio.levy.bayes.likelihood.PosteriorTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Does the posterior depend on the priors, or on the quotes, or do the two pull against each other?
 * By power scaling: prior or likelihood are raised to the power \( \alpha \) near 1, which
 * importance weights \( p^{\alpha - 1} \), Pareto smoothed, do without sampling again; the
 * sensitivity is how fast the marginal moves,
 *
 * <p>\[ \frac{D(\alpha = 1/(1+\delta)) + D(\alpha = 1 + \delta)}{2 \log_2(1 + \delta)}, \qquad
 * \delta = 0.01, \]
 *
 * <p>with D the cumulative Jensen-Shannon distance to the posterior. The priors of the parameters
 * and of unknown noise are scaled together.
 *
 * <p>Reference: Kallioinen, Paananen, Bürkner and Vehtari (2023), Statistics and Computing 34, 57.
 * Immutable and thread-safe.
 */
public final class PriorSensitivity {

  /** Number of draws used at most. */
  public static final int DRAWS = 4000;

  /** Sensitivity from which on a marginal is said to depend, as in the reference. */
  public static final double THRESHOLD = 0.05;

  private static final double DELTA = 0.01;

  /** What the sensitivities of a parameter say. */
  public enum Diagnosis {
    /** The quotes decide. */
    NONE,
    /** Prior and likelihood both move the marginal: they pull to different sides. */
    PRIOR_DATA_CONFLICT,
    /** The prior moves the marginal and the likelihood does not. */
    WEAK_LIKELIHOOD
  }

  /**
   * Sensitivity of one parameter.
   *
   * @param name name
   * @param prior sensitivity to the priors
   * @param likelihood sensitivity to the likelihood
   * @param diagnosis what the two say together
   */
  public record Parameter(String name, double prior, double likelihood, Diagnosis diagnosis) {

    Parameter(String name, double prior, double likelihood) {
      this(name, prior, likelihood, diagnose(prior, likelihood));
    }

    private static Diagnosis diagnose(double prior, double likelihood) {
      if (!(prior >= THRESHOLD)) {
        return Diagnosis.NONE;
      }
      return likelihood >= THRESHOLD ? Diagnosis.PRIOR_DATA_CONFLICT : Diagnosis.WEAK_LIKELIHOOD;
    }
  }

  private final List<Parameter> parameters;
  private final double highestKHat;

  private PriorSensitivity(List<Parameter> parameters, double highestKHat) {
    this.parameters = List.copyOf(parameters);
    this.highestKHat = highestKHat;
  }

  /**
   * Sensitivity of the posterior of some draws, of which {@value #DRAWS} are used.
   *
   * @throws IllegalArgumentException if a draw has no model
   */
  public static PriorSensitivity of(PosteriorDraws all) {
    PosteriorDraws draws = all.thinned(DRAWS);
    Scaling prior = new Scaling(logPrior(draws));
    Scaling likelihood = new Scaling(logLikelihood(draws));
    List<Parameter> rows = new ArrayList<>();
    for (String name : draws.names()) {
      double[] values = draws.pooled(name);
      rows.add(new Parameter(name, prior.sensitivity(values), likelihood.sensitivity(values)));
    }
    return new PriorSensitivity(rows, Math.max(prior.kHat(), likelihood.kHat()));
  }

  private static double[] logPrior(PosteriorDraws draws) {
    PosteriorTarget target = draws.target();
    FreeParameters free = FreeParameters.of(target.family());
    double[] logs = new double[draws.size()];
    for (int i = 0; i < logs.length; i++) {
      double[] values = free.pick(draws.parameters(i));
      for (int p = 0; p < values.length; p++) {
        logs[i] += target.priors().get(free.names().get(p)).logDensity(values[p]);
      }
      if (target.noise() instanceof Noise.Unknown unknown) {
        logs[i] += unknown.prior().logDensity(draws.noise(i));
      }
    }
    return logs;
  }

  private static double[] logLikelihood(PosteriorDraws draws) {
    PricedDraws priced = PricedDraws.of(draws, draws.target().surface().slices());
    double[] prices = new double[draws.target().surface().size()];
    double[] pointwise = new double[prices.length];
    double[] logs = new double[draws.size()];
    for (int i = 0; i < logs.length; i++) {
      priced.at(i, prices);
      draws.target().quotes().pointwise(prices, Math.log(draws.noise(i)), pointwise);
      for (double log : pointwise) {
        logs[i] += log;
      }
    }
    return logs;
  }

  /** Weights of one component, scaled down and up. */
  private static final class Scaling {

    private final ParetoSmoothing down;
    private final ParetoSmoothing up;

    Scaling(double[] logs) {
      down = weights(logs, 1 / (1 + DELTA));
      up = weights(logs, 1 + DELTA);
    }

    private static ParetoSmoothing weights(double[] logs, double power) {
      double[] ratios = new double[logs.length];
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = (power - 1) * logs[i];
      }
      return ParetoSmoothing.of(ratios);
    }

    double sensitivity(double[] values) {
      return (distance(values, down) + distance(values, up))
          / (2 * Math.log(1 + DELTA) / Math.log(2));
    }

    private static double distance(double[] values, ParetoSmoothing smoothing) {
      double[] weights = smoothing.logWeights();
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.exp(weights[i]);
      }
      return CumulativeDistance.of(values, weights);
    }

    /** The higher one; NaN, where the ratios have no tail, counts as none. */
    double kHat() {
      return Math.max(orNone(down.kHat()), orNone(up.kHat()));
    }

    private static double orNone(double kHat) {
      return Double.isNaN(kHat) ? Double.NEGATIVE_INFINITY : kHat;
    }
  }

  /** A row for each free parameter and unknown noise. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * Sensitivity of one parameter.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "parameter = "
                        + name
                        + ": must be one of "
                        + parameters.stream().map(Parameter::name).toList()));
  }

  /** Highest Pareto k-hat of the weights; from 0.7 on the sensitivities are not to be trusted. */
  public double highestKHat() {
    return highestKHat;
  }

  /** What was found, one sentence on each line. */
  public String verdict() {
    List<String> lines = new ArrayList<>();
    String conflict = names(p -> p.diagnosis() == Diagnosis.PRIOR_DATA_CONFLICT);
    if (!conflict.isEmpty()) {
      lines.add(
          "prior and quotes pull to different sides: "
              + conflict
              + "; look whether the priors, and the model, suit these quotes");
    }
    String weak = names(p -> p.diagnosis() == Diagnosis.WEAK_LIKELIHOOD);
    if (!weak.isEmpty()) {
      lines.add(
          "the prior decides and the quotes say little: "
              + weak
              + "; say so with the result, or add quotes");
    }
    if (highestKHat >= ParetoSmoothing.HIGHEST_K_HAT) {
      lines.add("the weights are not reliable; take more draws");
    }
    return lines.isEmpty()
        ? "the quotes decide, the priors do not matter much"
        : String.join("\n", lines);
  }

  private String names(Predicate<Parameter> chosen) {
    return parameters.stream()
        .filter(chosen)
        .map(
            p ->
                String.format(
                    Locale.ROOT,
                    "%s (prior %.2f, likelihood %.2f)",
                    p.name(),
                    p.prior(),
                    p.likelihood()))
        .collect(Collectors.joining(", "));
  }

  /** One line for each parameter. */
  public String toCsv() {
    return table().csv();
  }

  /** Parameters and verdict as a JSON object. */
  public String toJson() {
    ObjectNode json = JsonNodes.object();
    json.set("highest_k_hat", JsonNodes.number(highestKHat));
    json.put("verdict", verdict());
    json.set("parameters", table().nodes());
    return Table.text(json);
  }

  private Table table() {
    Table table = new Table("name", "prior", "likelihood", "diagnosis");
    for (Parameter p : parameters) {
      table.row(p.name(), p.prior(), p.likelihood(), p.diagnosis());
    }
    return table;
  }
}
