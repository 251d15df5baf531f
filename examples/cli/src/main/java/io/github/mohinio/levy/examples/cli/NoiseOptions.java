package io.github.mohinio.levy.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mohinio.levy.bayes.likelihood.Likelihood;
import io.github.mohinio.levy.bayes.likelihood.QuoteScale;
import io.github.mohinio.levy.bayes.prior.Prior;
import io.github.mohinio.levy.bayes.sampler.PosteriorCalibrator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** Options that say how quotes scatter about the prices of the model. */
final class NoiseOptions {

  private static final String KNOWN = "known";
  private static final String UNKNOWN = "unknown";
  private static final String NORMAL = "normal";
  private static final String STUDENT_T = "student-t";
  private static final String BID_ASK = "bid-ask";
  private static final String PRICE = "price";
  private static final String VOLATILITY = "volatility";
  private static final String HALF_SPREAD = "half-spread";

  /** Degrees of freedom where nobody says. */
  private static final double USUAL = 4;

  @Option(
      names = "--likelihood",
      paramLabel = "KIND",
      description =
          "distribution of the quotes about the model: normal, student-t, under which single bad"
              + " quotes lose their pull, or bid-ask, which only asks for a price between them;"
              + " as the specification says unless given, else normal")
  private String likelihood;

  @Option(
      names = "--noise-unit",
      paramLabel = "UNIT",
      description =
          "unit of the noise: price, volatility (prices weighted by vega) or half-spread; as the"
              + " specification says unless given, else price")
  private String unit;

  @Option(
      names = "--degrees-of-freedom",
      paramLabel = "N",
      description = "of student-t; as the specification says unless given, else 4")
  private Double degreesOfFreedom;

  @Option(
      names = "--noise",
      paramLabel = "KIND",
      description =
          "unknown, so that it is sampled too, or known, as --noise-sd or the specification says;"
              + " unknown unless --noise-sd is given")
  private String noise;

  @Option(names = "--noise-sd", paramLabel = "SD", description = "the known noise, in its unit")
  private Double sd;

  /** Known or unknown. */
  String kind() {
    String given = Objects.requireNonNullElse(noise, sd == null ? UNKNOWN : KNOWN);
    Choice.of("--noise", given, List.of(KNOWN, UNKNOWN));
    if (sd != null && given.equals(UNKNOWN)) {
      throw new IllegalArgumentException("--noise-sd = " + sd + ": must go with --noise known");
    }
    return given;
  }

  /**
   * The sampler with likelihood and noise as options and specification say.
   *
   * @throws IllegalArgumentException if a value is not allowed, or known noise is nowhere given
   */
  <C extends PosteriorCalibrator<C>> C applyTo(
      PosteriorCalibrator<C> calibrator, PosteriorSpec assumed) {
    C with = calibrator.withLikelihood(likelihood(assumed));
    if (kind().equals(KNOWN)) {
      return with.withNoise(sd == null ? known(assumed) : sd);
    }
    Optional<Prior> prior = assumed.noisePrior();
    return prior.isPresent() ? with.withUnknownNoise(prior.get()) : with;
  }

  private static double known(PosteriorSpec assumed) {
    return assumed
        .knownNoise()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--noise = known: must come with --noise-sd, or with fixed_noise in --spec"));
  }

  private Likelihood likelihood(PosteriorSpec assumed) {
    QuoteScale scale = scale(assumed);
    String kind = likelihood == null ? assumed.noiseKind().orElse(NORMAL) : likelihood;
    Choice.of("--likelihood", kind, List.of(NORMAL, STUDENT_T, BID_ASK));
    return switch (kind) {
      case NORMAL -> Likelihood.gaussian(scale);
      case STUDENT_T -> Likelihood.studentT(degreesOfFreedom(assumed), scale);
      default -> Likelihood.interval(scale);
    };
  }

  /** A specification that says Student t must say of how many degrees of freedom. */
  private double degreesOfFreedom(PosteriorSpec assumed) {
    if (degreesOfFreedom != null) {
      return degreesOfFreedom;
    }
    OptionalDouble said = assumed.degreesOfFreedom();
    if (said.isEmpty() && likelihood == null) {
      throw new IllegalArgumentException(
          "noise_kind = student_t: must come with degrees_of_freedom in --spec, or"
              + " --degrees-of-freedom");
    }
    return said.orElse(USUAL);
  }

  /** A likelihood in the words of these options. */
  static ObjectNode json(Likelihood likelihood) {
    ObjectNode json = Json.object();
    if (likelihood instanceof Likelihood.StudentT student) {
      json.put("kind", STUDENT_T);
      Json.put(json, "degrees_of_freedom", student.degreesOfFreedom());
    } else {
      json.put("kind", likelihood instanceof Likelihood.Interval ? BID_ASK : NORMAL);
    }
    QuoteScale scale = likelihood.scale();
    String unit = scale instanceof QuoteScale.Volatility ? VOLATILITY : HALF_SPREAD;
    return json.put("unit", scale instanceof QuoteScale.Price ? PRICE : unit);
  }

  private QuoteScale scale(PosteriorSpec assumed) {
    String name = unit == null ? assumed.noiseUnit().orElse(PRICE) : unit;
    return switch (Choice.of("--noise-unit", name, List.of(PRICE, VOLATILITY, HALF_SPREAD))) {
      case PRICE -> QuoteScale.price();
      case VOLATILITY -> QuoteScale.volatility();
      default -> QuoteScale.halfSpread();
    };
  }
}
