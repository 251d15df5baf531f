package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mohinio.levy.bayes.prior.Prior;
import java.util.OptionalDouble;

/**
 * Priors as JSON: {@code dist} and its parameters, by any of the names usual for them; {@code
 * lower} and {@code upper}, or both as {@code bounds}, cut any distribution but the uniform and the
 * beta, whose ends they are.
 */
final class PriorJson {

  private static final String[] DIST = {"dist", "distribution", "type", "family"};
  private static final String[] LOWER = {"lower", "low", "min"};
  private static final String[] UPPER = {"upper", "high", "max"};

  private PriorJson() {}

  /** The value of a parameter that has one instead of a prior: a number, or {@code fixed}. */
  static OptionalDouble fixed(JsonNode prior) {
    if (prior.isNumber()) {
      return OptionalDouble.of(prior.doubleValue());
    }
    JsonFields fields = new JsonFields(prior);
    if (!name(fields).equals("fixed")) {
      return OptionalDouble.empty();
    }
    double value = fields.number("value");
    fields.requireAllKnown();
    return OptionalDouble.of(value);
  }

  /**
   * Reads a prior.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  static Prior read(JsonNode prior) {
    JsonFields fields = new JsonFields(prior);
    Prior read = read(name(fields), fields);
    fields.requireAllKnown();
    return read;
  }

  private static String name(JsonFields fields) {
    return fields.find(DIST).map(dist -> ModelNames.plain(dist.asText())).orElse("missing");
  }

  private static Prior read(String dist, JsonFields fields) {
    return switch (dist) {
      case "uniform" -> Prior.uniform(end(fields, 0, LOWER), end(fields, 1, UPPER));
      case "beta" -> beta(fields);
      case "normal", "gaussian", "truncatednormal", "truncnormal" -> cut(normal(fields), fields);
      case "lognormal", "truncatedlognormal" -> cut(logNormal(fields), fields);
      case "gamma", "truncatedgamma" -> cut(gamma(fields), fields);
      case "exponential" -> cut(exponential(fields), fields);
      case "halfnormal" -> cut(Prior.halfNormal(fields.number("scale", "sigma", "sd")), fields);
      case "truncated" -> cut(inner(fields), fields);
      default ->
          throw new IllegalArgumentException(
              "dist = "
                  + fields.find(DIST).map(JsonNode::asText).orElse("missing")
                  + ": must be one of normal, lognormal, gamma, halfnormal, uniform, beta,"
                  + " exponential, truncated, fixed");
    };
  }

  /** An end that must be there. */
  private static double end(JsonFields fields, int place, String... names) {
    double end = fields.end(Double.NaN, place, names);
    if (Double.isNaN(end)) {
      throw new IllegalArgumentException(names[0] + " = missing: must be a number");
    }
    return end;
  }

  private static Prior normal(JsonFields fields) {
    return Prior.normal(
        fields.number("mean", "mu", "loc"),
        fields.number("sd", "sigma", "std", "standard_deviation", "scale"));
  }

  private static Prior logNormal(JsonFields fields) {
    double mean =
        fields.has("median")
            ? Math.log(fields.number("median"))
            : fields.number("mu_log", "mean_log", "meanlog", "log_mean", "mu");
    return Prior.logNormal(mean, fields.number("sigma_log", "sd_log", "sdlog", "log_sd", "sigma"));
  }

  private static Prior gamma(JsonFields fields) {
    double shape = fields.number("shape", "alpha", "a", "k");
    return Prior.gamma(shape, rate(fields, "rate", "beta"));
  }

  private static Prior exponential(JsonFields fields) {
    return Prior.gamma(1, rate(fields, "rate", "lambda"));
  }

  private static double rate(JsonFields fields, String... names) {
    return fields.has("scale") ? 1 / fields.number("scale") : fields.number(names);
  }

  private static Prior beta(JsonFields fields) {
    double a = fields.number("a", "alpha");
    double b = fields.number("b", "beta");
    return Prior.beta(a, b, fields.end(0, 0, LOWER), fields.end(1, 1, UPPER));
  }

  private static Prior inner(JsonFields fields) {
    return fields
        .find("prior", "base", "of")
        .map(PriorJson::read)
        .orElseThrow(
            () -> new IllegalArgumentException("prior = missing: must be the prior that is cut"));
  }

  private static Prior cut(Prior prior, JsonFields fields) {
    double lower = fields.end(Double.NEGATIVE_INFINITY, 0, LOWER);
    double upper = fields.end(Double.POSITIVE_INFINITY, 1, UPPER);
    return lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY
        ? prior
        : Prior.truncated(prior, lower, upper);
  }
}
