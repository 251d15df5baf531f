package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is assumed about a surface, as JSON: {@code priors} by parameter and for {@code noise};
 * {@code spot}, {@code rate} and {@code dividend_yield} for files that lack them; the known noise
 * at {@code posteriors.noise_known.fixed_noise}, {@code fixed_noise} or {@code true_noise}. All of
 * it may be missing. Names of parameters are compared without case.
 */
final class PosteriorSpec {

  private static final String NOISE = "noise";

  private final String source;
  private final JsonNode json;

  private PosteriorSpec(String source, JsonNode json) {
    this.source = source;
    this.json = json;
  }

  /** A specification that says nothing. */
  static PosteriorSpec nothing() {
    return new PosteriorSpec("--spec", MissingNode.getInstance());
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it cannot be read or is not understood
   */
  static PosteriorSpec read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("--spec = " + file + ": must be a file that exists");
    }
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      PosteriorSpec spec = new PosteriorSpec(file.toString(), json);
      if (!json.isObject()) {
        throw spec.problem("must be a JSON object");
      }
      String kind = json.path("noise_kind").asText("normal");
      if (!kind.equals("normal")) {
        throw spec.problem("noise_kind = " + kind + ": must be normal");
      }
      return spec;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** A reader of quotes with the market of this specification. */
  QuoteReader applyTo(QuoteReader base) {
    QuoteReader reader = base;
    if (json.has("spot")) {
      reader = reader.withSpot(number(json, "spot"));
    }
    if (json.has("rate")) {
      reader = reader.withRate(number(json, "rate"));
    }
    if (json.has("dividend_yield")) {
      reader = reader.withDividend(number(json, "dividend_yield"));
    }
    return reader;
  }

  /** Priors of the parameters; empty if none are given. */
  Optional<ParameterPriors> priors(ModelFamily family) {
    if (!json.has("priors")) {
      return Optional.empty();
    }
    ParameterPriors priors = ParameterPriors.none();
    for (var entry : json.get("priors").properties()) {
      if (!entry.getKey().equals(NOISE)) {
        String name =
            family.parameterNames().stream()
                .filter(entry.getKey()::equalsIgnoreCase)
                .findFirst()
                .orElse(entry.getKey());
        priors = priors.with(name, prior(entry.getValue()));
      }
    }
    return Optional.of(priors);
  }

  /** Prior of the noise; empty if none is given. */
  Optional<Prior> noisePrior() {
    JsonNode prior = json.path("priors").path(NOISE);
    return prior.isMissingNode() ? Optional.empty() : Optional.of(prior(prior));
  }

  /** Standard deviation of the noise, where it is known. */
  double knownNoise() {
    JsonNode known = json.path("posteriors").path("noise_known");
    if (known.has("fixed_noise")) {
      return number(known, "fixed_noise");
    }
    return number(json, json.has("fixed_noise") ? "fixed_noise" : "true_noise");
  }

  private Prior prior(JsonNode prior) {
    String dist = prior.path("dist").asText("missing");
    return switch (dist) {
      case "normal" -> Prior.normal(number(prior, "mean"), number(prior, "sd"));
      case "lognormal" -> Prior.logNormal(number(prior, "mu_log"), number(prior, "sigma_log"));
      case "gamma" -> Prior.gamma(number(prior, "shape"), number(prior, "rate"));
      case "halfnormal" -> Prior.halfNormal(number(prior, "scale"));
      case "uniform" -> Prior.uniform(number(prior, "lower"), number(prior, "upper"));
      case "beta" ->
          prior.has("lower") || prior.has("upper")
              ? Prior.beta(
                  number(prior, "a"),
                  number(prior, "b"),
                  number(prior, "lower"),
                  number(prior, "upper"))
              : Prior.beta(number(prior, "a"), number(prior, "b"));
      default ->
          throw problem(
              "dist = "
                  + dist
                  + ": must be one of normal, lognormal, gamma, halfnormal, uniform, beta");
    };
  }

  private double number(JsonNode object, String key) {
    JsonNode value = object.path(key);
    if (!value.isNumber()) {
      throw problem(
          key + " = " + (value.isMissingNode() ? "missing" : value) + ": must be a number");
    }
    return value.doubleValue();
  }

  private IllegalArgumentException problem(String text) {
    return new IllegalArgumentException(source + ": " + text);
  }
}
