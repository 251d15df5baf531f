package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.mohinio.levy.bayes.prior.ParameterPriors;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.calibration.family.ModelFamily;
import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is assumed about a surface, as JSON; all of it may be missing.
 *
 * <ul>
 *   <li>{@code model}; {@code priors} by parameter and for {@code noise}: see {@link PriorJson}. A
 *       number in place of a prior fixes the parameter.
 *   <li>{@code spot}, {@code rate} and {@code dividend_yield} for files that lack them.
 *   <li>{@code noise_kind}: normal, student_t with {@code degrees_of_freedom}, or bid_ask; {@code
 *       noise_unit}: price, volatility or half_spread.
 *   <li>the known noise at {@code posteriors.noise_known.fixed_noise}, {@code fixed_noise} or
 *       {@code true_noise}.
 * </ul>
 *
 * <p>Names of parameters are compared without regard to case and underscores.
 */
final class PosteriorSpec {

  private static final String NOISE = "noise";

  private static final Map<String, String> KINDS =
      Map.of(
          "normal", "normal",
          "gaussian", "normal",
          "studentt", "student-t",
          "student", "student-t",
          "t", "student-t",
          "bidask", "bid-ask",
          "interval", "bid-ask");

  private static final Map<String, String> UNITS =
      Map.of(
          "price", "price",
          "volatility", "volatility",
          "vol", "volatility",
          "impliedvol", "volatility",
          "vega", "volatility",
          "vegaweighted", "volatility",
          "halfspread", "half-spread",
          "spread", "half-spread");

  private static final String DEGREES_OF_FREEDOM =
      "(noise)?(student)?t?(df|dof|nu|degreesoffreedom)";

  /** Other names of parameters, by family. */
  private static final Map<String, Map<String, String>> ALIASES =
      Map.of(
          "merton",
          Map.of("mu", "muJ", "jumpmean", "muJ", "delta", "sigmaJ", "jumpsd", "sigmaJ"),
          "kou",
          Map.of("etaup", "eta1", "etadown", "eta2"));

  private final String source;
  private final JsonNode json;

  private PosteriorSpec(String source, JsonNode json) {
    this.source = source;
    this.json = json;
  }

  /** A specification that says nothing. */
  static PosteriorSpec nothing() {
    return new PosteriorSpec("--spec", JsonNodeFactory.instance.objectNode());
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it cannot be read or is no JSON object
   */
  static PosteriorSpec read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("--spec = " + file + ": must be a file that exists");
    }
    try {
      PosteriorSpec spec =
          new PosteriorSpec(file.toString(), new ObjectMapper().readTree(file.toFile()));
      if (!spec.json.isObject()) {
        throw spec.problem("must be a JSON object");
      }
      if (spec.json.hasNonNull("priors") && !spec.json.get("priors").isObject()) {
        throw spec.problem("priors: must be a JSON object");
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
    if (json.hasNonNull("spot")) {
      reader = reader.withSpot(number("spot"));
    }
    if (json.hasNonNull("rate")) {
      reader = reader.withRate(number("rate"));
    }
    for (String key : List.of("dividend_yield", "dividend")) {
      if (json.hasNonNull(key)) {
        reader = reader.withDividend(number(key));
      }
    }
    return reader;
  }

  /** Refuses a surface of other options than {@code option} says. */
  void check(OptionSurface surface) {
    String option = json.path("option").asText("").toLowerCase(Locale.ROOT);
    if (option.contains("american")) {
      throw problem("option = " + json.get("option") + ": must be European");
    }
    if (!option.contains("put") || option.contains("call")) {
      return;
    }
    for (int i = 0; i < surface.size(); i++) {
      if (surface.type(i) == OptionType.CALL) {
        throw problem(
            "option = " + json.get("option") + ": but the file has calls; its column type says");
      }
    }
  }

  /**
   * The family with the parameters fixed that have a value in place of a prior.
   *
   * @param named what the command line names; null for nothing
   * @throws IllegalArgumentException if neither names a model, or both another
   */
  ModelFamily family(ModelFamily named) {
    Optional<ModelFamily> own =
        Optional.ofNullable(json.get("model")).flatMap(text -> ModelNames.find(text.asText()));
    if (named != null && own.isPresent() && !own.get().name().equals(named.name())) {
      throw problem("model = " + json.get("model") + ": must be that of --model, " + named.name());
    }
    ModelFamily family = Optional.ofNullable(named).or(() -> own).orElse(null);
    if (family == null) {
      throw new IllegalArgumentException("--model = missing: must be the name of a model");
    }
    for (var entry : json.path("priors").properties()) {
      if (!entry.getKey().equals(NOISE)) {
        OptionalDouble value = read(entry.getKey(), PriorJson::fixed);
        if (value.isPresent()) {
          family = family.withFixed(parameter(family, entry.getKey()), value.getAsDouble());
        }
      }
    }
    return family;
  }

  /** Priors of the parameters that are not fixed; empty if none are given. */
  Optional<ParameterPriors> priors(ModelFamily family) {
    if (!json.hasNonNull("priors")) {
      return Optional.empty();
    }
    ParameterPriors priors = ParameterPriors.none();
    for (var entry : json.get("priors").properties()) {
      String name = entry.getKey();
      if (!name.equals(NOISE) && read(name, PriorJson::fixed).isEmpty()) {
        priors = priors.with(parameter(family, name), read(name, PriorJson::read));
      }
    }
    return Optional.of(priors);
  }

  private static String parameter(ModelFamily family, String name) {
    String plain = ModelNames.plain(name);
    String known = ALIASES.getOrDefault(family.name(), Map.of()).getOrDefault(plain, name);
    return family.parameterNames().stream()
        .filter(p -> ModelNames.plain(p).equals(ModelNames.plain(known)))
        .findFirst()
        .orElse(name);
  }

  /** Prior of the noise; empty if none is given. */
  Optional<Prior> noisePrior() {
    return json.path("priors").hasNonNull(NOISE)
        ? Optional.of(read(NOISE, PriorJson::read))
        : Optional.empty();
  }

  /** Noise, where it is known. */
  OptionalDouble knownNoise() {
    JsonNode known = json.path("posteriors").path("noise_known");
    JsonNode value = known.path("fixed_noise");
    for (String key : List.of("fixed_noise", "known_noise", "noise_sd", "true_noise")) {
      value = value.isMissingNode() ? json.path(key) : value;
    }
    if (value.isMissingNode() || value.isNull()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber()) {
      throw problem("known noise = " + value + ": must be a number");
    }
    return OptionalDouble.of(value.doubleValue());
  }

  /** How quotes are distributed, in the words of the command line; empty if it is not said. */
  Optional<String> noiseKind() {
    return choice("noise_kind", KINDS, "normal, student_t, bid_ask");
  }

  /** Unit of the noise, in the words of the command line; empty if it is not said. */
  Optional<String> noiseUnit() {
    return choice("noise_unit", UNITS, "price, volatility, half_spread");
  }

  private Optional<String> choice(String key, Map<String, String> choices, String words) {
    if (!json.hasNonNull(key)) {
      return Optional.empty();
    }
    String chosen = choices.get(ModelNames.plain(json.get(key).asText()));
    if (chosen == null) {
      throw problem(key + " = " + json.get(key).asText() + ": must be one of " + words);
    }
    return Optional.of(chosen);
  }

  /** Degrees of freedom of Student t noise; empty if they are not said. */
  OptionalDouble degreesOfFreedom() {
    for (var entry : json.properties()) {
      if (ModelNames.plain(entry.getKey()).matches(DEGREES_OF_FREEDOM)) {
        return OptionalDouble.of(number(entry.getKey()));
      }
    }
    return OptionalDouble.empty();
  }

  private <T> T read(String parameter, Function<JsonNode, T> reader) {
    try {
      return reader.apply(json.path("priors").get(parameter));
    } catch (IllegalArgumentException e) {
      throw problem("prior of " + parameter + ": " + e.getMessage());
    }
  }

  private double number(String key) {
    JsonNode value = json.get(key);
    if (!value.isNumber()) {
      throw problem(key + " = " + value + ": must be a number");
    }
    return value.doubleValue();
  }

  private IllegalArgumentException problem(String text) {
    return new IllegalArgumentException(source + ": " + text);
  }
}
